import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { slackId, southport, story } from '../support/laptop/story.ts';

const both = ['Formby', 'Southport'];

describe('where something belongs', () => {
  const laptop = story();

  it('a channel without a partnership keeps the text in its buttons: in Slack', async () => {
    const { slack, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await setUp('formby', {
      name: 'Formby Area Partnership',
      chair: slackId(laptop(), 'Colm'),
    });
    const priya = slack('Priya', 'crosby');
    const before = await journal();
    await priya.type('/action Fix the gate @sam by Friday');
    expect(heard(priya)).toMatchObject({
      said: "This channel isn't joined to a partnership. Which one did you mean?",
      buttons: [...both, 'Set one up here', 'I have a code'],
    });
    expect(await journal()).toBe(before);
    await priya.press('Formby');
    expect(heard(priya).said).toBe(
      'formby A-1 is on the list: Fix the gate, Sam, by Friday 8 January 2027.',
    );
    await drawn();
    expect(heard(slack('Colm', 'formby')).said).toBe(
      'Action A-1, fix the gate, Sam, by Friday 8 January 2027, open.',
    );
    expect(hears(slack('Ruth', 'crosby'))).toEqual([]);
  });

  it('and in Teams, where only the partnerships of the one who asks are offered', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const owen = teams('Owen', 'Council notices');
    await owen.addBot();
    const before = await journal();
    await owen.type('@Folkmoot action Paint the shelter by Friday');
    expect(heard(owen)).toMatchObject({
      said: "This channel isn't joined to a partnership. Which one did you mean?",
      buttons: ['Southport', 'Set one up here', 'I have a code'],
    });
    expect(await journal()).toBe(before);
    await owen.press('Southport');
    await drawn();
    expect(heard(slack('Sam')).said).toBe(
      'Action A-1, paint the shelter, no one yet, by Friday 8 January 2027, open.',
    );
    expect(heard(owen).said).toContain('southport A-1 is on the list: Paint the shelter');
    await owen.type('@Folkmoot');
    expect(heard(owen).said).toContain("This channel isn't joined to a partnership.");
  });

  it('several partnerships in a channel: asked each time, the last one chosen first', async () => {
    const { slack, drawn, journal } = laptop();
    const priya = slack('Priya', 'formby');
    await priya.type('/partnership setup Ainsdale Group');
    await priya.press('Have both');
    await priya.submit({ chair: slackId(laptop(), 'Colm') });
    await drawn();
    const before = await journal();
    await priya.type('/action Sweep the path by Friday');
    expect(heard(priya).said).toBe('Which one?');
    expect([...heard(priya).buttons].sort()).toEqual(['Ainsdale', 'Formby']);
    expect(await journal()).toBe(before);
    const second = heard(priya).buttons[1] ?? '';
    await priya.press(second, 'Which one?');
    await drawn();
    await priya.type('/action Water the planters');
    expect(heard(priya)).toMatchObject({ said: 'Which one?' });
    expect(heard(priya).buttons[0]).toBe(second);
    await priya.type('/action ainsdale: Count the benches');
    expect(heard(priya).said).toContain('A-');
  });

  it('a direct message asks which one, and holds the choice for a quarter of an hour', async () => {
    const { slack, advance, journal, drawn } = laptop();
    const priya = slack('Priya', 'direct');
    const before = await journal();
    await priya.type('action list');
    expect(heard(priya).said).toMatch(
      /Your partnerships.*Ainsdale Group: .*Southport Area Partnership: /s,
    );
    expect(heard(priya).buttons).toEqual(['Show it', 'Show it', 'Show it']);
    await priya.type('action list overdue');
    expect(heard(priya).said).toMatch(/Your partnerships.*Southport Area Partnership: /s);
    for (const narrowed of ['action list lamps', 'action done']) {
      await priya.type(narrowed);
      expect(heard(priya).said).toBe('Which one?');
    }
    await priya.type('action Order the bins by Friday');
    expect(heard(priya).said).toBe('Which one?');
    expect([...heard(priya).buttons].sort()).toEqual(['Ainsdale', ...both]);
    expect(await journal()).toBe(before);
    await priya.press('Southport');
    expect(heard(priya).said).toContain('southport A-2 is on the list: Order the bins');
    await priya.type('action Mend the net');
    expect(heard(priya).said).toBe(
      'southport A-3 is on the list: Mend the net. No one has it yet. It has no date yet. In Southport.',
    );
    await priya.press('Change partnership', 'In Southport.');
    expect(heard(priya).said).toBe('Which one?');
    await priya.press('Formby', 'Which one?');
    await priya.type('action Mend the bench');
    expect(heard(priya).said).toContain('formby A-');
    expect(heard(priya).said).toContain('In Formby.');
    await priya.press('Change partnership', 'In Formby.');
    await priya.press('Southport', 'Which one?');
    await advance('PT16M');
    await priya.type('action Cut the hedge');
    expect(heard(priya)).toMatchObject({ said: 'Which one?' });
    expect(heard(priya).buttons[0]).toBe('Southport');
    await priya.type('formby: action Fix the fence');
    await drawn();
    expect(heard(priya).said).toContain('formby A-');
  });

  it('one partnership needs no question: in a Teams chat', async () => {
    const { teams, slack, drawn } = laptop();
    const owen = teams('Owen', 'direct');
    await owen.type('action Check the lights by 15 January');
    expect(heard(owen).said).toBe(
      'southport A-4 is on the list: Check the lights, by Friday 15 January 2027. No one has it yet.',
    );
    await drawn();
    expect(heard(slack('Sam'), 'Action A-4').said).toContain('check the lights');
    await owen.type('take southport A-4');
    expect(heard(owen).said).toContain('southport A-4 became yours');
  });

  it('in the thread under a card a word is enough: in Slack with a line beside it', async () => {
    const { slack, teams, drawn } = laptop();
    const asha = slack('Asha');
    const card = asha.sees().findLast(({ text }) => text.startsWith('Action A-2'));
    await asha.type('@Folkmoot done four new ones', card?.ts);
    await drawn();
    expect(heard(asha).said).toBe('A-2 is done: Order the bins. What changed: four new ones.');
    expect(heard(teams('Tess'), 'Action A-2').said).toContain(
      'was finished by Asha on Monday 4 January 2027: four new ones.',
    );
    const plain = hears(asha).length;
    await asha.type('well done everybody', card?.ts);
    expect(hears(asha)).toHaveLength(plain);
  });

  it('and in Teams, in the thread of the line that made it', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action Paint the railings');
    await drawn();
    const typed = owen.sees().findLast(({ from }) => from === owen.user);
    await owen.type('@Folkmoot take', typed?.id);
    await owen.type('@Folkmoot done green again', typed?.id);
    await drawn();
    expect(heard(slack('Sam'), 'paint the railings').said).toContain(
      'was finished by Owen on Monday 4 January 2027: green again.',
    );
  });

  it('and under a card that stands alone, where the card above is the answer', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    const card = owen
      .sees()
      .findLast(({ activity }) => String(activity.summary).startsWith('Action A-4'));
    const before = hears(owen).length;
    await owen.type('@Folkmoot done all eight lit', card?.root ?? card?.id);
    await drawn();
    expect(hears(owen)).toHaveLength(before);
    expect(heard(owen, 'Action A-4').said).toContain('was finished by Owen');
    expect(heard(slack('Sam'), 'Action A-4').said).toContain('all eight lit.');
  });
});

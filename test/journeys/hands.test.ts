import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('whose it is, and what is said in direct messages', () => {
  const laptop = story();

  it('who is given something is asked, not told, and Fine keeps it', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await teams('Tess').type('@Folkmoot action Book the hall');
    await drawn();
    const priya = slack('Priya');
    await priya.type('/action assign A-1 @sam');
    expect(heard(priya, 'A-1')).toMatchObject({ said: 'A-1 was given to Sam: Book the hall.' });
    const sam = slack('Sam', 'direct');
    expect(heard(sam)).toMatchObject({
      said: expect.stringContaining('Priya gave you southport A-1: Book the hall.'),
      buttons: ['Fine', 'Not mine'],
    });
    await sam.press('Fine');
    expect(heard(sam).said).toBe('southport A-1 stays with you: Book the hall.');
    await drawn();
    expect(heard(teams('Tess'), 'Action A-1').said).toBe(
      'Action A-1, book the hall, Sam, no date yet, open.',
    );
  });

  it('Not mine hands it back, and whoever gave it hears of it', async () => {
    const { slack, teams, drawn } = laptop();
    const tess = teams('Tess', 'direct');
    await slack('Priya').type('/action Paint the shelter by Friday');
    await drawn();
    await slack('Priya').press('Choose someone', 'Action A-2');
    const value = /"Tess \(Teams\)"[^}]*\},"value":"([^"]+)"/.exec(
      JSON.stringify(slack('Priya').modal()),
    )?.[1];
    await slack('Priya').submit({ owner: value ?? '' });
    await drawn();
    expect(heard(tess).buttons).toEqual(['Fine', 'Not mine']);
    await tess.press('Not mine');
    expect(tess.reads().join('\n')).toContain(
      'southport A-2 was handed back, and no one has it now: Paint the shelter. Priya will hear of it.',
    );
    await drawn();
    expect(heard(slack('Priya', 'direct'))).toMatchObject({
      said: 'Tess handed back southport A-2: Paint the shelter. No one has it now.',
      buttons: ["I'll do it", 'Change'],
    });
    expect(heard(slack('Asha'), 'Action A-2').buttons.slice(0, 2)).toEqual([
      "I'll do it",
      'Choose someone',
    ]);
  });

  it("a passer-by cannot finish someone else's: the owner is asked whether it looks done", async () => {
    const { slack, teams, drawn, journal } = laptop();
    const tess = teams('Tess');
    const before = await journal();
    await tess.press('Done', { within: 'Action A-1' });
    expect(heard(tess, 'Only')).toMatchObject({
      said: 'Only Sam, the chair or the clerk can finish A-1.',
    });
    expect(await journal()).toBe(before);
    await tess.press('Tell Sam it looks done');
    expect(tess.reads().join('\n')).toContain('Sam was asked whether A-1 is done.');
    await drawn();
    const sam = slack('Sam', 'direct');
    expect(heard(sam)).toMatchObject({
      said: 'Tess says southport A-1 looks done: Book the hall. Is it?',
      buttons: ['Done', 'Not yet'],
    });
    await sam.press('Not yet');
    expect(heard(sam).said).not.toContain('is done');
    expect(heard(slack('Asha'), 'Action A-1').said).toContain('open.');
    await sam.press('Done', 'looks done');
    expect(heard(sam).said).toBe(
      'southport A-1 is done: Book the hall. What changed? One line is enough.',
    );
  });

  it('words in a direct message are about the one thing that the last message named: in Slack', async () => {
    const { slack, teams, drawn, to, journal } = laptop();
    await slack('Priya').type('/action Replace the lamps @sam by Wednesday');
    await drawn();
    await to('2027-01-06T09:02Z');
    const sam = slack('Sam', 'direct');
    expect(heard(sam).said).toBe('Due today: replace the lamps (A-3, Southport)');
    const before = await journal();
    await sam.type('finish the lamps at last');
    expect(heard(sam)).toMatchObject({
      said: 'Mark A-3 done with ‘the lamps at last’?',
      buttons: ['Yes', 'No'],
    });
    await sam.press('No');
    expect(await journal()).toBe(before);
    await sam.type('done, lit last night');
    await drawn();
    expect(heard(sam, 'is done').said).toContain('What changed: lit last night.');
    expect(heard(teams('Tess'), 'Action A-3').said).toBe(
      'Action A-3, replace the lamps, was finished by Sam on Wednesday 6 January 2027: lit last night.',
    );
  });

  it('the same in Teams', async () => {
    const { slack, teams, drawn, to } = laptop();
    await teams('Tess').type('@Folkmoot action Walk the promenade @tess by Friday');
    await drawn();
    await to('2027-01-08T09:02Z');
    const tess = teams('Tess', 'direct');
    expect(heard(tess).said).toBe('Due today: walk the promenade (A-4, Southport)');
    await tess.type('Done, quiet evening.');
    await drawn();
    expect(heard(slack('Asha'), 'Action A-4').said).toBe(
      'Action A-4, walk the promenade, was finished by Tess on Friday 8 January 2027: quiet evening.',
    );
  });

  it('where something else was said since it is asked back, and in its thread it is that thing', async () => {
    const { slack, teams, drawn, to, journal } = laptop();
    await teams('Tess').type('@Folkmoot action Count the benches @tess by 13 January');
    await slack('Priya').type('/action Mend the gate @sam by 13 January');
    await drawn();
    await to('2027-01-11T09:02Z');
    const [sam, tess] = [slack('Sam', 'direct'), teams('Tess', 'direct')];
    const nudges = [sam, tess].map((one) => heard(one).said);
    expect(nudges).toEqual([
      'Due Wednesday: mend the gate (A-6, Southport)',
      'Due Wednesday: count the benches (A-5, Southport)',
    ]);
    const slackNudge = sam.sees().at(-1)?.ts;
    const teamsNudge = tess.sees().at(-1)?.id;
    await teams('Tess').press('Done', { within: 'Action A-6' });
    await teams('Tess').press('Tell Sam it looks done');
    await slack('Sam').press('Done', 'Action A-5');
    await slack('Sam').press('Tell Tess it looks done');
    await drawn();
    const before = await journal();
    for (const [person, ref] of [
      [sam, 'A-6'],
      [tess, 'A-5'],
    ] as const) {
      expect(heard(person).said).toContain('looks done');
      await person.type('done');
      expect(heard(person)).toMatchObject({ said: `Mark ${ref} done?`, buttons: ['Yes', 'No'] });
    }
    expect(await journal()).toBe(before);
    await sam.type('done', slackNudge);
    expect(heard(sam, 'is done').said).toContain('A-6 is done: Mend the gate.');
    await tess.type('done', teamsNudge);
    expect(tess.reads().at(-1)).toContain('southport A-5 is done: Count the benches.');
  });

  it('what two people give within ten minutes is one message, and done after one gift is that', async () => {
    const { slack, teams, drawn, to } = laptop();
    for (const title of ['Sweep the steps', 'Oil the hinges', 'Plant the tubs', 'Mark the bay']) {
      await slack('Priya').type(`/action ${title} by 29 January`);
    }
    await drawn();
    const [sam, tess] = [slack('Sam', 'direct'), teams('Tess', 'direct')];
    const given = () =>
      [sam, tess].map(
        (one) => hears(one).filter(({ said }) => said.includes('gave you southport A-')).length,
      );
    const before = given();
    await slack('Priya').type('/action assign A-7 @sam');
    await slack('Priya').type('/action assign A-9 @tess');
    await to('2027-01-11T09:06Z');
    await slack('Asha').type('/action assign A-8 @sam');
    await slack('Asha').type('/action assign A-10 @tess');
    await to('2027-01-11T09:07Z');
    expect(given().map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1]);
    for (const [person, refs] of [
      [sam, ['A-7', 'A-8']],
      [tess, ['A-9', 'A-10']],
    ] as const) {
      const message = heard(person, 'Asha gave you');
      for (const ref of refs) expect(message.said).toContain(`gave you southport ${ref}`);
      expect(message.buttons).toEqual(['Fine', 'Not mine', 'Fine', 'Not mine']);
      await person.type('done');
      expect(heard(person).said).toBe('Which one?');
    }
    await to('2027-01-11T10:30Z');
    await slack('Priya').type('/action Wash the signs @sam by 29 January');
    await drawn();
    await sam.type('done');
    expect(heard(sam, 'is done').said).toContain('A-11 is done: Wash the signs.');
  });

  it('thanks get one short line and no menu; other words get three ways on and change nothing', async () => {
    const { slack, teams, journal } = laptop();
    const before = await journal();
    for (const person of [slack('Sam', 'direct'), teams('Tess', 'direct')]) {
      await person.type('thanks');
      expect(heard(person)).toMatchObject({ said: "You're welcome.", buttons: [] });
      await person.type('what is the weather like');
      expect(heard(person)).toMatchObject({
        said: 'I can make actions, polls and meetings.',
        buttons: ['New action', 'My things', 'Help'],
      });
    }
    await slack('Sam').type('just talking among ourselves');
    expect(hears(slack('Sam')).filter(({ said }) => said.startsWith('I can make'))).toEqual([]);
    expect(await journal()).toBe(before);
  });
});

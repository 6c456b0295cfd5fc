import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('meetings by form and by half a line', () => {
  const laptop = story();

  it('the form sets one in Slack; a time that is none is said beside its field', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const asha = slack('Asha');
    await asha.type('/meeting');
    const before = await journal();
    const filled = { title: 'Inaugural', day: '2027-02-10', place: 'Town Hall' };
    expect(await asha.submit({ ...filled, time: 'after tea' })).toMatchObject({
      time: 'I can’t read that as a time. Like 10:00, 2pm or noon.',
    });
    expect(await journal()).toBe(before);
    expect(await asha.submit({ ...filled, time: '2pm' })).toEqual({});
    await drawn();
    expect(heard(teams('Tess')).said).toBe(
      'Inaugural, M-1, Wednesday 10 February 2027 at 14:00, Town Hall. 0 coming, 0 apologies, 4 of 4 have not answered.',
    );
  });

  it('the form in Teams is refused to a member and does the same for the chair', async () => {
    const { slack, teams, drawn } = laptop();
    await teams('Owen').type('@Folkmoot meeting');
    expect(heard(teams('Owen')).said).toBe('Only Asha (chair) or Priya (clerk) can do that here.');
    const asha = teams('Asha');
    await asha.type('@Folkmoot action Write to the parish');
    await drawn();
    await slack('Asha', 'direct').press('Yes, one person');
    await asha.type('@Folkmoot meeting');
    const form = await asha.press('Open the form');
    if (!form) throw new Error('no form');
    await asha.submit(form, { 'f.title': 'Walk', 'f.day': '2027-02-11', 'f.time': '10:00' });
    await drawn();
    expect(heard(slack('Sam')).said).toContain('Walk, M-2, Thursday 11 February 2027 at 10:00.');
  });

  it('asks what day or what time was meant, and one press answers', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type('/meeting schedule Ward walk Thursday 15 January 2027 10:00');
    expect(heard(priya)).toMatchObject({
      said: '15 January 2027 is a Friday, not a Thursday. Which one?',
      buttons: ['Thursday 14 January', 'Friday 15 January', 'Pick a date'],
    });
    await priya.type('/meeting schedule Ward walk 22 January 2027');
    expect(heard(priya).buttons).toEqual(['10:00', '14:00', '18:30', 'Pick a time']);
    expect(await journal()).toBe(before);
    await priya.press('18:30');
    await drawn();
    expect(heard(teams('Tess')).said).toContain('Ward walk, M-3, Friday 22 January 2027 at 18:30.');
  });

  it('who said it takes it back by a word; the list, the next one and my things know it', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Priya').type('/folkmoot undo');
    await drawn();
    expect(heard(teams('Tess'), 'M-3').said).toContain('was taken back');
    await teams('Owen').type('@Folkmoot meeting next');
    expect(heard(teams('Owen')).said).toContain('Inaugural, M-1');
    await slack('Sam').type('/meeting list');
    expect(heard(slack('Sam')).said).toBe(
      'Meetings of Southport: 2 to come. M-1 Inaugural · Wednesday 10 February 2027, 14:00 · set; M-2 Walk · Thursday 11 February 2027, 10:00 · set.',
    );
    await slack('Sam').type('/folkmoot mine');
    expect(slack('Sam').reads().at(-1)).toMatch(
      /Inaugural · M-1 · on Wednesday 10 February \(in \d+ days\) · not answered yet/,
    );
  });

  it('an answer in plain words after a reminder is asked about once and then sent', async () => {
    const { slack, teams, drawn, to } = laptop();
    await to('2027-02-03T09:02Z');
    const sam = slack('Sam', 'direct');
    await sam.type("sorry can't make it");
    expect(heard(sam).said).toMatch(
      /^Send your apologies for .*10 February\? That is Inaugural, .*M-1\.$/,
    );
    await sam.press('Yes');
    await drawn();
    expect(heard(teams('Tess'), 'M-1').said).toContain('0 coming, 1 apology');
  });
});

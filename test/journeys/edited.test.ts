import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const told = 'I acted on what you first sent.';

describe('words that are changed after they were sent, in Slack', () => {
  const laptop = story();
  const cards = () =>
    hears(laptop().slack('Sam')).filter(({ said }) => said.startsWith('Action A-')).length;

  it('a mention is not done a second time, and its author alone is told so', async () => {
    const { slack, setUp, journal, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    const sam = slack('Sam');
    await sam.type('@Folkmoot action Order the grit binz @sam by 29 January 2027');
    await drawn();
    const [before, others] = [await journal(), hears(slack('Joy')).length];
    await sam.edit('@Folkmoot action Order the grit bins @sam by 29 January 2027');
    await drawn();
    expect(heard(sam, told)).toMatchObject({ said: told, buttons: ['Change'] });
    expect([await journal(), cards(), hears(slack('Joy')).length]).toEqual([before, 1, others]);
  });

  it.each([
    ['a meeting', 'Priya', '@Folkmoot meeting schedule Panel 14 January 2027 10:00 Hall'],
    ['what was done with an action', 'Sam', '@Folkmoot done A-1 all six'],
  ])('%s neither', async (_, name, line) => {
    const { slack, journal, drawn } = laptop();
    const person = slack(name);
    await person.type(line);
    await drawn();
    const before = await journal();
    await person.edit(`${line} again`);
    expect(heard(person)).toMatchObject({ said: told, buttons: ['Change'] });
    expect(await journal()).toBe(before);
  });

  it('an edit that only now adds the mention acts once, however often it is edited', async () => {
    const { slack, drawn } = laptop();
    const sam = slack('Sam');
    const before = cards();
    await sam.type('action Paint the shelter by 29 January 2027');
    await sam.edit('@Folkmoot action Paint the shelter by 29 January 2027');
    await drawn();
    expect(cards()).toBe(before + 1);
    await sam.edit('@Folkmoot action Paint the old shelter by 29 January 2027');
    await drawn();
    expect(cards()).toBe(before + 1);
    expect(heard(sam).said).toBe(told);
  });

  it('what did nothing is read again when it is put right', async () => {
    const { slack } = laptop();
    const sam = slack('Sam');
    await sam.type('@Folkmoot action done A-71');
    await sam.edit('@Folkmoot action reopen A-1');
    expect(heard(sam).said).not.toBe(told);
    expect(heard(sam, 'Action A-1').said).toContain('open');
  });

  it('in private too: what was done stands, what was not is not read', async () => {
    const { slack, journal } = laptop();
    const sam = slack('Sam', 'direct');
    await sam.type('action Wash the van by 29 January 2027');
    const before = await journal();
    await sam.edit('action Wash the vans by 29 January 2027');
    expect(heard(sam).said).toBe(told);
    await sam.type('action list');
    const lists = hears(sam).length;
    await sam.edit('action Wash the bus by 29 January 2027', 'action list');
    expect(hears(sam)).toHaveLength(lists);
    expect(await journal()).toBe(before);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { asha, cleo, onSlack, onTeams, sam, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import { pollIn, presses } from './stage.ts';

let south: Southport;
const line = 'poll "What first?" "Lights" "Club" until Friday 17:00';
const another = line.replace('first', 'next');
const polls = () => [...south.records.values()].filter(({ kind }) => kind === 'poll');
const seats = async (ref = 'P-1') => (await pollIn(south, ref)).roll.map(({ seat }) => seat);
const right = (who = cleo) => south.says(who, 'partnership people are right');
const max = somebody('Max');

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo],
    places: [onSlack, onTeams],
    listConfirmed: false,
  });
  south.bot.known.set(sam.account, { name: 'Sam', home: true, guest: false });
  south.bot.known.set(max.account, { name: 'Max', home: true, guest: false });
});

describe('the roll, before a vote opens', () => {
  it('is shown to whoever opens it, who opens it by a press', async () => {
    const shown = await south.says(asha, line);
    expect(aloud(shown)).toContain('On the roll: 2 seats.');
    expect(linesIn(viewOf(shown))).toContain('Asha and Cleo.');
    expect(labelsOf(shown)).toEqual(['Open', 'Add people', 'Let anyone in these channels vote']);
    expect(polls()).toEqual([]);
    expect(aloud(await south.presses(asha, 'Open', shown))).toContain('P-1 is open: What first?');
    expect(await seats()).toEqual(['seat-1', 'seat-2']);
  });

  it('is shown each time until chair or clerk has said once that the list is right', async () => {
    await south.presses(asha, 'Open', await south.says(asha, line));
    expect(aloud(await south.says(asha, another))).toContain('On the roll');
    const people = await south.says(cleo, 'partnership people');
    expect(aloud(await south.presses(cleo, 'The list is right', people))).toContain('is right');
    expect(labelsOf(await south.says(cleo, 'partnership people'))).not.toContain(
      'The list is right',
    );
    expect(aloud(await south.says(asha, another))).toContain('P-2 is open');
    expect(aloud(await right())).toContain('is right');
  });

  it('is shown again once that is taken back', async () => {
    await south.presses(cleo, 'Undo', await right());
    expect(aloud(await south.says(asha, line))).toContain('On the roll');
  });

  it('tells who may say so how it is done, and nobody else; a member cannot say it', async () => {
    await south.says(sam, 'action Sweep the steps');
    const hint = 'I show this before each vote until you say under People that the list is right.';
    expect(linesIn(viewOf(await south.says(cleo, line)))).toContain(hint);
    const theirs = await south.says(sam, line);
    expect(linesIn(viewOf(theirs))).not.toContain(hint);
    expect(aloud(theirs)).toContain('On the roll: 3 seats.');
    expect(aloud(await right(sam))).toContain('Only Asha (chair) or Cleo (clerk)');
    expect(aloud(await south.presses(sam, 'Open', theirs))).toContain('P-1 is open');
  });

  it('has somebody added, and leads back to the vote', async () => {
    const shown = await south.says(cleo, line);
    const form = await south.presses(cleo, 'Add people', shown);
    if (form.kind !== 'form') return expect.fail('no form');
    const { carries } = form.form;
    const values = { name: 'Dot', role: 'member' };
    const added = await south.bot.ask(
      request(cleo, { kind: 'submitted', form: 'partnership.list-person', values, carries }),
    );
    expect(aloud(added)).toContain('Dot is on the list');
    const back = await south.presses(cleo, 'Back to the vote', added);
    expect(aloud(back)).toContain('On the roll: 3 seats.');
    await south.presses(cleo, 'Open', back);
    expect(await seats()).toHaveLength(3);
  });

  it('leads back to nothing but a vote, whatever a client has written', async () => {
    for (const [index, after] of ['nothing', '{"ask":"partnership.remove"}', '[]'].entries()) {
      const ask = { ask: 'partnership.list-person', name: `Dot ${index}`, after };
      const added = await presses(south, cleo, ask);
      expect(labelsOf(added)).toEqual(['Undo']);
    }
  });

  it('may be set aside for this vote: the card says so, and a newcomer votes', async () => {
    const shown = await south.says(asha, line);
    await south.presses(asha, 'Let anyone in these channels vote', shown);
    await south.bot.settle();
    expect(linesIn(south.card('P-1')).join(' ')).toContain('Anyone in these channels may vote');
    await presses(south, max, { ask: 'poll.vote', ref: 'P-1', option: 1 });
    expect(await seats()).toHaveLength(3);
    expect((await pollIn(south)).waits).toBeUndefined();
    expect(aloud(await south.says(asha, another))).toContain('On the roll');
  });
});

describe('a partnership in whose votes anyone in its channels may vote', () => {
  const set = (voters: string) => presses(south, cleo, { ask: 'partnership.change', voters });

  it('says so on its card and on each vote, and shows no roll first', async () => {
    expect(aloud(await set('channels'))).toContain('is changed');
    await south.bot.settle();
    const card = south.heard(onSlack).find(({ view }) => view.aloud.startsWith('Southport Area'));
    expect(card?.view.aloud).toContain('Anyone in these channels may vote.');
    expect(aloud(await south.says(asha, line))).toContain('P-1 is open');
    expect((await pollIn(south)).anyone).toBe(true);
    await set('list');
    expect(aloud(await south.says(asha, another))).toContain('On the roll');
  });

  it('may hold a single vote for the list alone', async () => {
    await set('channels');
    const create = { ask: 'poll.create', question: 'What first?', options: ['Lights', 'Club'] };
    await presses(south, asha, { ...create, anyone: false, sure: true });
    expect((await pollIn(south)).anyone).toBeUndefined();
  });

  it('cannot be one that only its list comes into', async () => {
    await presses(south, cleo, { ask: 'partnership.door', door: 'list' });
    expect(aloud(await set('channels'))).toContain('only where anyone in our channels may come in');
    const shown = await south.says(asha, line);
    expect(labelsOf(shown)).toEqual(['Open', 'Add people']);
    const create = { ask: 'poll.create', question: 'What first?', options: ['Lights', 'Club'] };
    await presses(south, asha, { ...create, anyone: true, sure: true });
    expect((await pollIn(south)).anyone).toBeUndefined();
  });
});

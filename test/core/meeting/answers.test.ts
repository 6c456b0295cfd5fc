import { describe, expect, it } from 'vitest';
import { readRsvp } from '../../../core/features/meeting/stored.ts';
import { subjectId } from '../../../core/model/ids.ts';
import type { Block } from '../../../core/view/view.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

const set = async () => {
  const south = await newSouthport();
  await south.says(cleo, quarterly);
  await south.bot.settle();
  return south;
};
const rowsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'rows'
      ? block.rows.map(({ spans }) => spans.map((one) => ('text' in one ? one.text : '')).join(''))
      : [],
  );

describe('of two meetings that start at one minute', () => {
  it('one is the next: on the front door, behind “next” and for an answer that names none', async () => {
    const { says, asks } = await newSouthport();
    await says(cleo, 'meeting schedule Walk on 14 January 2027 10:00');
    await says(cleo, 'meeting schedule Talk on 14 January 2027 10:00');
    expect(JSON.stringify(await asks(sam, { ask: 'partnership.show' }))).toContain('(M-1)');
    expect(aloud(await says(sam, 'meeting next'))).toContain('Walk, M-1');
    expect(aloud(await says(sam, 'meeting apologies'))).toContain('Walk');
  });

  it('one is chosen for words in private, and what was given as the reason goes with it', async () => {
    const { says, presses } = await newSouthport();
    await says(cleo, 'meeting schedule Walk on 14 January 2027 10:00');
    await says(cleo, 'meeting schedule Talk on 14 January 2027 14:00');
    await says(cleo, 'meeting schedule Tea on 15 January 2027 14:00');
    const which = await says(sam, 'sorry can’t make it, in court', 'private');
    expect(aloud(which)).toBe('Send your apologies for which meeting on 14 January: ‘in court’?');
    expect(labelsOf(which)).toEqual(['southport M-1 Walk', 'southport M-2 Talk', 'No']);
    expect(aloud(await presses(sam, 'southport M-2 Talk', which))).toContain('Talk');
    const who = viewOf(await says(cleo, 'meeting who M-2'));
    expect(rowsOf(who.blocks).join()).toContain('in court');
  });
});

describe('what a seat says', () => {
  it('is one press, changed by pressing the other, and counted on the card', async () => {
    const { card, presses, bot: world } = await set();
    await presses(sam, 'Attending', card('M-1'));
    expect(aloud(await presses(sam, 'Apologies', card('M-1')))).toBe(
      'Your apologies are noted for Area Partnership, M-1, Thursday 14 January 2027, 10:00, Town Hall.',
    );
    await presses(jo, 'Attending', card('M-1'));
    await world.to('2027-01-04T09:01:00.000Z');
    expect(card('M-1').aloud).toContain('1 coming, 1 apology, 3 of 5 have not answered');
  });

  it('is said once: the same press again changes nothing', async () => {
    const { card, presses } = await set();
    await presses(sam, 'Attending', card('M-1'));
    expect(aloud(await presses(sam, 'Attending', card('M-1')))).toBe(
      "You're already down as attending for M-1.",
    );
  });

  it('is taken back with Undo, to what was said before', async () => {
    const { says, presses } = await set();
    await says(sam, 'meeting attend');
    const sorry = await says(sam, 'meeting apologies');
    const undone = await presses(sam, 'Undo', sorry);
    expect(aloud(undone)).toBe(
      'Taken back: the answer for M-1, Area Partnership, is attending again.',
    );
    expect(labelsOf(undone)).toEqual(['Apologies']);
    expect(aloud(await says(sam, 'meeting next'))).toContain('1 coming, 0 apologies');
    expect(aloud(await says(sam, 'undo'))).toBe('There is nothing to take back on M-1.');
  });

  it('is taken back for another seat without offering to answer from one’s own', async () => {
    const { says, presses } = await set();
    const noted = await says(cleo, 'meeting apologies M-1 for @sam');
    const undone = await presses(cleo, 'Undo', noted);
    expect(aloud(undone)).toBe('Taken back: there is no answer for M-1, Area Partnership, now.');
    expect(labelsOf(undone)).toEqual(['Who?']);
  });

  it('is given for others by the clerk alone, and labelled', async () => {
    const { says, card, bot: world } = await set();
    expect(aloud(await says(asha, 'meeting apologies M-1 for @sam: hospital'))).toBe(
      'Only Cleo (clerk) can answer for someone else.',
    );
    expect(aloud(await says(cleo, 'meeting apologies M-1 for @sam: hospital'))).toContain(
      'Apologies for Sam are noted',
    );
    await says(cleo, 'meeting attend for Fire Service');
    await world.to('2027-01-04T09:01:00.000Z');
    const facts = card('M-1').blocks.find(({ kind }) => kind === 'facts');
    expect(JSON.stringify(facts)).toContain('1 (1 by the clerk)');
  });

  it('shows its reason, and who has not answered, to the chair and the clerk only', async () => {
    const { says } = await set();
    await says(cleo, 'meeting apologies M-1 for @sam: hospital');
    const forChair = rowsOf(viewOf(await says(asha, 'meeting who')).blocks);
    expect(forChair).toContain('Sam · apologies · by the clerk · hospital');
    expect(forChair).toContain('Fire Service (Pat) · not answered');
    const forJo = await says(jo, 'meeting who');
    expect(rowsOf(viewOf(forJo).blocks)).toEqual(['Sam · apologies · by the clerk']);
    expect(JSON.stringify(forJo)).not.toContain('hospital');
    expect(
      labelsOf(await says(cleo, 'meeting who')).filter((one) => one === 'Attending'),
    ).toHaveLength(4);
  });

  it('fills the seat when somebody comes instead', async () => {
    const { says, asks, presses } = await set();
    const sorry = await says(sam, 'meeting apologies');
    expect((await presses(sam, 'Someone comes instead', sorry)).kind).toBe('form');
    const told = await asks(sam, {
      ask: 'meeting.instead',
      ref: 'M-1',
      name: 'Robin',
      why: 'leave',
    });
    expect(aloud(told)).toBe(
      'Robin comes in your place on M-1, so the seat counts as coming. The chair and the clerk see why.',
    );
    expect(aloud(await says(jo, 'meeting next'))).toContain('1 coming, 0 apologies');
  });

  it('never writes its meeting: every seat has a version and a journal of its own', async () => {
    const { says, store, asks } = await set();
    await Promise.all([sam, jo, asha, cleo].map((who) => says(who, 'meeting attend')));
    const id = subjectId(southport, 'M-1');
    const meeting = (await store.load(council, [id])).get(id);
    expect(meeting?.version).toBe(1);
    const seats = await store.seats(council, id);
    expect(seats.map(({ version, state }) => [version, readRsvp(state).answer])).toEqual(
      Array.from({ length: 4 }, () => [1, 'coming']),
    );
    await asks(sam, { ask: 'meeting.apologies', ref: 'M-1' });
    const journal = await store.journal(council, seats[0]?.id as never, { limit: 9 });
    expect(journal.length).toBeGreaterThan(0);
  });

  it('is closed once the meeting is over', async () => {
    const { says, bot: world } = await set();
    await world.to('2027-01-14T12:00:30.000Z');
    expect(aloud(await says(sam, 'meeting attend M-1'))).toBe(
      'M-1, Area Partnership, was on Thursday 14 January 2027.',
    );
  });
});

describe('the agenda', () => {
  it('takes what anyone with a seat suggests, once', async () => {
    const { says } = await set();
    expect(aloud(await says(jo, 'meeting add Street lights (Sam, 10 minutes)'))).toBe(
      'On the agenda of M-1, Area Partnership: Street lights (Sam, 10 minutes).',
    );
    expect(aloud(await says(sam, 'meeting add street lights (Sam, 10 minutes)'))).toContain(
      'already',
    );
    expect(aloud(await says(asha, 'meeting agenda'))).toBe(
      'Agenda of Area Partnership (M-1): 1. Street lights (Sam, 10 minutes) · Jo.',
    );
  });

  it('has no minutes, and says what there is', async () => {
    const { says } = await set();
    const refused = await says(asha, 'meeting minutes M-1');
    expect(aloud(refused)).toContain("I don't keep minutes yet");
    expect(labelsOf(refused)).toEqual(['Agenda', 'Who?']);
  });
});

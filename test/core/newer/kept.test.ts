import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { brokenAt, entry } from '../../../core/engine/journal.ts';
import type { Effect } from '../../../core/model/effect.ts';
import { itemId } from '../../../core/model/items.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, onSlack, sam } from '../../support/southport/people.ts';
import { ahead, chats, hours, left, raw, says, set, tess, thing, world } from './stage.ts';

beforeEach(set);

describe('a record of a newer version', () => {
  it('is left alone by its wake, ever more rarely, and others are looked after', async () => {
    await ahead(thing('M-1'));
    const before = await raw(thing('M-1'));
    await hours(24 * 12);
    expect(await raw(thing('M-1'))).toEqual(before);
    const tries = world.bot.troubles.filter(({ key }) => 'due' in key && key.due === 'record');
    expect(new Set(tries.map(({ key }) => JSON.stringify(key))).size).toBe(1);
    expect(tries.length).toBeGreaterThan(5);
    expect(tries.length).toBeLessThan(24 * 12);
    const said = world.bot.messages.map(({ view }) => view.aloud).join(' ');
    expect(said).toContain('Walk meets');
  });

  it('has its card left as it stands, and drawn once it can be read', async () => {
    await ahead(thing('A-1'));
    const after = await left('redraw', { kind: 'card', subject: thing('A-1') });
    await hours(2);
    expect(await after()).toMatchObject({ state: { is: 'waiting' } });
    expect(world.heard(onSlack).filter(({ view }) => view.aloud.includes('A-1'))).toHaveLength(1);
  });

  it('keeps a vote open whose ballots a newer version has written, uncounted', async () => {
    await world.asks(sam, { ask: 'poll.vote', in: southport, ref: 'P-1', option: 1 } as never);
    const vote = itemId(thing('P-1'), 'seat-3');
    await ahead(vote);
    const before = await raw(vote);
    await world.bot.to('2027-01-16T10:00:00.000Z');
    expect(await raw(vote)).toEqual(before);
    const results = world.bot.messages.filter(({ view }) => view.aloud.startsWith('Result of'));
    expect(results).toEqual([]);
  });
});

describe('an event of a newer version', () => {
  it.each(chats)('is a line of its own in a history on %s, and the chain holds', async (_, who) => {
    await ahead(thing('A-1'), {});
    await says(asha, 'A-1 note the key is at the desk');
    const history = await says(who, 'A-1 history');
    expect(history).toContain('something that only a newer version of Folkmoot can show');
    expect(history).toContain('the key is at the desk');
    const chain = await world.store.journal(council, thing('A-1'), { limit: 20 });
    expect(brokenAt(sha256, chain)).toBeUndefined();
  });
});

describe('a message of a newer version', () => {
  it.each<[string, object, Partial<Effect>]>([
    ['a notice that is not known', { kind: 'notice', notice: { notice: 'dream' } }, {}],
    ['a kind that is not known', { kind: 'dream' }, {}],
    ['to a person', { kind: 'notice', notice: { notice: 'dream' } }, { to: tess.id }],
  ])('%s is left alone, due again and again, and never dropped', async (_, body, more) => {
    const now = await left('dream', body, more);
    await hours(30);
    const effect = await now();
    expect(effect).toMatchObject({ body, state: { is: 'waiting' } });
    expect(effect?.faults).toBeGreaterThan(5);
    expect(effect?.faults).toBeLessThan(40);
    expect(effect?.due && effect.due > world.bot.now()).toBe(true);
  });

  it('with the card of a kind of thing that is not known waits for it', async () => {
    const id = thing('B-1');
    const state = { v: 1, title: 'The budget' };
    const trace = { at: world.bot.now() };
    const link = {
      record: id,
      version: 1,
      events: [{ event: 'BudgetSet' }],
      salt: 's',
      previous: '',
    };
    const record = { id, kind: 'budget' as never, was: 0, state, found: {} };
    await world.store.commit({
      programme: council,
      now: world.bot.now(),
      rows: [],
      effects: [],
      records: [{ ...record, entry: entry(sha256, { ...link, trace }) }],
    });
    const now = await left('card', { kind: 'card', subject: id });
    await hours(3);
    expect(await now()).toMatchObject({ state: { is: 'waiting' } });
    expect((await raw(id))?.state).toEqual(state);
  });

  it('to a person whose record it cannot read waits for it', async () => {
    const line = { notice: 'line', saying: { code: 'place.noted', values: {} } };
    await ahead(tess.id);
    const now = await left('line', { kind: 'notice', notice: line }, { to: tess.id });
    await hours(3);
    expect(await now()).toMatchObject({ state: { is: 'waiting' } });
  });
});

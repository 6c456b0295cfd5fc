import { describe, expect, it } from 'vitest';
import { happeningDecider, happeningNeeds } from '../../../core/features/partnership/happen.ts';
import { type PlaceId, type ProgrammeId, placeId } from '../../../core/model/ids.ts';
import type { PlaceRow } from '../../../core/model/tenant-lookup.ts';
import { contextOf, loadFor } from '../../support/southport/deciding.ts';
import { council, jo, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { happen, write } from '../../support/southport/records.ts';
import { doneOf } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { southportWorld } from './given.ts';

const next = placeId('slack', 'T1', 'C9');

const moves = async (world: Southport, to: PlaceId, place: PlaceId = onSlack) => {
  const { place: looked } = await world.store.lookUp({ place, accounts: [] });
  const where = { place: looked.row?.as ?? place, kind: 'channel' } as const;
  const { place: row } = await world.store.lookUp({ place: where.place, accounts: [] });
  const context = contextOf(world, jo, { where, nowhere: true });
  const there = { ...context, lookup: { ...context.lookup, place: row } };
  const happening = { happened: 'moved', to } as const;
  const loaded = await loadFor(world, there, happeningNeeds(happening, there));
  const done = doneOf(happeningDecider(happening, there, loaded));
  await write(world, done, { at: '2027-01-04T10:00:00.000Z' });
  return done;
};
const rowOf = async (world: Southport, place: PlaceId) =>
  (await world.store.lookUp({ place, accounts: [] })).place.row;
const given = async (row: PlaceRow): Promise<Southport> => {
  const world = await southportWorld();
  await happen(world, [], undefined, [{ door: 'place', id: next, n: 0, row }]);
  return world;
};

describe('a channel with another id', () => {
  it('is posted to by the new one, which leads back to the place', async () => {
    const world = await southportWorld();
    const before = await rowOf(world, onSlack);
    const done = await moves(world, next);
    expect([done.changes, done.effects]).toEqual([[], []]);
    expect(await rowOf(world, onSlack)).toEqual({ ...before, now: next });
    expect(await rowOf(world, next)).toEqual({ programme: council, partnerships: [], as: onSlack });
    expect((await moves(world, next)).rows).toEqual([]);
  });

  it.each<[string, PlaceRow]>([
    ['shows another partnership by then', { programme: council, partnerships: [southport] }],
    ['is of another programme', { programme: 'pg-other' as ProgrammeId, partnerships: [] }],
  ])('stays as it was where the new id %s', async (_, row) => {
    const world = await given(row);
    expect((await moves(world, next)).rows).toEqual([]);
    expect(await rowOf(world, next)).toEqual(row);
  });

  it('never goes to another workspace, and is nothing where nothing is shown', async () => {
    const world = await southportWorld();
    expect((await moves(world, placeId('slack', 'T2', 'C9'))).rows).toEqual([]);
    const foreign = placeId('slack', 'T2', 'C1');
    expect((await moves(world, placeId('slack', 'T2', 'C9'), foreign)).rows).toEqual([]);
  });

  it('moves on and comes back', async () => {
    const world = await southportWorld();
    const [before, further] = [await rowOf(world, onSlack), placeId('slack', 'T1', 'C10')];
    await moves(world, next);
    await moves(world, further, next);
    expect(await rowOf(world, onSlack)).toEqual({ ...before, now: further });
    await moves(world, onSlack, further);
    expect(await rowOf(world, onSlack)).toEqual(before);
    await moves(world, next);
    expect(await rowOf(world, onSlack)).toEqual({ ...before, now: next });
  });
});

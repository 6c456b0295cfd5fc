import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../../core/features/action/action.ts';
import type { Partnership, Person } from '../../../core/model/context.ts';
import { organisationsId, type PartnershipId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Store } from '../../../core/ports/store.ts';
import fc from '../../support/fast-check.ts';
import { asha, cleo, jo } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import type { Southport } from '../../support/southport/world.ts';

const [old, next] = [channel(0), channel(1)];
const idOf = ({ records }: Southport, name: string): string =>
  [...records.values()].find(
    ({ kind, state }) => kind === 'partnership' && (state as Partnership).name === name,
  )?.id ?? '';
const stateOf = (world: Southport, name: string): Partnership =>
  world.records.get(idOf(world, name) as never)?.state as Partnership;
const actionsIn = ({ records }: Southport, partnership: string): Action[] =>
  [...records.values()].flatMap(({ id, kind, state }) =>
    kind === 'action' && id.startsWith(`${partnership}/`) ? [state as Action] : [],
  );

/** Ainsdale with people, seats and things to do; Birkdale, where Cleo and Asha sit already. */
const prepared = async (troubles = false): Promise<Southport> => {
  const world = await several(2, { troubles });
  await world.says(jo, 'action Fix the lamps by 15 January', old);
  const trust = { ask: 'partnership.list-person', name: 'Noor', organisation: 'Harbour Trust' };
  await world.asks(cleo, trust as Ask, old);
  await world.asks(cleo, { ask: 'partnership.add-seat', organisation: 'Fire Service' }, old);

  const known = { organisation: 'Harbour Trust', sector: 'voluntary', contact: 'Ellen' } as const;
  await world.asks(cleo, { ask: 'partnership.set-organisation', ...known }, old);
  await world.says(cleo, 'action Book the hall', old);
  await world.says(cleo, 'action Paint the railings by 20 January', old);
  await world.says(cleo, 'block A-2 waiting for keys', old);
  await world.says(cleo, 'done A-3', old);
  await world.says(cleo, 'partnership add wards Ainsdale, Woodvale', old);
  return world;
};
const goOn = (world: Southport): Ask => ({
  ask: 'family.goes-on',
  in: idOf(world, 'Ainsdale'),
  into: idOf(world, 'Birkdale'),
  reason: 'The areas are drawn anew',
  sure: true,
});

/** Nothing is lost and nothing doubled, wherever it has come to. */
const nothingLostNorDoubled = (world: Southport) => {
  const [from, to] = [idOf(world, 'Ainsdale'), idOf(world, 'Birkdale')];
  const there = actionsIn(world, to);
  for (const action of actionsIn(world, from)) {
    const copies = there.filter(({ title }) => title === action.title);
    const went = action.standing.is === 'dropped' ? action.standing.into : undefined;
    expect(copies.length).toBe(went ? 1 : 0);
    if (went) expect(copies[0]?.origin).toMatchObject({ in: from, name: 'Ainsdale' });
  }
  const { seats } = stateOf(world, 'Birkdale');
  const holders = seats.flatMap(({ holder }) => holder ?? []);
  expect(new Set(holders).size).toBe(holders.length);
};
const allOver = (world: Southport) => {
  nothingLostNorDoubled(world);
  const to = idOf(world, 'Birkdale');
  expect(actionsIn(world, to).map(({ title, standing }) => [title, standing.is])).toEqual([
    ['Fix the lamps', 'open'],
    ['Book the hall', 'blocked'],
  ]);
  const { seats } = stateOf(world, 'Birkdale');
  expect(seats.map(({ organisation }) => organisation)).toEqual([
    undefined,
    undefined,
    undefined,
    'Harbour Trust',
    'Fire Service',
  ]);
  expect(world.records.get(organisationsId(to as PartnershipId))?.state).toMatchObject({
    organisations: [{ name: 'Harbour Trust', sector: 'voluntary', contact: 'Ellen' }],
  });
  for (const { holder } of seats) {
    const person = holder && (world.records.get(holder)?.state as Person);
    if (person) expect(person.partnerships.filter((one) => one === to)).toHaveLength(1);
  }
};

describe('a partnership that goes on in another', () => {
  let world: Southport;
  beforeEach(async () => {
    world = await prepared();
  });

  it('shows first what comes over, and changes nothing', async () => {
    const asked = await world.says(cleo, 'partnership goes on as Birkdale', old);
    expect(aloud(asked)).toBe(
      'Ainsdale would be closed and go on in Birkdale, with 3 seats, 2 open actions and 2 wards. What was decided, met about and voted on stays in Ainsdale, to be read. 2 more seats are in Birkdale already and stay as they are.',
    );
    expect(labelsOf(asked)).toEqual([
      'Close it and go on in Birkdale',
      'Say why first',
      'Never mind',
    ]);
    expect(stateOf(world, 'Ainsdale').stopped).toBeUndefined();
  });

  it('is closed with why and with what follows, and is there with all that is open', async () => {
    const answer = await world.asks(cleo, goOn(world), old);
    expect(aloud(answer)).toBe(
      'Ainsdale is closed and goes on in Birkdale, with 3 seats and 2 open actions. What is open follows within minutes.',
    );
    await world.bot.to('2027-01-04T09:05:00.000Z');
    allOver(world);
    expect(world.heard(next).map(({ view }) => view.aloud)).toContain(
      'Cleo closed Ainsdale, which goes on here, with 3 seats and 2 open actions.',
    );
    expect(aloud(await world.says(cleo, 'partnership', old))).toContain(
      'followed by Birkdale. The reason: The areas are drawn anew.',
    );
    const shown = viewOf(await world.says(cleo, 'show A-1', next));
    expect(linesIn(shown)).toContain('From: Ainsdale, action 1');
    expect(linesIn(viewOf(await world.says(cleo, 'show A-1', old))).join()).toContain(
      'Goes on: Birkdale, action 1',
    );
    expect(aloud(await world.says(jo, 'partnership where Woodvale', next))).toBe(
      'Woodvale is in Birkdale.',
    );
    await world.says(cleo, 'partnership reopen', old);
    expect(aloud(await world.says(cleo, 'reopen A-1', old))).toBe(
      'A-1 goes on in Birkdale as A-1. Look for it there.',
    );
  });

  it('waits for its votes and meetings, and says what to do with them', async () => {
    await world.says(cleo, 'partnership confirm people', old);
    await world.says(cleo, 'poll "What first?" "Lights" "Club" until 20 January 17:00', old);
    const asked = await world.asks(cleo, goOn(world), old);
    expect(aloud(asked)).toContain('Ainsdale has 1 open vote, and votes and meetings do not go');
    expect(labelsOf(asked)).toEqual(['Votes']);
    expect(stateOf(world, 'Ainsdale').stopped).toBeUndefined();
  });

  it('is let go on by nobody without a say in both', async () => {
    await world.asks(
      cleo,
      {
        ask: 'partnership.clerk',
        in: idOf(world, 'Ainsdale'),
        person: stateOf(world, 'Ainsdale').seats[2]?.holder ?? '',
      },
      old,
    );
    const asked = await world.asks(jo, goOn(world), old);
    expect(aloud(asked)).toContain('Only somebody who is chair or clerk of both');
    expect(aloud(await world.asks(jo, goOn(world), next))).toContain('Only');
    expect(stateOf(world, 'Ainsdale').stopped).toBeUndefined();
  });

  it('does so once, whoever asks twice or at once', async () => {
    const twice = await Promise.all([
      world.asks(cleo, goOn(world), old),
      world.asks(asha, goOn(world), old),
    ]);
    const said = twice.map(aloud);
    expect(said.filter((one) => one.includes('goes on in Birkdale,'))).toHaveLength(1);
    await world.bot.to('2027-01-04T09:05:00.000Z');
    allOver(world);
  });
});

it('loses and doubles nothing, wherever it is killed', async () => {
  const faults = fc.array(fc.constantFrom('before', 'after', undefined), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(faults, async (plan) => {
      let at = Number.POSITIVE_INFINITY;
      const world = await prepared(true);
      const under = world.store;
      const commit: Store['commit'] = async (one) => {
        const fault = plan[at];
        at += 1;
        if (fault === 'before') throw new Error('lost on the way');
        const done = await under.commit(one);
        if (fault === 'after') throw new Error('lost on the way back');
        return done;
      };
      Object.assign(world.bot.ports, { store: { ...under, commit } });
      at = 0;
      const ask = goOn(world);
      for (let round = 0; round < 3; round += 1)
        await world.asks(cleo, ask, old, { key: 'once' as never }).catch(() => undefined);
      await world.bot.settle();
      nothingLostNorDoubled(world);
      at = Number.POSITIVE_INFINITY;
      await world.asks(cleo, ask, old, { key: 'once' as never });
      await world.bot.to('2027-01-04T12:00:00.000Z');
      allOver(world);
    }),
    { numRuns: 25 },
  );
});

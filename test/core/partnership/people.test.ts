import { describe, expect, it } from 'vitest';
import type { Context } from '../../../core/model/context.ts';
import { type PersonId, personId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import { daySubject } from '../../../core/morning/day.ts';
import { decided, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { labels, said } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { personIn, southportWorld, stateOf } from './given.ts';

const refusal = async (
  world: Southport,
  by: PersonId,
  command: Command,
  more: Partial<Context> = {},
): Promise<string> => {
  const refused = await decided(world, by, command, more);
  if (refused.kind !== 'refused') throw new Error(refused.kind);
  return said(refused.reply);
};
const listed = async (world: Southport, name = 'Lee', organisation?: string): Promise<PersonId> => {
  await doneBy(
    world,
    sam,
    { ask: 'partnership.list-person', name, ...(organisation ? { organisation } : {}) },
    { fresh: (_, index = 0) => `${name}${index}` },
  );
  return personId(`${name}0`);
};

describe('the list of people', () => {
  it('takes names without an account, once', async () => {
    const world = await southportWorld();
    const lee = await listed(world, 'Lee', 'Harbour Trust');
    expect(personIn(world, lee)).toMatchObject({
      name: 'Lee',
      organisation: 'Harbour Trust',
      accounts: [],
    });
    expect(
      await refusal(world, sam, {
        ask: 'partnership.list-person',
        name: 'Lee',
        organisation: 'harbour trust',
      }),
    ).toBe('Lee (Harbour Trust) is on the list of Southport Area Partnership already.');
  });

  it("removes someone after asking; an organisation keeps its seat, a seat of one's own goes for good", async () => {
    const world = await southportWorld();
    const lee = await listed(world, 'Lee', 'Fire Service');
    const own = await listed(world, 'Kim');
    const remove = { ask: 'partnership.remove', person: lee } as const;
    const first = await decided(world, asha, remove);
    expect(first.kind).toBe('asked');
    await doneBy(world, asha, { ...remove, sure: true });
    await doneBy(world, asha, { ...remove, person: own, sure: true });
    expect(stateOf(world).seats.map(({ id, holder }) => [id, holder])).toEqual([
      ['seat-1', asha],
      ['seat-2', sam],
      ['seat-3', undefined],
    ]);
    await listed(world, 'Pat');
    expect(stateOf(world).seats.at(-1)?.id).toBe('seat-5');
    expect(personIn(world, lee).partnerships).toEqual([]);
  });

  it('keeps the clerk until there is another, and says when there is no chair left', async () => {
    const world = await southportWorld();
    expect(
      await refusal(world, asha, { ask: 'partnership.remove', person: sam, sure: true }),
    ).toContain('Name another clerk first');
    const done = await doneBy(world, sam, { ask: 'partnership.remove', person: asha, sure: true });
    expect(said(done.reply)).toContain('There is no chair.');
    expect(stateOf(world).chair).toBeUndefined();
  });

  it('sets organisation and role, and refuses what changes nothing or nobody', async () => {
    const world = await southportWorld();
    const lee = await listed(world);
    const set = { ask: 'partnership.set-person', person: lee } as const;
    await doneBy(world, sam, { ...set, organisation: 'Police', role: 'observer' });
    expect(stateOf(world).seats.at(-1)).toMatchObject({ organisation: 'Police', role: 'observer' });
    expect(personIn(world, lee).organisation).toBe('Police');
    expect(await refusal(world, sam, set)).toContain('Nothing was changed');
    expect(await refusal(world, sam, { ...set, person: jo, role: 'member' })).toContain(
      "isn't on the list",
    );
  });
});

describe('chair and clerk', () => {
  it('are named among the people on the list; a chair is asked, a clerk is told', async () => {
    const world = await southportWorld();
    const lee = await listed(world);
    const chair = await doneBy(world, sam, { ask: 'partnership.chair', person: lee });
    expect(stateOf(world)).toMatchObject({ chair: lee });
    expect(stateOf(world).chairConfirmed).toBeUndefined();
    expect(chair.effects[1]).toMatchObject({
      body: { kind: 'card', subject: daySubject(lee, '2027-01-05') },
      to: lee,
      notBefore: '2027-01-05T09:01:00.000Z',
    });
    const clerk = await doneBy(world, sam, { ask: 'partnership.clerk', person: lee });
    expect(clerk.effects[1]).toMatchObject({ to: lee });
    expect(await refusal(world, sam, { ask: 'partnership.chair', person: jo })).toContain(
      "isn't on the list",
    );
    expect(await refusal(world, sam, { ask: 'partnership.chair', person: lee })).toContain(
      'already',
    );
    expect(await refusal(world, sam, { ask: 'partnership.clerk', person: lee })).toContain(
      'already',
    );
  });

  it('answer for themselves: only the one named says "that\'s right" or "not me"', async () => {
    const world = await southportWorld();
    expect(await refusal(world, sam, { ask: 'partnership.chair-answer', mine: true })).toBe(
      'Only Asha, who is named as chair, can answer that.',
    );
    await doneBy(world, asha, { ask: 'partnership.chair-answer', mine: true });
    expect(stateOf(world).chairConfirmed).toBe(true);
    const done = await doneBy(world, asha, { ask: 'partnership.chair-answer', mine: false });
    expect(stateOf(world).chair).toBeUndefined();
    expect(done.effects[1]).toMatchObject({ to: sam });
    expect(await refusal(world, sam, { ask: 'partnership.chair-answer', mine: true })).toContain(
      'no chair',
    );
  });
});

describe('undo', () => {
  const later = '2027-01-04T09:11:00.000Z';

  it("takes back the asker's own last change, as a new fact", async () => {
    const world = await southportWorld();
    const lee = await listed(world);
    const before = stateOf(world);
    for (const command of [
      { ask: 'partnership.door', door: 'list' },
      { ask: 'partnership.chair', person: lee },
      { ask: 'partnership.clerk', person: lee },
      { ask: 'partnership.set-person', person: lee, role: 'observer' },
      { ask: 'partnership.shows', place: onSlack, shows: 'nothing' },
      {
        ask: 'partnership.change',
        name: 'Ainsdale',
        area: 'PR8',
        door: 'list',
        nation: 'scotland',
        pollsBy: 'chair-and-clerk',
      },
    ] as const) {
      const done = await doneBy(world, sam, command);
      expect(labels(done.reply)).toContain('Undo');
      await doneBy(world, sam, { ask: 'partnership.undo' });
      const { last: _, ...after } = stateOf(world);
      expect({ ...after, seats: after.seats }).toEqual({ ...before, last: undefined });
    }
  });

  it('is refused twice, late, and after somebody else', async () => {
    const world = await southportWorld();
    const undo = { ask: 'partnership.undo' } as const;
    await doneBy(world, sam, { ask: 'partnership.door', door: 'list' });
    expect(await refusal(world, sam, undo, { now: later })).toContain('ten minutes');
    expect(await refusal(world, asha, undo)).toContain('Sam changed the partnership');
    await doneBy(world, sam, undo);
    expect(await refusal(world, sam, undo)).toContain('no change');
  });

  it('is not in the way of people who come in meanwhile', async () => {
    const world = await southportWorld();
    await doneBy(world, sam, { ask: 'partnership.door', door: 'list' });
    await doneBy(world, jo, { ask: 'partnership.ask-to-join' });
    await doneBy(world, sam, { ask: 'partnership.undo' });
    expect(stateOf(world)).toMatchObject({ door: 'channels', waiting: [{ person: jo }] });
  });
});

describe('settings', () => {
  it('refuse what is so already and what cannot be', async () => {
    const world = await southportWorld();
    expect(
      await refusal(world, sam, { ask: 'partnership.change', name: 'Southport Area Partnership' }),
    ).toContain('Nothing');
    expect(await refusal(world, sam, { ask: 'partnership.change', zone: 'Mars/Base' })).toContain(
      'Europe/London',
    );
    expect(await refusal(world, sam, { ask: 'partnership.door', door: 'channels' })).toContain(
      'Anyone',
    );
    expect(
      await refusal(world, sam, {
        ask: 'partnership.shows',
        place: 'slack:T1:C9',
        shows: 'nothing',
      }),
    ).toContain("doesn't show");
  });

  it('stop and start posting in a channel, and bring its card down', async () => {
    const world = await southportWorld();
    const keep = { ask: 'partnership.keep-posting', place: onSlack } as const;
    await doneBy(world, sam, { ...keep, yes: false });
    expect(stateOf(world).places[0]?.is).toBe('paused');
    await doneBy(world, sam, { ...keep, yes: true });
    expect(stateOf(world).places[0]?.is).toBe('live');
    const done = await doneBy(world, sam, { ask: 'partnership.bring' });
    expect(done.effects).toEqual([
      { to: onSlack, body: { kind: 'card', subject: southport, bottom: true } },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { codeRecord, typedCode } from '../../../core/engine/join-codes.ts';
import { noticed } from '../../../core/features/person/used.ts';
import type { StoredPerson } from '../../../core/model/context.ts';
import { personId } from '../../../core/model/ids.ts';
import { contextOf, decided, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { happen } from '../../support/southport/records.ts';
import { doneOf, labels, said } from '../../support/southport/said.ts';
import { addPerson, type Southport } from '../../support/southport/world.ts';
import {
  ashaOnSlack,
  joOnTeams,
  personIn,
  samOnSlack,
  southportWorld,
  stateOf,
} from '../partnership/given.ts';

const linked = async () => {
  const world = await southportWorld();
  const done = await doneBy(world, sam, { ask: 'person.link' });
  return { world, code: done.reply.copy?.split(' ').at(-1) ?? '' };
};
/** Jo on Teams, who holds a seat of Southport by an act of their own. */
const withJo = async (world: Southport): Promise<Southport> => {
  await addPerson(world, jo, 'Jo', joOnTeams);
  const events = [
    { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'act' },
  ] as const;
  await happen(world, [{ record: southport, kind: 'partnership', events }]);
  return world;
};

/** What makes somebody ask whether the two are one. */
const withOneAddress = (world: Southport) =>
  happen(
    world,
    (
      [
        [sam, samOnSlack],
        [jo, joOnTeams],
      ] as const
    ).map(([record, account]) => ({
      record,
      kind: 'person',
      events: [{ event: 'AccountAdded', account, email: 'sam@example.org' }],
    })),
  );

describe('linking by code', () => {
  it('asks once, then makes two accounts one person', async () => {
    const { world, code } = await linked();
    await withJo(world);
    const asked = await decided(world, jo, { ask: 'person.link-with', code });
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    expect(said(asked.reply)).toBe('Is Sam on Slack also you?');
    expect(labels(asked.reply)).toEqual(['Yes, one person', 'No']);
    await doneBy(world, jo, { ask: 'person.link-with', code, sure: true });
    expect(personIn(world, sam)).toMatchObject({ accounts: [samOnSlack, joOnTeams], also: [jo] });
    expect(personIn(world, jo)).toMatchObject({ merged: sam, accounts: [], partnerships: [] });
    expect(stateOf(world).seats.map(({ holder }) => holder)).toEqual([asha, sam]);
    expect(world.accounts.get(joOnTeams)?.row?.people).toEqual([
      { programme: 'pg-council', person: sam },
    ]);
  });

  it('works for an account that was nobody yet', async () => {
    const { world, code } = await linked();
    await doneBy(world, jo, { ask: 'person.link-with', code, sure: true });
    expect(personIn(world, sam)).toMatchObject({ accounts: [samOnSlack, joOnTeams] });
    expect(personIn(world, sam)).not.toHaveProperty('also');
    expect(world.records.has(jo)).toBe(false);
  });

  it('uses a code once, for its purpose, by another person, within a day and five tries', async () => {
    const { world, code } = await linked();
    const link = { ask: 'person.link-with', code, sure: true } as const;
    expect(await decided(world, sam, link)).toMatchObject({ kind: 'refused' });
    expect(await decided(world, jo, link, { tries: 5 })).not.toHaveProperty('wrongTry');
    expect(await decided(world, jo, { ...link, code: 'ABCD-EFG0' })).not.toHaveProperty('wrongTry');
    for (const wrong of [
      await decided(world, jo, link, { now: '2027-01-05T09:00:00.000Z' }),
      await decided(world, jo, { ...link, code: 'ABCD-EFGH' }),
    ]) {
      expect(wrong).toMatchObject({ kind: 'refused', wrongTry: true });
    }
    await doneBy(world, jo, link);
    expect(await decided(world, asha, link)).toMatchObject({ kind: 'refused', wrongTry: true });
    expect(world.records.get(codeRecord(typedCode(code), sha256))?.state).toMatchObject({
      used: true,
    });
  });
});

describe('a code of somebody who has become part of another', () => {
  const become = async () => {
    const { world, code } = await linked();
    await withJo(world);
    const made = await doneBy(world, jo, { ask: 'person.link' });
    await doneBy(world, jo, { ask: 'person.link-with', code, sure: true });
    const other = made.reply.copy?.split(' ').at(-1) ?? '';
    return { world, link: { ask: 'person.link-with', code: other, sure: true } as const };
  };

  it('makes nobody part of themselves', async () => {
    const { world, link } = await become();
    const answer = await decided(world, sam, link);
    if (answer.kind !== 'refused') throw new Error(answer.kind);
    expect(said(answer.reply)).toBe('Those are one person already.');
  });

  it('joins an account to who they are by now', async () => {
    const { world, link } = await become();
    await doneBy(world, asha, link);
    expect(personIn(world, asha)).toMatchObject({ merged: sam, accounts: [] });
    expect(personIn(world, sam).accounts).toContain(ashaOnSlack);
  });
});

describe('an equal e-mail or name only suggests', () => {
  const same = {
    ask: 'person.same',
    account: joOnTeams,
    person: jo,
    known: sam,
    in: southport,
    yes: true,
  } as const;

  it('takes effect when the account known before confirms', async () => {
    const world = await withJo(await southportWorld());
    expect(await decided(world, sam, same)).toMatchObject({ kind: 'refused' });
    await withOneAddress(world);
    await doneBy(world, sam, same);
    expect(personIn(world, sam).accounts).toEqual([samOnSlack, joOnTeams]);
    expect((await decided(world, sam, same)).kind).toBe('refused');
  });

  it('takes effect for nobody else, however they are placed', async () => {
    const world = await withJo(await southportWorld());
    for (const by of [jo, asha]) expect((await decided(world, by, same)).kind).toBe('refused');
  });

  it('lets the clerk say who a listed name is that has no account', async () => {
    const world = await withJo(await southportWorld());
    const listed = personId('listed');
    await addPerson(world, listed, 'Jo');
    const events = [
      {
        event: 'SeatGiven',
        seat: 'seat-4',
        holder: listed,
        role: 'member',
        came: 'listed',
        organisation: 'Police',
      },
    ] as const;
    await happen(world, [{ record: southport, kind: 'partnership', events }]);
    expect((await decided(world, jo, { ...same, known: listed })).kind).toBe('refused');
    const done = await doneBy(world, sam, { ...same, known: listed });
    expect(said(done.reply)).toContain('Jo on Teams is that person now');
    expect(stateOf(world).seats.map(({ id, holder }) => [id, holder])).toContainEqual([
      'seat-4',
      listed,
    ]);
    expect(personIn(world, listed).accounts).toEqual([joOnTeams]);
  });

  it('changes nothing on "no", and nothing when the account has moved on', async () => {
    const world = await withJo(await southportWorld());
    expect(doneOf(await decided(world, sam, { ...same, yes: false })).changes).toEqual([]);
    expect((await decided(world, sam, { ...same, account: 'teams:TT:other' })).kind).toBe(
      'refused',
    );
  });
});

describe('what people set for themselves', () => {
  it('away until a day ahead, and back', async () => {
    const world = await southportWorld();
    await doneBy(world, sam, { ask: 'person.away', until: '2027-01-18' });
    expect(personIn(world, sam).awayUntil).toBe('2027-01-18');
    await doneBy(world, sam, { ask: 'person.away' });
    expect(personIn(world, sam)).not.toHaveProperty('awayUntil');
    expect((await decided(world, sam, { ask: 'person.away', until: '2027-01-04' })).kind).toBe(
      'refused',
    );
  });

  it('how often and where they are written to, from the first act on', async () => {
    const world = await southportWorld();
    await doneBy(world, jo, { ask: 'person.nudges', nudges: 'none' });
    await doneBy(world, jo, { ask: 'person.reach-here' });
    expect(personIn(world, jo)).toMatchObject({
      name: 'Jo',
      nudges: 'none',
      reach: joOnTeams,
      reachChosen: true,
    });
  });

  it('nothing by the way but what is new', async () => {
    const world = await southportWorld();
    const context = contextOf(world, sam);
    const seen = (more: object) =>
      noticed(
        { ...context, asker: { ...context.asker, ...more } },
        world.records.get(sam) as StoredPerson,
      );
    expect(seen({})).toEqual([]);
    expect(seen({ account: 'slack:T1:UZ' })).toEqual([]);
    expect(seen({ email: 'sam@example.org' })).toMatchObject([
      { events: [{ event: 'AccountAdded' }] },
    ]);
    expect(ashaOnSlack).not.toBe(samOnSlack);
    // Their chat had closed it, and they act by it again.
    const stored = world.records.get(sam) as StoredPerson;
    const { reach: _, ...state } = stored.state;
    const closed: StoredPerson = { ...stored, state: { ...state, accounts: [] } };
    expect(noticed(context, closed)).toMatchObject([
      { events: [{ event: 'AccountAdded', account: samOnSlack }, { event: 'ReachSet' }] },
    ]);
    expect(noticed(context, { ...closed, state: { ...closed.state, merged: asha } })).toEqual([]);
  });
});

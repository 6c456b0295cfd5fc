import { describe, expect, it } from 'vitest';
import { codeRecord, typedCode } from '../../../core/engine/join-codes.ts';
import { noticed } from '../../../core/features/person/used.ts';
import type { Context, StoredPerson } from '../../../core/model/context.ts';
import { type PersonId, personId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import { decider } from '../../support/rules.ts';
import {
  addPerson,
  asha,
  ashaOnSlack,
  contextIn,
  decided,
  doneOf,
  happen,
  hash,
  jo,
  joOnTeams,
  labels,
  personIn,
  said,
  sam,
  samOnSlack,
  southport,
  southportWorld,
  stateOf,
  trace,
  type World,
  write,
} from '../partnership/given.ts';

const outcome = (world: World, by: PersonId, command: Command, more: Partial<Context> = {}) =>
  decided(decider(command.ask), command, world, contextIn(world, by, more));
const run = (world: World, by: PersonId, command: Command, more: Partial<Context> = {}) => {
  const done = doneOf(outcome(world, by, command, more));
  write(world, done, trace(by));
  return done;
};
const linked = () => {
  const world = southportWorld();
  const done = run(world, sam, { ask: 'person.link' });
  return { world, code: done.reply.copy?.split(' ').at(-1) ?? '' };
};
/** Jo on Teams, who holds a seat of Southport by an act of their own. */
const withJo = (world: World): World => {
  addPerson(world, jo, 'Jo', joOnTeams);
  const events = [
    { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'act' },
  ] as const;
  happen(world, [{ record: southport, kind: 'partnership', events }]);
  return world;
};

describe('linking by code', () => {
  it('asks once, then makes two accounts one person', () => {
    const { world, code } = linked();
    withJo(world);
    const asked = outcome(world, jo, { ask: 'person.link-with', code });
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    expect(said(asked.reply)).toBe('Is Sam on Slack also you?');
    expect(labels(asked.reply)).toEqual(['Yes, one person', 'No']);
    run(world, jo, { ask: 'person.link-with', code, sure: true });
    expect(personIn(world, sam)).toMatchObject({ accounts: [samOnSlack, joOnTeams], also: [jo] });
    expect(personIn(world, jo)).toMatchObject({ merged: sam, accounts: [], partnerships: [] });
    expect(stateOf(world).seats.map(({ holder }) => holder)).toEqual([asha, sam]);
    expect(world.accounts.get(joOnTeams)?.row?.people).toEqual([
      { programme: 'pg-council', person: sam },
    ]);
  });

  it('works for an account that was nobody yet', () => {
    const { world, code } = linked();
    run(world, jo, { ask: 'person.link-with', code, sure: true });
    expect(personIn(world, sam)).toMatchObject({ accounts: [samOnSlack, joOnTeams] });
    expect(personIn(world, sam)).not.toHaveProperty('also');
    expect(world.records.has(jo)).toBe(false);
  });

  it('uses a code once, for its purpose, by another person, within a day and five tries', () => {
    const { world, code } = linked();
    const link = { ask: 'person.link-with', code, sure: true } as const;
    expect(outcome(world, sam, link)).toMatchObject({ kind: 'refused' });
    expect(outcome(world, jo, link, { tries: 5 })).not.toHaveProperty('wrongTry');
    expect(outcome(world, jo, { ...link, code: 'ABCD-EFG0' })).not.toHaveProperty('wrongTry');
    for (const wrong of [
      outcome(world, jo, link, { now: '2027-01-05T09:00:00.000Z' }),
      outcome(world, jo, { ...link, code: 'ABCD-EFGH' }),
    ]) {
      expect(wrong).toMatchObject({ kind: 'refused', wrongTry: true });
    }
    run(world, jo, link);
    expect(outcome(world, asha, link)).toMatchObject({ kind: 'refused', wrongTry: true });
    expect(world.records.get(codeRecord(typedCode(code), hash))?.state).toMatchObject({
      used: true,
    });
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

  it('takes effect when the account known before confirms', () => {
    const world = withJo(southportWorld());
    run(world, sam, same);
    expect(personIn(world, sam).accounts).toEqual([samOnSlack, joOnTeams]);
    expect(outcome(world, sam, same).kind).toBe('refused');
  });

  it('takes effect for nobody else, however they are placed', () => {
    const world = withJo(southportWorld());
    for (const by of [jo, asha]) expect(outcome(world, by, same).kind).toBe('refused');
  });

  it('lets the clerk say who a listed name is that has no account', () => {
    const world = withJo(southportWorld());
    const listed = personId('listed');
    addPerson(world, listed, 'Jo');
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
    happen(world, [{ record: southport, kind: 'partnership', events }]);
    expect(outcome(world, jo, { ...same, known: listed }).kind).toBe('refused');
    const done = run(world, sam, { ...same, known: listed });
    expect(said(done.reply)).toContain('Jo on Teams is that person now');
    expect(stateOf(world).seats.map(({ id, holder }) => [id, holder])).toContainEqual([
      'seat-4',
      listed,
    ]);
    expect(personIn(world, listed).accounts).toEqual([joOnTeams]);
  });

  it('changes nothing on "no", and nothing when the account has moved on', () => {
    const world = withJo(southportWorld());
    expect(doneOf(outcome(world, sam, { ...same, yes: false })).changes).toEqual([]);
    expect(outcome(world, sam, { ...same, account: 'teams:TT:other' }).kind).toBe('refused');
  });
});

describe('what people set for themselves', () => {
  it('away until a day ahead, and back', () => {
    const world = southportWorld();
    run(world, sam, { ask: 'person.away', until: '2027-01-18' });
    expect(personIn(world, sam).awayUntil).toBe('2027-01-18');
    run(world, sam, { ask: 'person.away' });
    expect(personIn(world, sam)).not.toHaveProperty('awayUntil');
    expect(outcome(world, sam, { ask: 'person.away', until: '2027-01-04' }).kind).toBe('refused');
  });

  it('how often and where they are written to, from the first act on', () => {
    const world = southportWorld();
    run(world, jo, { ask: 'person.nudges', nudges: 'none' });
    run(world, jo, { ask: 'person.reach-here' });
    expect(personIn(world, jo)).toMatchObject({
      name: 'Jo',
      nudges: 'none',
      reach: joOnTeams,
      reachChosen: true,
    });
  });

  it('nothing by the way but what is new', () => {
    const world = southportWorld();
    const context = contextIn(world, sam);
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
  });
});

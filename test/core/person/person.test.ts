import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRecord, typedCode } from '../../../core/codes.ts';
import type { Reading } from '../../../core/feature.ts';
import { accountId, type PersonId, personId, recordOf } from '../../../core/ids.ts';
import { personAnswerers } from '../../../core/person/answer.ts';
import type { PersonCommand } from '../../../core/person/commands.ts';
import { personDeciders } from '../../../core/person/decide.ts';
import { evolvePerson } from '../../../core/person/evolve.ts';
import { codeKind, personKind } from '../../../core/person/kind.ts';
import type { Person, PersonEvent } from '../../../core/person/person.ts';
import { noticed } from '../../../core/person/used.ts';
import { type MineRow, mineView } from '../../../core/person/view.ts';
import type { Stored } from '../../../core/record.ts';
import type { Scene } from '../../../core/scene.ts';
import {
  addPerson,
  asha,
  ashaOnSlack,
  decided,
  doneOf,
  happen,
  hash,
  jo,
  joOnTeams,
  labels,
  loadedFrom,
  personIn,
  said,
  sam,
  samOnSlack,
  sceneIn,
  southport,
  southportWorld,
  stateOf,
  trace,
  type World,
  write,
} from '../partnership/given.ts';
import { buttonsOf, fitToBeSeen, linesOf } from '../partnership/seen.ts';

const outcome = (world: World, by: PersonId, command: PersonCommand, more: Partial<Scene> = {}) =>
  decided(personDeciders[command.ask] as never, command, world, sceneIn(world, by, more));
const run = (world: World, by: PersonId, command: PersonCommand, more: Partial<Scene> = {}) => {
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
  happen(world, [{ record: recordOf(southport), kind: 'partnership', events }]);
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
    expect(world.records.has(recordOf(jo))).toBe(false);
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
    happen(world, [{ record: recordOf(southport), kind: 'partnership', events }]);
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
    const scene = sceneIn(world, sam);
    const seen = (more: object) =>
      noticed(
        { ...scene, asker: { ...scene.asker, ...more } },
        world.records.get(recordOf(sam)) as Stored<Person>,
      );
    expect(seen({})).toEqual([]);
    expect(seen({ account: 'slack:T1:UZ' })).toEqual([]);
    expect(seen({ email: 'sam@example.org' })).toMatchObject([
      { events: [{ event: 'AccountAdded' }] },
    ]);
    expect(ashaOnSlack).not.toBe(samOnSlack);
  });
});

describe('what people see of their own', () => {
  const row = (n: number): MineRow => ({
    ref: `southport A-${n}`,
    title: `Thing ${n}`,
    due: `2027-01-${String(30 - n).padStart(2, '0')}`,
    offers: [
      {
        label: { code: 'label.show', values: {} },
        about: `A-${n}`,
        ask: { ask: 'action.show', ref: `A-${n}`, in: southport },
      },
    ],
  });
  const seen = { today: '2027-01-04', locale: 'en-GB' } as const;

  it('stands soonest first, what has no date last, ten a page', () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, n) => row(n + 1)),
      { ref: 'formby A-9', title: 'Undated' },
    ];
    const first = mineView(rows, seen);
    const second = mineView(rows, { ...seen, page: 2 });
    for (const view of [first, second]) fitToBeSeen(view);
    expect(linesOf(first)[1]).toBe(
      'Thing 12 · southport A-12 · due Monday 18 January (in 14 days)',
    );
    expect(linesOf(second).at(-1)).toBe('Undated · formby A-9');
    expect(buttonsOf(first).at(-1)?.label).toBe('Next 10');
    expect(mineView([], seen).aloud).toBe('Nothing has your name on it.');
  });

  it('answers why, and offers less', async () => {
    const world = southportWorld();
    const scene = sceneIn(world, sam);
    const read: Reading = {
      store: {} as never,
      load: async (needs) => loadedFrom(world, scene, needs),
    };
    const answerers = personAnswerers({ mine: async () => [row(1)] });
    const why = await answerers['person.why']({ ask: 'person.why' }, scene, read);
    const less = await answerers['person.less']({ ask: 'person.less' }, scene, read);
    const mine = await answerers.mine({ ask: 'mine' }, scene, read);
    for (const view of [why, less, mine]) {
      if (!('blocks' in view)) throw new Error('no view');
      fitToBeSeen(view);
    }
    expect('aloud' in why && why.aloud).toContain('Southport Area Partnership');
  });
});

const accounts = fc.constantFrom(...['a', 'b', 'c'].map((one) => accountId('slack', 'T1', one)));
const event: fc.Arbitrary<PersonEvent> = fc.oneof(
  accounts.map((account) => ({ event: 'AccountAdded', account }) as const),
  accounts.map((account) => ({ event: 'AccountClosed', account }) as const),
  accounts.map((account) => ({ event: 'ReachSet', account, chosen: true }) as const),
  fc
    .constantFrom('', 'Police')
    .map((organisation) => ({ event: 'PersonOrganisationSet', organisation }) as const),
  fc.constant({ event: 'PartnershipJoined', partnership: southport } as const),
  fc.constant({ event: 'PartnershipLeft', partnership: southport } as const),
  fc
    .constantFrom(undefined, '2027-01-18')
    .map((until) => ({ event: 'AwaySet', ...(until ? { until } : {}) }) as const),
  fc.constant({ event: 'Greeted' } as const),
  fc.constant({ event: 'PersonMergedInto', person: asha } as const),
  fc.constant({ event: 'PersonTakenIn', person: jo } as const),
);

describe('laws and shapes', () => {
  it('a person equals their journal evolved, and names each account once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const born = evolvePerson(undefined, {
          event: 'PersonKnown',
          name: 'Sam',
          account: samOnSlack,
        });
        const state = events.reduce(evolvePerson, born);
        const again = events.reduce(
          (before, one) => evolvePerson(personKind.read(JSON.parse(JSON.stringify(before))), one),
          born,
        );
        expect(again).toEqual(state);
        expect(new Set(state.accounts).size).toBe(state.accounts.length);
      }),
    );
  });

  it.each(['person', 'code'] as const)(
    'a %s of the first release can be read, and keeps what it does not know',
    (name) => {
      const file = new URL(`./fixtures/${name}-v1.json`, import.meta.url);
      const stored = JSON.parse(readFileSync(file, 'utf8'));
      const { read } = name === 'person' ? personKind : codeKind;
      expect(read(stored)).toEqual(stored);
      expect(() => read({ ...stored, v: 2 })).toThrow();
    },
  );
});

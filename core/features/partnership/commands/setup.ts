import * as z from 'zod';
import { today } from '../../../calendar/days.ts';
import { accountRow, knownAsker, personIn } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import { type AccountId, installOf, partnershipId, servedBy } from '../../../model/ids.ts';
import { asked, type Done, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { RowWrite } from '../../../model/tenant-lookup.ts';
import { name, nation } from '../ask-fields.ts';
import { chairAsked } from '../chair-asked.ts';
import { firstLead, keyHolders, keysNeeds } from '../decide/founding.ts';
import { groupsThere } from '../decide/groups-there.ts';
import { peopleChanges, type Seated, seated } from '../decide/seated.ts';
import { mostAtSetup, type Setup, wrongFacts } from '../decide/setup.ts';
import { setupForm } from '../forms/setup.ts';
import { partnerships } from '../happen/shown.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { boundRow, livePartnerships } from '../rows.ts';
import { shortWord } from '../word.ts';

export const setup = /* @__PURE__ */ ask('partnership.setup', () => ({
  name: name(),
  /** Accounts as the platform's picker gives them; a name where the person has none here. */
  chair: z.union([named(), z.strictObject({ name: name() })]),
  clerk: named().optional(),
  members: z.array(named()).max(100).optional(),
  /** Whether the clerk's seat has a vote; where nobody said, it has and they are asked. */
  clerkVotes: z.boolean().optional(),
  area: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  since: day().optional(),
  nation: nation().optional(),
  zone: z.string().max(60).optional(),
  /** What was typed here before there was a partnership, to be handed back when there is one. */
  typed: z.string().max(300).optional(),
  sure: sure(),
  /** It is another than those of the programme that are called like it. */
  another: sure(),
}));

const named = () => idShapes().named;

const partnershipEvents = (
  command: Setup,
  people: readonly Seated[],
  word: string,
  context: Context,
): PartnershipEvent[] => {
  const [chair] = people;
  const clerk = people.find(
    ({ account }) => account === (command.clerk?.account ?? context.asker.account),
  );
  const { area, kind: sort, zone = 'Europe/London', nation = 'england-and-wales' } = command;
  const { where } = context;
  const since = command.since ?? today(context.now, zone);
  const name = context.channel?.name ?? where.name;
  return [
    {
      event: 'PartnershipSetUp',
      name: command.name.trim(),
      word,
      nation,
      zone,
      since,
      ...defined({ area, sort }),
    },
    ...people.map(
      (one, index): PartnershipEvent => ({
        event: 'SeatGiven',
        seat: `seat-${index + 1}`,
        holder: one.person,
        role: 'member',
        came: 'set-up',
        ...(command.clerkVotes === false && one === clerk && one !== chair ? { votes: false } : {}),
      }),
    ),
    ...(command.clerkVotes === undefined ? [] : [{ event: 'ClerkSeatAsked' } as const]),
    ...(chair ? [{ event: 'ChairNamed', person: chair.person } as const] : []),
    ...(clerk ? [{ event: 'ClerkNamed', person: clerk.person } as const] : []),
    ...(where.kind === 'channel'
      ? [{ event: 'PlaceBound', place: where.place, ...defined({ name }) } as const]
      : []),
  ];
};

const done = (
  command: Setup,
  context: Context,
  loaded: Loaded,
  reserved: ReadonlySet<string>,
): Done => {
  const id = partnershipId(context.fresh('partnership'));
  const people = seated(command, context, loaded);
  const taken = new Set(partnerships(loaded).map(({ state }) => state.word));
  const word = shortWord(command.name, taken, reserved);
  const keys = keyHolders(loaded);
  const [chair] = people;
  const channel = context.where.kind === 'channel';
  const asker = knownAsker(context);
  const { lookup, programme } = context;
  const { n, row } = lookup.install ?? { n: 0, row: undefined };
  const { now } = context;
  const install: RowWrite = {
    door: 'install',
    id: servedBy(context.where),
    n,
    row: { ...row, programme: row?.programme ?? programme, news: now },
  };
  const zone = command.zone ?? 'Europe/London';
  const state = { name: command.name.trim(), zone, nation: command.nation ?? 'england-and-wales' };
  const { typed } = command;
  const askChair = chair?.account !== undefined && chair.person !== context.me;
  return {
    kind: 'done',
    changes: [
      {
        record: id,
        kind: 'partnership',
        fresh: true,
        events: [
          ...partnershipEvents(command, people, word, context),
          ...(keys.length > 0 ? [{ event: 'PartnershipProposed' } as const] : []),
        ],
      },
      ...asker.changes,
      ...peopleChanges(people, id),
      ...firstLead(context, loaded),
    ],
    rows: [
      { door: 'word', id: `${programme}/${word}`, n: 0, row: { partnership: id } },
      install,
      ...(channel ? [boundRow(context, id)] : []),
      ...asker.rows,
      ...people
        .filter(({ account, isNew }) => isNew && account !== undefined)
        .map(({ account, person }) => accountRow(context, account as AccountId, person)),
    ],
    effects: [
      ...(channel ? [{ to: 'places', body: { kind: 'card', subject: id } } as const] : []),
      ...(askChair && chair && keys.length === 0 ? [chairAsked(chair.person, state, context)] : []),
    ],
    reply: {
      saying: say('partnership.set-up', {
        partnership: state.name,
        word,
        chair: { name: chair?.name ?? '' },
        people: people.length,
      }),
      lines: [
        ...(keys.length > 0 ? [say('programme.opens-with-keys', { keys })] : []),
        ...(chair && chair.account === undefined
          ? [say('partnership.chair-joins-later', { chair: chair.name })]
          : []),
        ...(channel ? [] : [say('partnership.in-no-channel', {})]),
        ...(typed === undefined ? [] : [say('partnership.typed-before', { text: typed })]),
      ],
      offers: [
        ...(typed === undefined
          ? []
          : [
              {
                label: say('label.do-this', {}),
                about: typed,
                ask: { ask: 'read', text: typed, in: id } as const,
              },
            ]),
        {
          label: say('label.partnership.connect', {}),
          about: state.name,
          ask: { ask: 'partnership.invite', in: id },
        },
      ],
      made: id,
    },
    ...(keys.length > 0 ? { wakes: id } : {}),
  };
};

const accountsOf = ({ chair, clerk, members = [] }: Setup): AccountId[] =>
  [chair, clerk, ...members].flatMap((one) =>
    one && 'account' in one ? [one.account as AccountId] : [],
  );

/** Pickers show people of their own workspace: nobody elsewhere is written to on the word of a form. */
const isElsewhere = (account: AccountId, { asker, where }: Context): boolean =>
  account !== asker.account &&
  installOf(account) !== servedBy(where) &&
  installOf(account) !== installOf(where.place);

/**
 * Makes a partnership out of a name and a chair; everything else has a default (rules: Setting up).
 */
export const setupRule = ({ words }: AllIn) =>
  command(setup, {
    right: 'anyone',
    example: { topic: 'partnership', rank: 10, typed: say('example.partnership.setup', {}) },
    reach: 'anywhere',
    introduces: true,
    sized: true,
    founds: true,
    needs: (command, context) => {
      const accounts = accountsOf(command);
      return {
        partnerships: true,
        ...keysNeeds(context.lookup.place.row?.partnerships ?? []),
        people: accounts.flatMap(
          (account) => personIn(context.lookup, account, context.programme) ?? [],
        ),
      };
    },
    decide: (command, context, loaded) => {
      const [wrong] = Object.values(wrongFacts(command));
      if (wrong) return refused(wrong);
      if (accountsOf(command).some((account) => isElsewhere(account, context)))
        return refused(say('partnership.unknown-account', {}));
      if (seated(command, context, loaded).length > mostAtSetup) {
        return refused(say('partnership.too-many-at-once', { most: mostAtSetup }));
      }
      const there = livePartnerships(context, loaded);
      if (there.length > 0 && command.sure !== true) {
        return asked(
          say('partnership.have-both', { there: there.map(({ state }) => state.name) }),
          [
            {
              label: say('label.partnership.have-both', {}),
              about: command.name,
              ask: { ...command, sure: true },
            },
            { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
          ],
        );
      }
      return groupsThere(command, loaded) ?? done(command, context, loaded, words());
    },
    forms: [setupForm],
  });

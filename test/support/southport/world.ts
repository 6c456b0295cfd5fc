import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { PartnershipEvent } from '../../../core/features/partnership/partnership.ts';
import type { PersonEvent } from '../../../core/features/person/person.ts';
import type { Nation } from '../../../core/model/clock.ts';
import type { AccountId, At, Day, PersonId, PlaceId } from '../../../core/model/ids.ts';
import type { RowWrite } from '../../../core/model/tenant-lookup.ts';
import type { Store } from '../../../core/ports/store.ts';
import { lateStore, uneven } from '../late.ts';
import { type World, world } from '../world.ts';
import { type Doing, doing } from './doing.ts';
import { council, southport } from './ids.ts';
import { asha, channelNames, cleo, jo, type Listed, monday, onSlack, pat, sam } from './people.ts';
import { happen, type Records, recordsOver } from './records.ts';

/** Who has a seat, for which organisation. */
export interface Sitting {
  readonly who: Listed;
  readonly organisation?: string;
  readonly role?: 'member' | 'observer';
}

/** What a world has that the others have not. */
export interface Differing {
  /** By seat number: Asha, Cleo, Sam, Jo, and Pat for the Fire Service, who has no account. */
  readonly seats?: readonly (Listed | Sitting)[];
  readonly chair?: Listed;
  readonly clerk?: Listed;
  /** The channel in Slack alone. */
  readonly places?: readonly PlaceId[];
  /** Whether the chair has agreed to be it; yes. */
  readonly confirmed?: boolean;
  /** Whether the list of people was said to be right, so that votes open at once; yes. */
  readonly clerkSeatAsked?: boolean;
  readonly listConfirmed?: boolean;
  /** When it was set up, and what time it is. */
  readonly at?: At;
  readonly nation?: Nation;
  /** In being since. */
  readonly since?: Day;
  /** In place of memory. */
  readonly store?: Store;
  /** Whether things are to go wrong; no. */
  readonly troubles?: boolean;
}

/** The partnership of the examples: its records, and the bot whole over them. */
export interface Southport extends Records, Doing {
  readonly bot: World;
}

const usual = [asha, cleo, sam, jo, { who: pat, organisation: 'Fire Service' }] as const;
const sittings = ({ seats = usual }: Differing): Sitting[] =>
  seats.map((one) => ('who' in one ? one : { who: one }));

const setUp = (differing: Differing): PartnershipEvent[] => {
  const { chair = asha, clerk = cleo, places = [onSlack], confirmed = true } = differing;
  const { listConfirmed = true } = differing;
  return [
    {
      event: 'PartnershipSetUp',
      name: 'Southport Area Partnership',
      word: 'southport',
      nation: differing.nation ?? 'england-and-wales',
      zone: 'Europe/London',
      since: differing.since ?? '2027-01-04',
    },
    ...sittings(differing).map(
      ({ who, organisation, role = 'member' }, index) =>
        ({
          event: 'SeatGiven',
          seat: `seat-${index + 1}`,
          holder: who.id,
          role,
          came: 'set-up',
          ...(organisation ? { organisation } : {}),
        }) as const,
    ),
    { event: 'ChairNamed', person: chair.id, ...(confirmed ? { confirmed } : {}) },
    { event: 'ClerkNamed', person: clerk.id },
    ...(differing.clerkSeatAsked === false ? [] : [{ event: 'ClerkSeatAsked' } as const]),
    ...(listConfirmed ? [{ event: 'ListConfirmed', confirmed: true } as const] : []),
    ...places.map(
      (place) => ({ event: 'PlaceBound', place, name: channelNames[place] ?? '' }) as const,
    ),
  ];
};

const known = ({ who, organisation }: Sitting): PersonEvent[] => [
  { event: 'PersonKnown', name: who.name, ...(who.account ? { account: who.account } : {}) },
  ...(organisation ? [{ event: 'PersonOrganisationSet', organisation } as const] : []),
  { event: 'PartnershipJoined', partnership: southport },
];

/** Where nothing was set up yet; late reads come up to twelve commits late, which no rule may show. */
export const emptyWorld = ({ at = monday, store, troubles = false }: Differing = {}): Southport => {
  const under = store ?? lateStore(memoryStore({ hash: sha256 }), uneven(1, 12));
  const kept = recordsOver(under, { now: at });
  const bot = world(kept.store, kept.clock, { troubles });
  return { ...kept, bot, ...doing(bot) };
};

/** Whom the front door knows by an account. */
export const knows = (account: AccountId, person: PersonId): RowWrite => ({
  door: 'account',
  id: account,
  n: 0,
  row: { people: [{ programme: council, person }] },
});

/** Somebody who is in Southport without a seat yet. */
export const addPerson = (
  world: Southport,
  id: PersonId,
  name: string,
  account?: AccountId,
): Promise<void> => {
  const events = known({ who: { id, name, ...(account ? { account } : {}) } });
  const rows = account ? [knows(account, id)] : [];
  return happen(world, [{ record: id, kind: 'person', fresh: true, events }], undefined, rows);
};

/** Southport, set up by the events that its setting up writes. */
export const newSouthport = async (differing: Differing = {}): Promise<Southport> => {
  const { places = [onSlack] } = differing;
  const world = emptyWorld(differing);
  await happen(
    world,
    [{ record: southport, kind: 'partnership', fresh: true, events: setUp(differing) }],
    undefined,
    places.map((id) => ({
      door: 'place',
      id,
      n: 0,
      row: { programme: council, partnerships: [southport] },
    })),
  );
  const all = sittings(differing);
  // As many as one transaction takes.
  for (let from = 0; from < all.length; from += 30) {
    const some = all.slice(from, from + 30);
    await happen(
      world,
      some.map((one) => ({
        record: one.who.id,
        kind: 'person',
        fresh: true,
        events: [...known(one), { event: 'Greeted' }],
      })),
      undefined,
      some.flatMap(({ who: { id, account } }) => (account ? [knows(account, id)] : [])),
    );
  }
  for (const { who } of all)
    if (who.account) world.bot.known.set(who.account, { name: who.name, home: true, guest: false });
  return world;
};

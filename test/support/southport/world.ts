import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { PartnershipEvent } from '../../../core/features/partnership/partnership.ts';
import type { PersonEvent } from '../../../core/features/person/person.ts';
import type { At, Day, PlaceId } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import { lateStore, uneven } from '../late.ts';
import { type World, world } from '../world.ts';
import { type Doing, doing } from './doing.ts';
import { council, southport } from './ids.ts';
import { asha, cleo, jo, type Listed, monday, onSlack, onTeams, pat, sam } from './people.ts';
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
  /** The Slack channel alone. */
  readonly places?: readonly PlaceId[];
  /** When it was set up, and what time it is. */
  readonly at?: At;
  /** In being since. */
  readonly since?: Day;
  /** In place of memory. */
  readonly store?: Store;
}

/** The partnership of the examples: its records, and the bot whole over them. */
export interface Southport extends Records, Doing {
  readonly bot: World;
}

const channelNames: Readonly<Record<PlaceId, string>> = {
  [onSlack]: 'southport',
  [onTeams]: 'Southport partners',
};

const usual = [asha, cleo, sam, jo, { who: pat, organisation: 'Fire Service' }] as const;
const sittings = ({ seats = usual }: Differing): Sitting[] =>
  seats.map((one) => ('who' in one ? one : { who: one }));

const setUp = (differing: Differing): PartnershipEvent[] => {
  const { chair = asha, clerk = cleo, places = [onSlack] } = differing;
  return [
    {
      event: 'PartnershipSetUp',
      name: 'Southport Area Partnership',
      word: 'southport',
      nation: 'england-and-wales',
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
    { event: 'ChairNamed', person: chair.id, confirmed: true },
    { event: 'ClerkNamed', person: clerk.id },
    ...places.map(
      (place) => ({ event: 'PlaceBound', place, name: channelNames[place] ?? '' }) as const,
    ),
  ];
};

const known = ({ who, organisation }: Sitting): PersonEvent[] => [
  { event: 'PersonKnown', name: who.name, ...(who.account ? { account: who.account } : {}) },
  ...(organisation ? [{ event: 'PersonOrganisationSet', organisation } as const] : []),
  { event: 'PartnershipJoined', partnership: southport },
  { event: 'Greeted' },
];

/** Southport, set up by the events that its setting up writes; its late reads come up to twelve commits late, which no rule may show. */
export const newSouthport = async (differing: Differing = {}): Promise<Southport> => {
  const { at = monday, places = [onSlack] } = differing;
  const under = differing.store ?? lateStore(memoryStore({ hash: sha256 }), uneven(1, 12));
  const kept = recordsOver(under, { now: at });
  await happen(
    kept,
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
      kept,
      some.map((one) => ({
        record: one.who.id,
        kind: 'person',
        fresh: true,
        events: known(one),
      })),
      undefined,
      some.flatMap(({ who: { id: person, account: id } }) =>
        id
          ? [
              {
                door: 'account' as const,
                id,
                n: 0,
                row: { people: [{ programme: council, person }] },
              },
            ]
          : [],
      ),
    );
  }
  const bot = world(kept.store, kept.clock);
  for (const { who } of all)
    if (who.account) bot.known.set(who.account, { name: who.name, home: true, guest: false });
  return { ...kept, bot, ...doing(bot) };
};

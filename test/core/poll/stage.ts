import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { compose } from '../../../core/engine/compose-commit.ts';
import type { PartnershipEvent } from '../../../core/features/partnership/partnership.ts';
import type { Poll, Vote } from '../../../core/features/poll/poll.ts';
import { votesOf } from '../../../core/features/poll/tally.ts';
import { say } from '../../../core/language/saying.ts';
import {
  type PartnershipId,
  type PersonId,
  type PlaceId,
  personId,
  programmeId,
  type RecordId,
  subjectId,
} from '../../../core/model/ids.ts';
import type { Answer, Change } from '../../../core/model/outcome.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { Request } from '../../../core/model/request.ts';
import type { RowWrite } from '../../../core/model/tenant-lookup.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { View } from '../../../core/view/view.ts';
import type { TestEngine } from '../../support/engine.ts';
import { fresh } from '../../support/fresh.ts';
import { lateStore, uneven } from '../../support/late.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../../support/world.ts';

export const programme = programmeId('sefton');
export const southport = 'pt-southport' as PartnershipId;
export const onSlack = channel('slack', 'T1', 'C1');
export const onTeams = channel('teams', 'TT', '19:a@thread');
/** Monday 4 January 2027, 09:00 in London: the day of the examples. */
export const monday = '2027-01-04T09:00:00.000Z';
export const friday = '2027-01-08T17:00:00.000Z';

export interface Member extends Persona {
  readonly id: PersonId;
  readonly seat: string;
  readonly place: PlaceId;
}
export interface Stage {
  readonly world: World;
  readonly store: Store;
  /** Seat holders by turns on Slack and on Teams; the first is the chair, the second the clerk. */
  readonly members: readonly Member[];
}

const firstNames = ['Asha', 'Cleo', 'Sam', 'Jo', 'Eve', 'Ben', 'Dot', 'Fay'];
/** Whoever holds the seat of that number, from 0. */
export const memberAt = (index: number): Member => {
  const platform = index % 2 === 0 ? 'slack' : 'teams';
  const name = firstNames[index] ?? `Member ${index + 1}`;
  const who = persona(platform, platform === 'slack' ? 'T1' : 'TT', `u${index + 1}`, name);
  const place = platform === 'slack' ? onSlack : onTeams;
  return { ...who, id: personId(`p${index + 1}`), seat: `seat-${index + 1}`, place };
};
export const chair = memberAt(0);
export const clerk = memberAt(1);
export const sam = memberAt(2);
export const jo = memberAt(3);
export const eve = memberAt(4);

const write = async (
  store: Store,
  changes: readonly Change[],
  rows: readonly RowWrite[] = [],
): Promise<void> => {
  const done = {
    kind: 'done',
    changes,
    effects: [],
    rows,
    reply: { saying: say('busy', {}) },
  } as const;
  const context = { now: monday, programme, partnership: undefined, fresh: () => fresh(16) };
  const making = { context, trace: { at: monday }, hash: sha256, records: new Map() };
  const written = await store.commit(compose(done, making));
  if (written.kind !== 'committed') throw new Error('the stage was not set');
};

const bindings = (members: readonly Member[]): PartnershipEvent[] => [
  {
    event: 'PartnershipSetUp',
    name: 'Southport Area Partnership',
    word: 'southport',
    nation: 'england-and-wales',
    zone: 'Europe/London',
    since: '2027-01-04',
  },
  ...members.map(({ seat, id }, index) => ({
    event: 'SeatGiven' as const,
    seat,
    holder: id,
    role: 'member' as const,
    came: 'set-up' as const,
    ...(index === 2 ? { organisation: 'Harbour Trust' } : {}),
  })),
  { event: 'ChairNamed', person: personId('p1'), confirmed: true },
  { event: 'ClerkNamed', person: personId('p2') },
  { event: 'PlaceBound', place: onSlack, name: 'southport' },
  { event: 'PlaceBound', place: onTeams, name: 'Southport partners' },
];

/** A partnership of so many seats in both chats, ready to vote. */
export const stageOn = async (store: Store, seats: number, now = monday): Promise<Stage> => {
  const members = Array.from({ length: seats }, (_, index) => memberAt(index));
  await write(
    store,
    [{ record: southport, kind: 'partnership', fresh: true, events: bindings(members) }],
    [onSlack, onTeams].map((id) => ({
      door: 'place',
      id,
      n: 0,
      row: { programme, partnerships: [southport] },
    })),
  );
  for (let from = 0; from < seats; from += 30) {
    const some = members.slice(from, from + 30);
    await write(
      store,
      some.map(({ id, name, account }) => ({
        record: id,
        kind: 'person',
        fresh: true,
        events: [
          { event: 'PersonKnown', name, account },
          { event: 'PartnershipJoined', partnership: southport },
          { event: 'Greeted' },
        ],
      })),
      some.map(({ account, id: person }) => ({
        door: 'account',
        id: account,
        n: 0,
        row: { people: [{ programme, person }] },
      })),
    );
  }
  return { world: world(store, now), store, members };
};

/** In memory, every read that may be late up to twelve commits late: no rule may show it. */
export const inMemory = (seats: number): Promise<Stage> =>
  stageOn(lateStore(memoryStore({ hash: sha256 }), uneven(1, 12)), seats);
/** The same over a table; `again` answers another store over it, through another client. */
export const onEngine = async (
  engine: TestEngine,
  seats: number,
): Promise<Stage & { readonly again: (client: Dynamo) => Store }> => {
  const table = await engine.table();
  const again = (client: Dynamo): Store => dynamoStore({ client, table, hash: sha256, fresh });
  return { ...(await stageOn(again(engine.client()), seats)), again };
};

export const types = ({ world: { ask } }: Stage, who: Member, text: string): Promise<Answer> =>
  ask(request(who, typed(text), who.place));
export const presses = (
  { world: { ask } }: Stage,
  who: Member,
  asked: object,
  more: Partial<Request> = {},
): Promise<Answer> =>
  ask(
    request(who, { kind: 'pressed', ask: { in: southport, ...asked } as never }, who.place, more),
  );

/** A press on an option of P-1's card. */
export const votes = (
  stage: Stage,
  who: Member,
  option: number,
  more: object = {},
): Promise<Answer> => presses(stage, who, { ask: 'poll.vote', ref: 'P-1', option, ...more });

export const viewOf = (answer: Answer): View => {
  if (answer.kind !== 'view') throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer.view;
};
export const said = (answer: Answer): string => viewOf(answer).aloud;

export const pollId = (ref = 'P-1'): RecordId => subjectId(southport, ref);
export const pollIn = async ({ store }: Stage, ref = 'P-1'): Promise<Poll> =>
  (await store.load(programme, [pollId(ref)])).get(pollId(ref))?.state as Poll;
export const votesIn = async ({ store }: Stage, ref = 'P-1'): Promise<Map<string, Stored<Vote>>> =>
  votesOf(pollId(ref), await store.seats(programme, pollId(ref)));

/** "What first?" with three options, until Friday 17:00. */
export const opened = async (stage: Stage): Promise<Answer> => {
  const answer = await types(
    stage,
    chair,
    'poll "What first?" "Street lights" "Youth club" "Speeding" until Friday 17:00',
  );
  await stage.world.settle();
  return answer;
};
export const messagesIn = ({ world: { messages } }: Stage, place: PlaceId) =>
  messages.filter((one) => one.place === place && !one.gone);

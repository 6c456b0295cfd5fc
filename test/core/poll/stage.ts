import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import type { Poll, Vote } from '../../../core/features/poll/poll.ts';
import { votesOf } from '../../../core/features/poll/tally.ts';
import { type RecordId, subjectId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { Request } from '../../../core/model/request.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { TestEngine } from '../../support/engine.ts';
import { fresh } from '../../support/fresh.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack, onTeams, type Somebody, somebody } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

export const friday = '2027-01-08T17:00:00.000Z';

export interface Member extends Somebody {
  readonly seat: string;
}

const firstNames = ['Asha', 'Cleo', 'Sam', 'Jo', 'Eve', 'Ben', 'Dot', 'Fay'];
/** Whoever holds the seat of that number, from 0: by turns on Slack and on Teams; the first is the chair, the second the clerk. */
export const memberAt = (index: number): Member => {
  const name = firstNames[index] ?? `Member ${index + 1}`;
  return { ...somebody(name, index % 2 === 0 ? 'slack' : 'teams'), seat: `seat-${index + 1}` };
};
export const chair = memberAt(0);
export const clerk = memberAt(1);
export const sam = memberAt(2);
export const jo = memberAt(3);
export const eve = memberAt(4);

export const membersOf = (seats: number): Member[] =>
  Array.from({ length: seats }, (_, index) => memberAt(index));

/** A partnership of so many seats in both chats, ready to vote; over memory unless said. */
export const stageOf = (seats: number, store?: Store): Promise<Southport> =>
  newSouthport({
    seats: membersOf(seats).map((who) =>
      who.id === sam.id ? { who, organisation: 'Harbour Trust' } : { who },
    ),
    places: [onSlack, onTeams],
    ...(store ? { store } : {}),
  });
/** The same over a table; `again` answers another store over it, through another client. */
export const onEngine = async (
  engine: TestEngine,
  seats: number,
): Promise<Southport & { readonly again: (client: Dynamo) => Store }> => {
  const table = await engine.table();
  const again = (client: Dynamo): Store => dynamoStore({ client, table, hash: sha256, fresh });
  return { ...(await stageOf(seats, again(engine.client()))), again };
};

/** A press on something that stands in the channel of who presses. */
export const presses = (
  { asks }: Southport,
  who: Somebody,
  asked: object,
  more: Partial<Request> = {},
): Promise<Answer> => asks(who, { in: southport, ...asked } as never, who.place, more);
/** A press on an option of P-1's card. */
export const votes = (
  stage: Southport,
  who: Somebody,
  option: number,
  more: object = {},
): Promise<Answer> => presses(stage, who, { ask: 'poll.vote', ref: 'P-1', option, ...more });

export const pollId = (ref = 'P-1'): RecordId => subjectId(southport, ref);
export const pollIn = async ({ store }: Southport, ref = 'P-1'): Promise<Poll> =>
  (await store.load(council, [pollId(ref)])).get(pollId(ref))?.state as Poll;
export const votesIn = async (
  { store }: Southport,
  ref = 'P-1',
): Promise<Map<string, Stored<Vote>>> =>
  votesOf(pollId(ref), await store.seats(council, pollId(ref)));

/** "What first?" with three options, until Friday 17:00. */
export const opened = async ({ says, bot }: Southport): Promise<Answer> => {
  const options = '"Street lights" "Youth club" "Speeding"';
  const answer = await says(chair, `poll "What first?" ${options} until Friday 17:00`);
  await bot.settle();
  return answer;
};

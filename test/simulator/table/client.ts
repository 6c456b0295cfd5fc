import type { CancellationReason, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import type { Random } from '../random.ts';
import type { Double } from './double.ts';
import { type Choice, prompt, readOf } from './reads.ts';
import { invalid } from './words.ts';

const writes = new Set(['UpdateItem', 'DeleteItem', 'TransactWriteItems']);

interface Command {
  readonly input: object;
  readonly constructor: { readonly name: string };
}

/** What one call to the table comes to; stands between the adapter and the double. */
export type Through = (call: {
  readonly name: string;
  readonly input: object;
  readonly isWrite: boolean;
  /** Why each part of a transaction would not be done, as it stands. */
  readonly reasons: () => readonly CancellationReason[];
  readonly done: (choice?: Choice) => object;
}) => Promise<object>;

/** The double as the adapter's client: each call goes through `through`, or at once. */
export const clientOf = (double: Double, through: Through = async ({ done }) => done()): Dynamo => {
  const send = async (command: Command): Promise<object> => {
    const { input } = command;
    const name = command.constructor.name.replace(/Command$/, '');
    const read = readOf(name);
    if (!read && !writes.has(name)) throw invalid(`no such call: ${name}`);
    const done = (choice: Choice = prompt) =>
      read ? read(double, input, choice) : double.write(name, input);
    const reasons = () => double.reasons(input);
    return through({ name, input, isWrite: !read, reasons, done });
  };
  return { send: send as unknown as Dynamo['send'] };
};

/** How often what goes wrong: shares of all calls, 0 for none. */
export interface TableTroubles {
  refused: number;
  lost: number;
  /** Reads of which a part is left for the next page or the next try. */
  parted: number;
  /** How many writes late a read may come that is not consistent. */
  late: number;
}
/** What one use of the store met. */
export interface Met {
  /** Calls that were not done, or not answered. */
  troubles: number;
  /** Writes that were done without an answer. */
  unseen: number;
  /** The token under which each transaction was asked, by what it says. */
  readonly tokens: (readonly [said: string, token: string])[];
}
export const nothingMet = (): Met => ({ troubles: 0, unseen: 0, tokens: [] });

const named = (name: string, more: object = {}): Error =>
  Object.assign(new Error(name), { name, ...more });
const silences: readonly (readonly [name: string, more?: object])[] = [
  ['TimeoutError'],
  ['Error', { code: 'ECONNRESET' }],
  ['InternalServerError', { $metadata: { httpStatusCode: 500 } }],
];

/** A write that meets another one, or a table that is busy; a condition may have failed besides. */
const refusal = (
  name: string,
  reasons: () => readonly CancellationReason[],
  random: Random,
): Error => {
  if (random.chance(0.4)) return named('ThrottlingException');
  if (name !== 'TransactWriteItems') return named('TransactionConflictException');
  if (random.chance(0.2)) return named('TransactionInProgressException');
  const all = reasons();
  const at = random.chance(0.4) ? 0 : random.below(all.length);
  const Code = random.pick([
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ]);
  const CancellationReasons = all.map((reason, part) => (part === at ? { Code } : reason));
  return named('TransactionCanceledException', { CancellationReasons });
};

/** In a row a plain call is met by so many troubles at the most, one fewer than it is tried; a transaction by any number. */
const mostInRow = 3;

/** Calls that wait their turn, and go wrong in every way in which the table's may. */
export const troubled = (
  turn: () => Promise<void>,
  troubles: TableTroubles,
  random: Random,
  met: Met,
): Through => {
  let row = 0;
  const choice: Choice = {
    ago: () => random.below(troubles.late + 1),
    page: (found) => (random.chance(troubles.parted) ? 1 + random.below(found || 1) : found),
    left: (keys) => {
      const left = row < mostInRow && random.chance(troubles.parted) ? 1 + random.below(keys) : 0;
      row = left > 0 ? row + 1 : 0;
      return left;
    },
  };
  return async ({ name, input, isWrite, reasons, done }) => {
    await turn();
    if (name === 'TransactWriteItems') {
      const { TransactItems, ClientRequestToken } = input as TransactWriteItemsCommandInput;
      met.tokens.push([JSON.stringify(TransactItems), `${ClientRequestToken}`]);
    }
    const free = row < mostInRow || name === 'TransactWriteItems';
    const goesWrong = (share: number): boolean => {
      if (!free || !random.chance(share)) return false;
      row += 1;
      met.troubles += 1;
      return true;
    };
    if (goesWrong(troubles.refused)) {
      throw isWrite
        ? refusal(name, reasons, random)
        : named(random.pick(['ThrottlingException', 'ProvisionedThroughputExceededException']));
    }
    const isLost = goesWrong(troubles.lost);
    if (isLost && (!isWrite || random.chance(0.3))) throw named(...random.pick(silences));
    if (!isLost && name !== 'BatchGetItem') row = 0;
    if (!isLost) {
      const answer = done(choice);
      if (isWrite) await turn();
      return answer;
    }
    // What the table answered is not heard, be it done or not.
    try {
      done();
      met.unseen += 1;
    } catch {}
    throw named(...random.pick(silences));
  };
};

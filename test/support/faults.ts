import type { Dynamo } from '../../adapters/dynamodb/wire.ts';

export type Fault = 'conflict' | 'throttled' | 'lost';
/** Which fault meets the write of this number, on this try of it, both counted from 0; undefined lets it through. */
export type Plan = (write: number, round: number) => Fault | undefined;

const writes = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'TransactWriteItemsCommand',
]);

/** What the table answers to a write that meets another transaction. */
const conflict = (command: string, parts: number): Error =>
  command === 'TransactWriteItemsCommand'
    ? Object.assign(new Error('Transaction cancelled'), {
        name: 'TransactionCanceledException',
        CancellationReasons: Array.from({ length: parts }, (_, part) => ({
          Code: part === parts - 1 ? 'TransactionConflict' : 'None',
        })),
      })
    : Object.assign(new Error('Transaction is ongoing for the item'), {
        name: 'TransactionConflictException',
      });
const throttled = (): Error =>
  Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
/** Nothing came back in time, though the table did what it was asked. */
const lost = (): Error =>
  Object.assign(new Error('Connection timed out'), { name: 'TimeoutError' });

/** The same client, its writes met by faults as planned: only their order, and how often each has been tried, decides. */
export const faulty = (client: Dynamo, plan: Plan): Dynamo => {
  let count = 0;
  const tried = new Map<string, number>();
  const planned = (input: unknown): Fault | undefined => {
    const write = JSON.stringify(input);
    const round = tried.get(write) ?? 0;
    tried.set(write, round + 1);
    return plan(count++, round);
  };
  const send = async (command: {
    input: { TransactItems?: readonly unknown[] };
    constructor: { name: string };
  }) => {
    const { name } = command.constructor;
    const fault = writes.has(name) ? planned(command.input) : undefined;
    if (fault === 'conflict') throw conflict(name, command.input.TransactItems?.length ?? 0);
    if (fault === 'throttled') throw throttled();
    const answer = client.send(command as never);
    if (fault !== 'lost') return answer;
    await answer.catch(() => undefined);
    throw lost();
  };
  return { send: send as Dynamo['send'] };
};

/** Every write meets this fault at its first try, and then gets through. */
export const atFirst =
  (fault: Fault): Plan =>
  (_, round) =>
    round === 0 ? fault : undefined;

/** Faults of all kinds at about one try in three, the same for the same seed; a write meets two at most. */
export const seeded = (seed: number): Plan => {
  const kinds: readonly Fault[] = ['conflict', 'throttled', 'lost'];
  return (write, round) => {
    const mixed = Math.imul(seed * 7919 + write + 1, 0x9e3779b1) >>> 0;
    return round < 2 && mixed % 3 === 0 ? kinds[(mixed >>> 8) % 3] : undefined;
  };
};

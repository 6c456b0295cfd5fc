import { setTimeout } from 'node:timers/promises';
import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';

/** The same client, every call of which takes so many milliseconds more. */
export const farther = (client: Dynamo, away: number): Dynamo =>
  away === 0
    ? client
    : {
        send: (async (command: object) => {
          await setTimeout(away);
          return client.send(command as never);
        }) as Dynamo['send'],
      };

/** The same client; remembers the last transaction that went through it, and counts the calls. */
export const watched = (client: Dynamo) => {
  let last: readonly TransactWriteItem[] = [];
  let calls = 0;
  const send = async (command: object) => {
    calls += 1;
    if (command instanceof TransactWriteItemsCommand) last = command.input.TransactItems ?? [];
    return client.send(command as never);
  };
  return { client: { send: send as Dynamo['send'] }, last: () => last, calls: () => calls };
};

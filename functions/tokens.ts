import { pause, now as realNow } from '../adapters/aws/clock.ts';
import { envelope, kmsKeys, secretKeys } from '../adapters/aws/envelope.ts';
import { fresh } from '../adapters/aws/fresh.ts';
import { tokensTable } from '../adapters/dynamodb/table.ts';
import { dynamoPending, dynamoTokens } from '../adapters/dynamodb/tokens.ts';
import type { Dynamo } from '../adapters/dynamodb/wire.ts';
import type { PendingInstalls, TokenShelf } from '../core/ports/tokens.ts';
import { askerIn } from './asker.ts';
import { type Environment, settings } from './settings.ts';

/** A table, and the client that reaches it. */
export type Table = { readonly client: Dynamo; readonly table: string };

/** Where tokens are kept, sealed as the environment says. */
export const tokensIn = (told: Environment, { client, table }: Table): TokenShelf => {
  const { TOKENS_KEY, TOKENS_SECRET = '' } = settings('tokens', told);
  const { region, credentials, at } = askerIn(told);
  const keys = TOKENS_KEY
    ? kmsKeys(TOKENS_KEY, { region, ...credentials, at }, { now: realNow, pause })
    : secretKeys(TOKENS_SECRET);
  return dynamoTokens({ client, table: tokensTable(table), pause }, envelope(keys));
};
export const pendingIn = ({ client, table }: Table): PendingInstalls =>
  dynamoPending({ client, table: tokensTable(table), pause }, fresh);

import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';

const busyNames = new Set([
  'ThrottlingException',
  'ThrottledException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ReplicatedWriteConflictException',
]);
const silentNames = new Set([
  'TimeoutError',
  'AbortError',
  'RequestTimeout',
  'RequestTimeoutException',
  'InternalServerError',
  'InternalServerErrorException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);
const silentCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
const busyReasons = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** What an error of the SDK means to us. */
export type Trouble =
  /** A condition did not hold; `old` is the item that stands there, where asked for. */
  | { readonly is: 'condition'; readonly old: Item | undefined }
  /** A transaction was not done; a reason for each of its parts. */
  | { readonly is: 'cancelled'; readonly reasons: readonly CancellationReason[] }
  /** Surely not done, and may be asked again. */
  | { readonly is: 'busy' }
  /** Perhaps done: no answer, or one that does not say. */
  | { readonly is: 'unanswered' }
  | { readonly is: 'fault' };

interface SdkError {
  readonly name?: string;
  readonly code?: string;
  readonly Item?: Item;
  readonly CancellationReasons?: readonly CancellationReason[];
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

export const troubleOf = (thrown: unknown): Trouble => {
  const error = (typeof thrown === 'object' && thrown ? thrown : {}) as SdkError;
  const name = error.name ?? '';
  if (name === 'ConditionalCheckFailedException') return { is: 'condition', old: error.Item };
  if (name === 'TransactionCanceledException')
    return { is: 'cancelled', reasons: error.CancellationReasons ?? [] };
  if (busyNames.has(name)) return { is: 'busy' };
  if (
    silentNames.has(name) ||
    silentCodes.has(error.code ?? '') ||
    (error.$metadata?.httpStatusCode ?? 0) >= 500
  )
    return { is: 'unanswered' };
  return { is: 'fault' };
};

export const isBusy = ({ Code }: CancellationReason): boolean => busyReasons.has(Code ?? '');
export const conditionFailed = ({ Code }: CancellationReason): boolean =>
  Code === 'ConditionalCheckFailed';

/** What may be logged of an error: never the item that the SDK hangs on it. */
export const faultOf = (thrown: unknown, call: string): Error => {
  const error = (typeof thrown === 'object' && thrown ? thrown : {}) as SdkError;
  const reasons = error.CancellationReasons?.map(({ Code }) => Code ?? 'None').join(',');
  const what = [error.name ?? 'Error', error.code, reasons && `(${reasons})`];
  const request = error.$metadata?.requestId;
  return new Error(
    `The table did not answer ${call}: ${what.filter(Boolean).join(' ')}${request ? `, request ${request}` : ''}`,
  );
};

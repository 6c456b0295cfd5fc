import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { inOwnWords } from '../../core/lib/why.ts';
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

/** A word of the SDK's own: what a name or a code may be, for anything else may be what people wrote. */
const word = (said: string | undefined, form: RegExp): string =>
  form.test(said ?? '') ? `${said}` : '';
const names = /^[A-Z][A-Za-z]*(?:Error|Exception|Exceeded|Keys|Timeout|Unavailable)$/;
const codes = /^(?:E|ERR_|UND_ERR_)[A-Z_0-9]+$/;
const reasonsOf = ({ CancellationReasons = [] }: SdkError): string =>
  CancellationReasons.map(({ Code }) => word(Code, /^(?:None|[A-Z][A-Za-z]+)$/) || '?').join(',');

/** What may be logged of an error: never the item that the SDK hangs on it. */
export const faultOf = (thrown: unknown, call: string): Error => {
  const error = (typeof thrown === 'object' && thrown ? thrown : {}) as SdkError;
  const reasons = reasonsOf(error);
  const what = [
    word(error.name, names) || 'Error',
    word(error.code, codes),
    reasons && `(${reasons})`,
  ];
  const request = word(error.$metadata?.requestId, /^[0-9A-Za-z-]{1,64}$/);
  return inOwnWords(
    new Error(
      `The table did not answer ${call}: ${what.filter(Boolean).join(' ')}${request ? `, request ${request}` : ''}`,
    ),
  );
};

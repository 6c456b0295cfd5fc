import type { ChatRefusal } from '../../core/model/chat-refusal.ts';
import { codeOf, type Sent } from '../../core/ports/messenger.ts';
import type { Called } from './called.ts';
import { idOf } from './connector.ts';

/** What an answer means for a post; a change (edit, removal) repeats harmlessly, so its doubt is only a delay. */
export type Meaning = ChatRefusal | 'wait' | 'doubt';

/** The codes of the Bot Connector, as Microsoft lists them for conversational bots. */
export const byCode: Readonly<Record<string, Meaning>> = {
  ActivityNotFoundInConversation: 'message-gone',
  BadArgument: 'rejected',
  BadSyntax: 'rejected',
  BotDisabledByAdmin: 'not-a-member',
  BotNotInConversationRoster: 'not-a-member',
  BotNotRegistered: 'wait',
  ConversationBlockedByUser: 'unreachable',
  ConversationNotFound: 'place-gone',
  ForbiddenOperationException: 'unreachable',
  InvalidBotApiHost: 'rejected',
  MemberNotFoundInConversation: 'unreachable',
  MessageSizeTooBig: 'too-large',
  MessageWritesBlocked: 'unreachable',
  NotEnoughPermissions: 'rejected',
  PreconditionFailed: 'doubt',
  ServiceError: 'doubt',
  Throttled: 'wait',
};
/**
 * Where the code says nothing. Only a 429 is sure not to have been done: replays after 5xx were
 * seen to double (rules: Posting).
 */
export const byStatus: Readonly<Record<number, Meaning>> = {
  400: 'rejected',
  401: 'wait',
  403: 'not-a-member',
  404: 'place-gone',
  405: 'rejected',
  408: 'doubt',
  409: 'doubt',
  410: 'place-gone',
  412: 'doubt',
  413: 'too-large',
  415: 'rejected',
  423: 'doubt',
  425: 'doubt',
  429: 'wait',
  500: 'doubt',
  502: 'doubt',
  503: 'doubt',
  504: 'doubt',
};

/** Seconds to wait where the service does not say. */
const unsaid = 10;

const saidIn = (body: unknown): string => {
  const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : undefined;
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : error;
  return typeof code === 'string' ? code.replaceAll(' ', '') : '';
};

/** The only 4xx that may pass; any other was refused for good, whatever its code says of other statuses. */
const passing = new Set([401, 408, 409, 412, 423, 425, 429]);

const meaningOf = (status: number, body: unknown): Meaning => {
  if (status === 429) return 'wait';
  if (status >= 500) return 'doubt';
  const ofStatus = byStatus[status] ?? 'rejected';
  const meaning = byCode[saidIn(body)] ?? ofStatus;
  const passes = meaning === 'wait' || meaning === 'doubt';
  return passes && !passing.has(status) ? ofStatus : meaning;
};

/** What became of a call that posts (`post`) or changes a message that is known (its id). */
export const sentOf = (called: Called, doing: 'post' | { readonly message: string }): Sent => {
  const doubt: Sent = doing === 'post' ? { kind: 'unsure' } : { kind: 'later', seconds: unsaid };
  switch (called.kind) {
    case 'barred':
      return { kind: 'refused', why: 'unreachable' };
    case 'unsigned':
    case 'unsent':
      return { kind: 'later', seconds: unsaid };
    case 'unanswered':
      return doubt;
    case 'answer': {
      const { status, body, retryAfter = unsaid } = called;
      if (status >= 200 && status < 300) {
        const message = doing === 'post' ? idOf(body) : doing.message;
        return message ? { kind: 'sent', message } : doubt;
      }
      const meaning = called.elsewhere ? 'unreachable' : meaningOf(status, body);
      if (meaning === 'wait') return { kind: 'later', seconds: retryAfter };
      if (meaning === 'doubt') return doubt;
      const gone = doing !== 'post' && status === 404 && saidIn(body) === '';
      const code = codeOf(saidIn(body) || String(status));
      return { kind: 'refused', why: gone ? 'message-gone' : meaning, code };
    }
  }
};

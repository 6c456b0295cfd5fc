import { fromMessage, ofMessage } from '../../core/forms/from-message.ts';
import { defined } from '../../core/lib/defined.ts';
import { accountId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import { inside } from './inside.ts';
import { linesIn } from './lines.ts';

const words = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;

/** More than Teams lets anybody send. */
const longest = 100_000;

/** The form that a command of the message extension is named after; beside a message with its text and its author. */
export const extensionAsk = (value: unknown, tenant: string): Ask | undefined => {
  const named = words(inside(value, 'commandId'), 100);
  if (!named) return undefined;
  if (!named.startsWith(ofMessage)) {
    return named.length <= 60 ? { ask: 'form', form: named } : undefined;
  }
  const content = words(inside(value, 'messagePayload', 'body', 'content'), longest);
  const author = words(inside(value, 'messagePayload', 'from', 'user', 'id'), 100);
  const given = defined({
    [fromMessage.text]: content === undefined ? undefined : linesIn(content).trim(),
    [fromMessage.author]: author && accountId('teams', tenant, author),
    [fromMessage.link]: words(inside(value, 'messagePayload', 'linkToMessage'), 500),
  });
  return { ask: 'form', form: named.slice(ofMessage.length), given };
};

import { menuAsk } from '../../core/engine/typed.ts';
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

/** What a command of the message extension asks: where people write, what it is named after; beside a message, its form with the message's text and author. */
export const extensionAsk = (value: unknown, tenant: string): Ask | undefined => {
  const named = words(inside(value, 'commandId'), 100);
  if (!named) return undefined;
  if (!named.startsWith(ofMessage)) {
    // A form by any name is asked for: what an older manifest lists is refused in words.
    return menuAsk(named) ?? (named.length <= 60 ? { ask: 'form', form: named } : undefined);
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

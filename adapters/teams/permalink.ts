import { directAccount, partsOf } from '../../core/model/ids.ts';
import type { Permalink } from '../../core/ports/ports.ts';
import { hasThreads } from './places.ts';

/** A name in a path, with the signs that Teams leaves as they are. */
const named = (name: string): string =>
  encodeURIComponent(name).replace(/%3A/g, ':').replace(/%40/g, '@');

/** The deep link to a card in a channel or a group chat, as Microsoft documents it. A person's own chat with the bot has none. */
export const teamsPermalink: Permalink = ({ place, message, under }) => {
  if (message === undefined || directAccount(place)) return undefined;
  const { tenant, local } = partsOf(place);
  const query = hasThreads(place)
    ? { tenantId: tenant, parentMessageId: under ?? message, createdTime: message }
    : { tenantId: tenant, context: JSON.stringify({ contextType: 'chat' }) };
  const path = `${named(local)}/${named(message)}`;
  return `https://teams.microsoft.com/l/message/${path}?${new URLSearchParams(query)}`;
};

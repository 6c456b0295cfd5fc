import type { Person } from '../../core/model/context.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Message, World } from './world.ts';

const blank = (stored: Stored): Stored => {
  const person = stored.state as Person;
  return stored.kind === 'person' && person.accounts.length > 0
    ? { ...stored, state: { ...person, name: '' } }
    : stored;
};

/** The same store where no chat has ever told a name. */
const withoutNames = (store: Store): Store => ({
  ...store,
  load: async (...asked) => {
    const found = await store.load(...asked);
    return new Map([...found].map(([id, stored]) => [id, blank(stored)]));
  },
});

/** A world whose chats tell no name of anybody, from here on. */
export const namesGone = (world: World): World => {
  Object.assign(world.ports, { store: withoutNames(world.ports.store as Store) });
  for (const [account, told] of world.known) world.known.set(account, { ...told, name: '' });
  return world;
};

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // What a button asks is read by nobody.
  return Object.entries(value).flatMap(([key, inside]) =>
    ['ask', 'kind', 'place', 'id', 'person'].includes(key) ? [] : texts(inside),
  );
};

/** Where a name is missing, or something stands that is none. */
const gap =
  /^\s*[,.;:·)]|\(\s*[),]|[,;:]\s*[,;:.)]|(?<!^\d{1,2})[^\S\n]{2,}|\s[,;.)]|·\s*(?:·|$)|“”|‘’|\bundefined\b|\bnull\b|\bseat[- ]\d|\bperson:|\b(?:by|of|to|for|from)[.,]|\b(?:slack|teams):/;

/** Texts of what people see in which a name is missing. */
export const gapsIn = (shown: unknown): string[] => texts(shown).filter((text) => gap.test(text));
/** The same of messages. */
export const gapsAmong = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ view }) => gapsIn(view));

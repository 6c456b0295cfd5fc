import {
  callsOf,
  fullName,
  fullNames,
  loosely,
  meantBy,
  nameKey,
  organisationKey,
  type WhoRead,
} from '../people.ts';
import type { ReadContext } from '../reading.ts';
import { initialsIn, initialsOf } from '../unsigned.ts';

type Entry = ReadContext['roster'][number];

/** Who stands under a key, in the order of the list of people. */
const register = () => {
  const kept = new Map<string, Entry[]>();
  return {
    put: (key: string, entry: Entry) => {
      const those = kept.get(key);
      if (!those) kept.set(key, [entry]);
      else if (those.at(-1) !== entry) those.push(entry);
    },
    at: (key: string): readonly Entry[] => kept.get(key) ?? [],
  };
};

/** Reads names as `readName` does, and initials, of many names at once: everybody is looked at once and not for each. */
export const nameReader = (context: ReadContext): ((name: string) => WhoRead) => {
  const [whole, byWord, begun, initials] = [register(), register(), register(), register()];
  for (const { entry, full } of fullNames(context.roster)) {
    const key = nameKey(entry.name);
    const loose = loosely(key);
    const words = loose.split(' ');
    for (const one of [
      loosely(nameKey(full)),
      loosely(nameKey(fullName(entry))),
      loose,
      loosely(key.replace(/\s/g, '')),
    ])
      whole.put(one, entry);
    for (const one of [...key.split(' '), ...words]) byWord.put(one, entry);
    for (let count = 1; count < words.length; count += 1)
      begun.put(words.slice(0, count).join(' '), entry);
    initials.put(initialsOf(key), entry);
  }
  const organisations = new Map<string, string>();
  for (const full of context.organisations)
    for (const call of callsOf(full)) if (!organisations.has(call)) organisations.set(call, full);
  return (name) => {
    const wanted = loosely(nameKey(name));
    if (wanted === 'me' && context.me) return { kind: 'who', who: { person: context.me }, name };
    const read = meantBy(name, wanted.includes(' '), {
      whole: whole.at(wanted),
      byWord: byWord.at(wanted),
      begun: begun.at(wanted),
    });
    if (read) return read;
    const organisation = organisations.get(organisationKey(name));
    if (organisation !== undefined)
      return { kind: 'who', who: { organisation }, name: organisation };
    const letters = initialsIn(name);
    const those = letters === undefined ? [] : initials.at(letters);
    const fit = meantBy(name, true, { whole: those, byWord: [], begun: [] });
    return fit ?? { kind: 'unknown', name };
  };
};

import type { Typed } from '../model/request.ts';
import type { Grammar } from './grammar.ts';

const mark = /\uE000\d+\uE001/g;
const gap = '[\\s,.!:;–-]|\uE000\\d+\uE001';
const ends = "(?![\\p{L}\\p{N}'’-])";
const greeting =
  '(?:hi|hiya|hello|hey|dear|good|morning|afternoon|evening|thanks|thank|you|ok|okay|and|all|both|everyone|everybody|team|folks|there)';
/** Our name, and what people put before it: a greeting, and whom else they speak to. */
const byName = new RegExp(
  `^(?:${gap}|${greeting}${ends})*@folkmoot${ends}(?:${gap}|@folkmoot${ends})*`,
  'iu',
);
const byOthers = new RegExp(`^(?:${gap})+`, 'u');

/** Lines that make an action may name its owner; no other line has a use for whoever else is spoken to. */
const takesOwner = /^actions?\b[^\n]*$/i;

/**
 * A line without the greeting before our name, and with people who are named before it where it can take them: "Hi
 * @Tom @Folkmoot action Ring the depot". A line that begins with neither stays as it is.
 */
export const calledUpon = (typed: Typed, { nouns, letters }: Grammar): Typed => {
  const called = byName.exec(typed.text)?.[0];
  const lead = called ?? byOthers.exec(typed.text)?.[0] ?? '';
  const people = lead.match(mark) ?? [];
  const rest = typed.text.slice(lead.length);
  if (rest === '' || (called === undefined && people.length === 0)) return typed;
  const word = /^\p{L}+(?![\p{L}\p{N}'’-])/u.exec(rest)?.[0].toLowerCase() ?? '';
  if (!nouns.has(word)) {
    return called ? { ...typed, text: [...people, rest].join(' ').trim() } : typed;
  }
  const ref = new RegExp(`(?<![\\p{L}\\p{N}])[${letters.join('')}]-?\\d`, 'iu');
  const named = takesOwner.test(rest) && !ref.test(rest);
  return { ...typed, text: [rest, ...(named ? people : [])].join(' ').trim() };
};

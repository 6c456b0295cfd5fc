import { type Grammar, type Noun, readAt } from './grammar.ts';
import { type Line, splitWord } from './line.ts';
import type { ReadContext, Understood } from './reading.ts';
import { readRef } from './refs.ts';

/** What stands behind a reference at the beginning and its verb, or behind a verb at the beginning and its reference. */
const behind = (line: Line, context: ReadContext) => {
  const split = splitWord(line);
  const first = readRef(line, context);
  const found = first ?? (split && readRef(split.rest, context));
  if (!found) return undefined;
  const { rest, road } = found;
  const tail = first ? (splitWord(rest)?.rest ?? rest) : rest;
  return { more: tail.plain !== '', road, first: first !== undefined };
};

/** Under one slash command what names a thing of another kind: `/action history R-1`. What may be a title stays one. */
export const readNamedElsewhere = (
  noun: Noun,
  line: Line,
  context: ReadContext,
  grammar: Grammar,
): Understood | undefined => {
  const named = noun.slash ? behind(line, context) : undefined;
  if (!named || line.plain.includes('\n')) return undefined;
  if (named.more && (named.first || named.road || noun.mayBeTitle?.(line, context))) {
    return undefined;
  }
  const others = grammar.features.filter(({ nouns }) => !nouns.includes(noun));
  const understood = readAt('named', line, context, grammar, others);
  if (!noun.instead || !named.more || understood?.kind !== 'ask') return understood;
  const offers = [...(understood.offers ?? []), ...noun.instead(line, context)];
  return { ...understood, offers };
};

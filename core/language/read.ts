import type { PartnershipId } from '../model/ids.ts';
import { longestLine } from '../model/limits.ts';
import type { Offer } from '../model/offer.ts';
import { asked, refused } from '../model/outcome.ts';
import type { Typed } from '../model/request.ts';
import { nearMiss, plainAsk, within } from './answers.ts';
import { courteous } from './courtesy.ts';
import { type Grammar, type Noun, type Reading, readAt, type Stage, stages } from './grammar.ts';
import { type Line, part, retyped, shown, splitWord } from './line.ts';
import { readNamedElsewhere } from './named.ts';
import { nearest } from './nearest.ts';
import { normalise } from './normalise.ts';
import type { ReadContext, Understood } from './reading.ts';
import { mayRefer, readRef, readShortWord, refsIn } from './refs.ts';
import { say } from './saying.ts';
import { tableParts } from './table/parts.ts';

/** The beginning of a line that is too long. */
const firstPart = ({ text, mentions }: Typed): Offer => ({
  label: say('label.reading.first-part', { most: longestLine }),
  ask: {
    ask: 'read',
    text: shown(text.slice(0, 2 * longestLine), mentions, '@')
      .trim()
      .slice(0, longestLine)
      .toWellFormed(),
  },
});

/** What is said to a line that is not read; undefined to one that is. It costs no more than the line is long. */
export const tooLong = (typed: Typed): Understood | undefined => {
  const { length } = typed.text;
  if (length <= longestLine) return undefined;
  const rows = typed.text.includes('\t') && typed.text.includes('\n');
  const parts = rows ? tableParts(typed) : [];
  return refused(
    say('reading.too-long', { length, most: longestLine }),
    parts.length > 0 ? parts : [firstPart(typed)],
  );
};

/** What is offered with a line that nobody could read. */
const unread = (line: Line, context: ReadContext, { features }: Grammar) =>
  features.flatMap((feature) => feature.unread?.(line, context) ?? []);

/** A mistyped noun put right; those that stand alone only where they do. */
const nearNoun: Reading = (line, context, grammar) => {
  const split = splitWord(line);
  const noun = split && nearest(split.word.plain, grammar.words);
  if (!split || noun === undefined) return undefined;
  if (grammar.nouns.get(noun)?.alone && /\s/.test(split.rest.plain.trim())) return undefined;
  return nearMiss(retyped(split.word, noun), unread(line, context, grammar));
};

/** A reference at the beginning, read as if its noun stood before it. */
const byLetter: Reading = (line, context, grammar) => {
  const ref = readRef(line, context);
  if (!ref || ref.loose) return undefined;
  const noun = grammar.features
    .filter(({ stages }) => !stages?.reference)
    .flatMap(({ nouns }) => nouns)
    .find(({ letters }) => letters?.includes(ref.letter));
  return noun?.read(line, context, grammar);
};

const listed = /^list (\p{L}+?)s?$/iu;
/** "list polls": a command with its noun at the end. */
const listedNoun: Reading = (line, context, grammar) => {
  const noun = grammar.nouns.get((listed.exec(line.plain)?.[1] ?? '').toLowerCase());
  return noun?.listed ? noun.read(part(line, 0, 'list'.length), context, grammar) : undefined;
};

/** Four words or more are told, not mistyped. */
const isProse = ({ plain }: Line): boolean => plain.split(/\s+/).length > 3;

/** Where a stage is left out. */
const passes: Partial<Record<Stage, (line: Line, context: ReadContext) => boolean>> = {
  oneself: (_, { under }) => !under,
  direct: (_, { direct }) => direct,
  prose: isProse,
  last: (line) => !courteous(line),
};
/** What is tried without any feature. */
const own: Partial<Record<Stage, Reading>> = {
  reference: byLetter,
  turned: listedNoun,
  near: nearNoun,
};

/** A line that begins with no noun. */
const unnamed = (line: Line, context: ReadContext, grammar: Grammar): Understood => {
  for (const stage of stages) {
    if (!(passes[stage]?.(line, context) ?? true)) continue;
    const understood =
      readAt(stage, line, context, grammar) ?? own[stage]?.(line, context, grammar);
    if (understood) return understood;
  }
  return refused(say('reading.not-a-command', {}), unread(line, context, grammar));
};

/** A line that names what exists makes nothing new by itself (rules: Reading a line). */
const neverAnother = (
  understood: Understood,
  line: Line,
  context: ReadContext,
  { features }: Grammar,
): Understood => {
  if (understood.kind !== 'ask' || understood.shownFirst) return understood;
  const { ask, offers = [] } = understood;
  if (!features.some(({ makes }) => makes?.includes(ask.ask))) return understood;
  const [first] = refsIn(line, context);
  if (!first) return understood;
  const { ref } = first;
  return asked(say('reading.what-about', { ref }), [
    { label: say('label.show', {}), ask: { ask: 'read', text: ref } },
    ...offers,
    { label: say('label.make-anyway', {}), ask },
  ]);
};

const firstWord = /^(?:\?|[\p{L}]+)(?![\p{L}\p{N}'-])/u;

interface Named {
  readonly noun: Noun | undefined;
  readonly in: PartnershipId | undefined;
  readonly rest: Line;
}

/** `[ short-word ":" ] noun [ short-word ":" ] [ rest ]`. */
const shape = (line: Line, context: ReadContext, { nouns }: Grammar): Named => {
  const before = readShortWord(line, context);
  const word = firstWord.exec(before.rest.plain)?.[0] ?? '';
  const noun = nouns.get(word.toLowerCase());
  if (!noun) return { noun, in: before.in, rest: before.rest };
  const gap = /^[\s:,]*/.exec(before.rest.plain.slice(word.length))?.[0].length ?? 0;
  const after = readShortWord(part(before.rest, word.length + gap), context);
  return { noun, in: after.in ?? before.in, rest: after.rest };
};

/** What was gathered for several partnerships, where the line names one. */
const gatheredIn = (
  context: ReadContext,
  partnership: PartnershipId | undefined,
  { features }: Grammar,
): ReadContext =>
  partnership === undefined
    ? context
    : Object.assign({}, context, ...features.map((one) => one.within?.(context, partnership)));

/**
 * A typed line as the ask it means, or a question back, or a refusal; the same in every chat
 * (rules: Reading a line). Pure, and it never throws: whatever cannot be read comes back in the
 * buttons of a refusal.
 */
export const read = (typed: Typed, given: ReadContext, grammar: Grammar): Understood => {
  const long = tooLong(typed);
  if (long) return long;
  const context = { ...given, refs: grammar.refs };
  const line = normalise(typed);
  const named = shape(line, context, grammar);
  if (named.rest.plain === '' && !named.noun)
    return within(plainAsk({ ask: 'home' }), named.in, grammar);
  const refers = mayRefer.test(line.plain);
  const understood =
    named.noun &&
    ((refers ? readNamedElsewhere(named.noun, named.rest, context, grammar) : undefined) ??
      named.noun.read(named.rest, gatheredIn(context, named.in, grammar), grammar));
  const whole = named.noun ? line : named.rest;
  const meant = understood ?? unnamed(whole, context, grammar);
  const safe = refers ? neverAnother(meant, whole, context, grammar) : meant;
  return within(safe, named.in, grammar);
};

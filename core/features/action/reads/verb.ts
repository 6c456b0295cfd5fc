import type { About } from '../../../language/answers.ts';
import { type Line, meant, part, retyped, splitWord } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { type Typed, verbTable } from '../../../language/verbs.ts';
import { letterOf } from '../../../model/ids.ts';
import { rules } from '../commands.ts';
import { actionLetter } from '../letter.ts';

export const verbs = /* @__PURE__ */ verbTable(rules);

/** A verb with the action it is about, and what follows. */
export interface VerbRead {
  readonly verb: Typed;
  readonly about: About;
  readonly tail: Line;
  /** The reference may be a road, and all of it the text of a new action: "Close A565 for repairs". */
  readonly mayBeText?: boolean;
}

const verbIn = ({ plain }: Line): Typed | undefined =>
  verbs.of(plain.replace(/^ill/i, "i'll").replace(/^.*(?:not|isn'?t) mine$/i, 'not mine'));

/** What follows the verb and its reference, without the colon, comma or dash between them. */
const tailOf = (line: Line): Line =>
  meant(part(line, /^[\s:,-]*/.exec(line.plain)?.[0].length ?? 0));

const actionRef = (line: Line, context: ReadContext) => {
  const read = readRef(line, context);
  return read?.letter === actionLetter ? read : undefined;
};
const aboutOf = ({ ref, in: partnership }: About): About =>
  partnership === undefined ? { ref } : { ref, in: partnership };

const underCard = ({ under }: ReadContext): About | undefined =>
  under !== undefined && letterOf(under) === actionLetter ? { ref: under } : undefined;

/** "a 17" with more behind it may be English: "show a 17 year old the plan". */
const isEnglish = (loose: boolean, tail: Line, verb: Typed | undefined): boolean =>
  loose &&
  tail.plain !== '' &&
  (verb === undefined || verb.alone === true || /^\p{Ll}/u.test(tail.plain));

type RefRead = ReturnType<typeof readRef>;
/** A line by where its reference may stand: behind its first word, or at its beginning. */
export interface Parts {
  readonly split: ReturnType<typeof splitWord>;
  readonly verb: Typed | undefined;
  readonly after: RefRead;
  readonly before: RefRead;
}
export const partsOf = (line: Line, context: ReadContext): Parts => {
  const split = splitWord(line);
  return {
    split,
    verb: split && verbIn(split.word),
    after: split && actionRef(split.rest, context),
    before: actionRef(line, context),
  };
};

/** `verb ref tail`, `ref verb tail` or a bare `ref` (rules: Commands). */
export const readNamedVerb = ({ verb, after, before }: Parts): VerbRead | undefined => {
  if (verb && after) {
    const tail = tailOf(after.rest);
    const mayBeText = after.road && tail.plain !== '';
    if (!isEnglish(after.loose, tail, verb))
      return { verb, about: aboutOf(after), tail, mayBeText };
  }
  if (before) {
    const tail = tailOf(before.rest);
    const next = splitWord(tail);
    const nextVerb = next && verbIn(next.word);
    if (next && nextVerb)
      return { verb: nextVerb, about: aboutOf(before), tail: tailOf(next.rest) };
    const show = verbs.of('show');
    if (show && tail.plain === '') return { verb: show, about: aboutOf(before), tail };
  }
  return undefined;
};

/** The same, or under an action's card `verb tail`. */
export const readVerb = (parts: Parts, context: ReadContext): VerbRead | undefined => {
  const named = readNamedVerb(parts);
  const above = underCard(context);
  if (named || !above) return named;
  const { split, verb } = parts;
  return split && verb ? { verb, about: above, tail: tailOf(split.rest) } : undefined;
};

/** A reference with something behind it that is no verb. */
export const readBareRef = (
  line: Line,
  { before }: Parts,
): { about: About; tail: Line } | undefined =>
  before && !before.loose && !/^[A-Z]\s/i.test(line.plain)
    ? { about: aboutOf(before), tail: tailOf(before.rest) }
    : undefined;

/** The whole text with a mistyped verb put right, where it stands by a reference or alone under a card. */
export const nearVerb = (
  { split, after, before }: Parts,
  context: ReadContext,
): string | undefined => {
  const corrected = (word: Line): string | undefined => {
    const verb = nearest(word.plain, verbs.words());
    return verb === undefined ? undefined : retyped(word, verb);
  };
  if (split && (after || (split.rest.plain === '' && underCard(context)))) {
    return corrected(split.word);
  }
  const next = before && splitWord(tailOf(before.rest));
  return next && corrected(next.word);
};

/** A verb, its action and what follows as the ask that it is. */
export const verbAsk = (
  { verb, about, tail }: VerbRead,
  context: ReadContext,
): Understood | undefined => verb.read({ about, tail, context });

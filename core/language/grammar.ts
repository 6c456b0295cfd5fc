import type { Letter, PartnershipId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import type { Line } from './line.ts';
import type { ReadContext, Understood } from './reading.ts';
import { refPattern } from './refs.ts';
import type { Saying } from './saying.ts';

/**
 * The stages at which a line that begins with no noun is tried, in this order, which people see. Within a stage the
 * features are asked in the order of their list, and then the machinery itself (read.ts).
 */
export const stages = [
  /** Whole sentences that people say of themselves; not in a thread, where they may be an option's words. */
  'oneself',
  /** A verb and the reference it is said of, or a reference alone: needs no noun, even under another slash command. */
  'named',
  /** In the thread of a card, where its reference goes without saying. */
  'under',
  /** Begins with a reference, or with a verb that may be mistyped. */
  'reference',
  /** A code without its noun. */
  'code',
  /** In a direct message: against what was last said there. */
  'direct',
  /** A verb that can mean nothing else. */
  'implied',
  /** A command with its noun at the end. */
  'turned',
  /** Four words or more are told, not mistyped. */
  'prose',
  /** A mistyped noun is put right. */
  'near',
  /** What is still unread, as the answer that something waits for. */
  'waiting',
  /** A few words in a thread that mean nothing else; never a courtesy. */
  'last',
] as const;
export type Stage = (typeof stages)[number];

/** Reads a line, or what follows a noun. `undefined`: it is no command here. */
export type Reading = (
  line: Line,
  context: ReadContext,
  grammar: Grammar,
) => Understood | undefined;

/** A word that begins a line, and how what follows is read. */
export interface Noun {
  /** The words that mean it, all lower case, the one it is called by first. */
  readonly words: readonly string[];
  /** Everything that follows it; `undefined`: the word was no command here, so the line is text. */
  readonly read: Reading;
  /** Stands alone: nothing, or very little, follows it. */
  readonly alone?: true;
  /**
   * Is a slash command as well, and how a chat describes it. Its text may name a thing of another kind:
   * `/action history R-1`.
   */
  readonly slash?: { readonly says: Saying; readonly hint: Saying };
  /** Its lines name people without a sign as well: "Sam to ring". */
  readonly namesPeople?: true;
  /** "list polls" is "poll list". */
  readonly listed?: true;
  /** Whether such a text may be a title after all. */
  readonly mayBeTitle?: (line: Line, context: ReadContext) => boolean;
  /** What such a text would make under this noun, offered beside what it was read as. */
  readonly instead?: (line: Line, context: ReadContext) => readonly Offer[];
  /**
   * The letters of its references. A line that begins with one is read as if the noun stood before it, unless the
   * feature has readings of its own for the stage `reference`.
   */
  readonly letters?: readonly Letter[];
}

/** How one feature's lines are read. */
export interface Reads {
  readonly nouns: readonly Noun[];
  /** How its lines are read that begin with no noun. */
  readonly stages?: Readonly<Partial<Record<Stage, Reading>>>;
  /** What was gathered for several partnerships, where the line names one. */
  readonly within?: (context: ReadContext, partnership: PartnershipId) => Partial<ReadContext>;
  /** What a line in a direct message may be about as well, each as a whole ask. */
  readonly choices?: (line: Line, context: ReadContext) => readonly Offer[];
  /** How a table is read that came as a file, undefined where it is none of theirs; `first`: which row of the file its first is. */
  readonly sentTable?: (table: Line, context: ReadContext, first: number) => Understood | undefined;
  /** What is offered with a line that nobody could read. */
  readonly unread?: (line: Line, context: ReadContext) => readonly Offer[];
  /** Asks that make something new: none of them is done by itself where the line names what exists. */
  readonly makes?: readonly Ask['ask'][];
  /** Asks that stand in no partnership, or find theirs by reading again. */
  readonly unscoped?: readonly Ask['ask'][];
}

/** How all features' lines are read. */
export interface Grammar {
  readonly features: readonly Reads[];
  /** Every word that is a noun, in order. */
  readonly words: readonly string[];
  /** The noun that each of them means. */
  readonly nouns: ReadonlyMap<string, Noun>;
  /** The letters of all references, and how those are typed. */
  readonly letters: readonly Letter[];
  readonly refs: RegExp;
}

/* @__NO_SIDE_EFFECTS__ */
export const grammarOf = (features: readonly Reads[]): Grammar => {
  const nouns = features.flatMap((feature) => feature.nouns);
  const letters = nouns.flatMap((noun) => noun.letters ?? []);
  const meanings = new Map(nouns.flatMap((noun) => noun.words.map((word) => [word, noun])));
  return {
    features,
    words: [...meanings.keys()],
    nouns: meanings,
    letters,
    refs: refPattern(letters),
  };
};

/** What a noun is called. */
export const nounName = ({ words }: Noun): string => words[0] ?? '';

/** The first feature's reading at a stage. */
export const readAt = (
  stage: Stage,
  line: Line,
  context: ReadContext,
  grammar: Grammar,
  among: readonly Reads[] = grammar.features,
): Understood | undefined => {
  for (const feature of among) {
    const understood = feature.stages?.[stage]?.(line, context, grammar);
    if (understood) return understood;
  }
  return undefined;
};

/** What else a line in a direct message may be about: what the features other than this noun's say. */
export const otherChoices = (
  noun: string,
  line: Line,
  context: ReadContext,
  { features, nouns: known }: Grammar,
): Offer[] => {
  const own = known.get(noun);
  return features
    .filter(({ nouns }) => !nouns.some((one) => one === own))
    .flatMap(({ choices }) => choices?.(line, context) ?? []);
};

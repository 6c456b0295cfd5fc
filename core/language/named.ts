import { hasOwnerOrDate, makeOffer } from '../features/action/reads/create.ts';
import { readNamedVerb } from '../features/action/reads/verb.ts';
import { verbAsk } from '../features/action/reads/verb-asks.ts';
import { readOfMeeting } from '../features/meeting/reads/read-meeting.ts';
import { readOfPoll } from '../features/poll/reads/read-poll.ts';
import { readOfReview } from '../features/review/reads/review.ts';
import { splitWord } from './first-word.ts';
import type { Line } from './line.ts';
import type { NounReader, ReadContext, Understood } from './reading.ts';
import { readRef } from './refs.ts';
import type { Noun } from './words.ts';

const readOfAction: NounReader = (line, context) => {
  const verb = readNamedVerb(line, context);
  return verb && verbAsk(verb, context);
};

type Kind = 'action' | 'meeting' | 'poll' | 'review';
const saidOf: Readonly<Record<Kind, NounReader>> = {
  action: readOfAction,
  meeting: readOfMeeting,
  poll: readOfPoll,
  review: readOfReview,
};
const kinds = Object.keys(saidOf) as readonly Kind[];

const firstOf = (
  among: readonly Kind[],
  line: Line,
  context: ReadContext,
): Understood | undefined => {
  for (const kind of among) {
    const understood = saidOf[kind](line, context);
    if (understood) return understood;
  }
  return undefined;
};

/** A verb and the reference it is said of, or a reference alone: the letter says which noun is meant. */
export const readNamed: NounReader = (line, context) => firstOf(kinds, line, context);

/** Nouns that are slash commands, whose own text may begin with a verb and a reference. */
const slashed: ReadonlySet<Noun> = new Set([...kinds, 'partnership']);

const mayBeTitle = (noun: Noun, line: Line, context: ReadContext): boolean =>
  noun === 'poll' ? /["?]/.test(line.plain) : noun === 'action' && hasOwnerOrDate(line, context);

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
): Understood | undefined => {
  const named = slashed.has(noun) ? behind(line, context) : undefined;
  if (!named || line.plain.includes('\n')) return undefined;
  if (named.more && (named.first || named.road || mayBeTitle(noun, line, context))) {
    return undefined;
  }
  const others = kinds.filter((kind) => kind !== noun);
  const understood = firstOf(others, line, context);
  if (noun !== 'action' || !named.more || understood?.kind !== 'ask') return understood;
  const offers = [...(understood.offers ?? []), ...makeOffer(line, context)];
  return { ...understood, offers };
};

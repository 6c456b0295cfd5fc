import { filledForm } from '../features/action/reads/create.ts';
import { listActions } from '../features/action/reads/list.ts';
import { readNearlyVerb, whichDone } from '../features/action/reads/read-action.ts';
import { readVerb } from '../features/action/reads/verb.ts';
import { verbAsk } from '../features/action/reads/verb-asks.ts';
import { readAgainstMeeting } from '../features/meeting/reads/against.ts';
import { readUnderMeeting } from '../features/meeting/reads/read-meeting.ts';
import { optionUnderPoll, readUnderPoll } from '../features/poll/reads/read-poll.ts';
import { readAgainstReview } from '../features/review/reads/reply.ts';
import type { PartnershipId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import { refused } from '../model/outcome.ts';
import type { Typed } from '../model/request.ts';
import { nearMiss, plainAsk, within } from './answers.ts';
import { courteous, readAgainstNudge, readCourtesy, readOfOneself } from './direct.ts';
import { splitWord } from './first-word.ts';
import { type Line, part, retyped, wholeText } from './line.ts';
import { readNamed, readNamedElsewhere } from './named.ts';
import { nearest } from './nearest.ts';
import { normalise } from './normalise.ts';
import { readers, standsAlone } from './readers.ts';
import type { ReadContext, Understood } from './reading.ts';
import { readRef, readShortWord } from './refs.ts';
import { say } from './saying.ts';
import { filterOf, finishing, type Noun, nounOf, nounWords } from './words.ts';

/** The longest line that is read (rules: Reading a line). */
const longestLine = 3000;

const tooLong = (line: Line): Understood =>
  refused(say('reading.too-long', { length: line.plain.length, most: longestLine }), [
    {
      label: say('label.reading.first-part', { most: longestLine }),
      ask: { ask: 'read', text: wholeText(line).slice(0, longestLine).toWellFormed() },
    },
  ]);

const threeButtons = (line: Line, context: ReadContext): Offer[] => [
  {
    label: say('label.new-action', {}),
    ask: { ask: 'form', form: 'action.create', given: filledForm(line, context) },
    opens: 'form',
  },
  { label: say('label.mine', {}), ask: { ask: 'mine' } },
  { label: say('label.help', {}), ask: { ask: 'help' } },
];

/** A mistyped noun put right; those that stand alone only where they do. */
const nearNoun = (line: Line, context: ReadContext): Understood | undefined => {
  const split = splitWord(line);
  const noun = split && nearest(split.word.plain, nounWords);
  if (!split || noun === undefined) return undefined;
  const lonely = standsAlone.has(nounOf(noun) as Noun);
  if (lonely && /\s/.test(split.rest.plain.trim())) return undefined;
  return nearMiss(retyped(split.word, noun), threeButtons(line, context));
};

/** A code without its noun: English words do not look like it. */
const codeWord = /^(?:link|join)\s+(?=.*[\d-]|[\sA-Z]+$)(?:[\da-zA-Z]\s?-?\s?){6,8}$/;
const linksOrJoins = (line: Line): boolean =>
  codeWord.test(line.plain.replace(/^\w+/, (word) => word.toLowerCase()));

/** Letters of references whose noun is another one than action. */
const nounOfLetter: Readonly<Record<string, Noun>> = { M: 'meeting', P: 'poll', R: 'review' };

const byReference = (line: Line, context: ReadContext): Understood | undefined => {
  const verb = readVerb(line, context);
  if (verb) return verbAsk(verb, context);
  const nearly = readNearlyVerb(line, context);
  if (nearly) return nearly;
  const ref = readRef(line, context);
  const noun = ref && !ref.loose && nounOfLetter[ref.letter];
  return noun ? readers[noun](line, context) : undefined;
};

/** "list mine" and "done" mean actions where nothing else can be meant. */
const impliedAction = (line: Line, context: ReadContext): Understood | undefined => {
  const split = splitWord(line);
  const word = split?.word.plain.toLowerCase() ?? '';
  const rest = split?.rest.plain ?? '';
  if (finishing.has(word) && (rest === '' || context.direct)) return whichDone(line, context);
  if (split && word === 'list' && (rest === '' || filterOf(rest))) {
    return listActions(split.rest, line, context);
  }
  return undefined;
};

const listed = /^list (\p{L}+?)s?$/iu;
const asked = /^(?:when is (?:the |our )?|when's (?:the |our )?)?(?=next meeting\??$)/i;
/** "list polls" and "when is the next meeting?": a command with its noun at the end. */
const turned = (line: Line, context: ReadContext): Understood | undefined => {
  const noun = nounOf(listed.exec(line.plain)?.[1] ?? '');
  if (noun && ['action', 'meeting', 'poll', 'review'].includes(noun))
    return readers[noun](part(line, 0, 'list'.length), context);
  const before = asked.exec(line.plain)?.[0].length;
  return before === undefined
    ? undefined
    : readers.meeting(part(line, before, before + 'next'.length), context);
};

/** Four words or more are told, not mistyped. */
const isProse = ({ plain }: Line): boolean => plain.split(/\s+/).length > 3;

/** A line that begins with no noun. */
const unnamed = (line: Line, context: ReadContext): Understood => {
  const named =
    // In a thread the words may be an option's.
    (context.under ? undefined : readOfOneself(line)) ??
    readNamed(line, context) ??
    readUnderMeeting(line, context) ??
    readUnderPoll(line, context) ??
    byReference(line, context);
  if (named) return named;
  if (linksOrJoins(line)) {
    const linked = readers.partnership(line, context);
    if (linked) return linked;
  }
  const told = context.direct
    ? (readAgainstNudge(line, context) ?? readAgainstMeeting(line, context) ?? readCourtesy(line))
    : undefined;
  return (
    told ??
    impliedAction(line, context) ??
    turned(line, context) ??
    (isProse(line) ? readAgainstReview(line, context) : undefined) ??
    nearNoun(line, context) ??
    readAgainstReview(line, context) ??
    (courteous(line) ? undefined : optionUnderPoll(line, context)) ??
    refused(say('reading.not-a-command', {}), threeButtons(line, context))
  );
};

const firstWord = /^(?:\?|[\p{L}]+)(?![\p{L}\p{N}'-])/u;

interface Named {
  readonly noun: Noun | undefined;
  readonly in: PartnershipId | undefined;
  readonly rest: Line;
}

/** `[ short-word ":" ] noun [ short-word ":" ] [ rest ]`. */
const shape = (line: Line, context: ReadContext): Named => {
  const before = readShortWord(line, context);
  const word = firstWord.exec(before.rest.plain)?.[0] ?? '';
  const noun = nounOf(word);
  if (!noun) return { noun, in: before.in, rest: before.rest };
  const gap = /^[\s:,]*/.exec(before.rest.plain.slice(word.length))?.[0].length ?? 0;
  const after = readShortWord(part(before.rest, word.length + gap), context);
  return { noun, in: after.in ?? before.in, rest: after.rest };
};

/** What was read for several partnerships, where the line names one. */
const pollsWithin = (context: ReadContext, partnership: PartnershipId | undefined): ReadContext =>
  partnership === undefined || context.pollsOpen === undefined
    ? context
    : {
        ...context,
        pollsOpen: context.pollsOpen.filter((open) => open.partnership === partnership),
      };

/**
 * A typed line as the ask it means, or a question back, or a refusal; the same in every chat
 * (rules: Reading a line). Pure, and it never throws: whatever cannot be read comes back in the
 * buttons of a refusal.
 */
export const read = (typed: Typed, context: ReadContext): Understood => {
  const line = normalise(typed);
  if (line.plain.length > longestLine) return tooLong(line);
  const named = shape(line, context);
  if (named.rest.plain === '' && !named.noun) return within(plainAsk({ ask: 'home' }), named.in);
  const understood =
    named.noun &&
    (readNamedElsewhere(named.noun, named.rest, context) ??
      readers[named.noun](named.rest, pollsWithin(context, named.in)));
  return within(understood ?? unnamed(named.noun ? line : named.rest, context), named.in);
};

import { type About, answerDay, formOffer, plainAsk } from '../../../language/answers.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import { readName, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { type RefAt, refsIn } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import { actionLetter } from '../letter.ts';
import { makeOffer } from './create.ts';
import { moreTime, type Spoken, sayOf, sayOfEach, toDay } from './spoken.ts';
import { behind } from './tails.ts';

const [reasonMost, nameMost, noteMost] = [480, 60, 3000];
/** So many are finished in one go. */
const mostAtOnce = 10;

/** "A-7 tomorrow" may be its new day. */
const newDay = ({ about, after, context }: Spoken): Offer[] => {
  const phrase = behind(after, toDay);
  if (phrase.plain === '') return [];
  const read = answerDay(phrase, context, (due) => ({ ask: 'action.due', ...about, due }));
  if (read.kind !== 'ask') return (read.reply.offers ?? []).filter(isDue);
  if (read.ask.ask !== 'action.due') return [];
  const { due: day = context.today } = read.ask;
  const year = day.slice(0, 4) !== context.today.slice(0, 4);
  return [{ label: say('label.reading.due', { day, year }), ask: read.ask }];
};
const isDue = ({ ask }: Offer): boolean => ask.ask === 'action.due';

const waits =
  /^(?:(?:is|'s|still|now|just) ){0,3}(?<how>stuck|held up|on hold|delayed|stalled|waiting)\b[\s,:-]*(?:(?:for|on|by|because of|because|until|as) )?/i;
/** "A-9 is waiting on the caretaker" may be that it is blocked. */
const blocked = ({ about, after }: Spoken): Offer[] => {
  const found = waits.exec(after.plain);
  if (!found) return [];
  const rest = typedText(part(after, found[0].length)).slice(0, reasonMost);
  const waiting = found.groups?.how?.toLowerCase() === 'waiting' ? 'waiting for ' : '';
  const reason = defined({ reason: rest === '' ? undefined : waiting + rest });
  return [
    {
      label: say('label.reading.blocked', reason),
      ask: { ask: 'action.block', ...about, ...reason },
    },
  ];
};

/** "A-4 is for Noor" may be whose it is now. */
const givenTo = ({ about, after, context }: Spoken): Offer[] => {
  const name = behind(after, /^(?:(?:is|now|goes|over|should be|to|for|with) ){0,4}/i);
  if (name.plain === '' || name.plain.length > nameMost) return [];
  const read = wholeMention(name, context) ?? readName(name.plain, context);
  return read.kind === 'who'
    ? [
        {
          label: say('label.action.give-to', { who: read.name }),
          ask: { ask: 'action.assign', ...about, owner: read.who },
        },
      ]
    : [];
};

const guesses = (spoken: Spoken): Offer[] => {
  const { line, about, before } = spoken;
  if (moreTime.test(line.plain)) {
    return [formOffer('label.pick', 'action.due', { ref: about.ref })];
  }
  if (before !== '') return [];
  for (const guess of [newDay, blocked, givenTo]) {
    const offers = guess(spoken);
    if (offers.length > 0) return offers;
  }
  return [];
};

const joined = /^\s*(?:,(?: and)?|and|&|\+)\s*$/i;
const mayJoin = /\d\s*(?:,(?: and)?|and|&|\+)\s*#?\p{L}\s?-?\s?\d/iu;
/** References that stand together as one: "A-1, A-3 and A-6". */
const together = (line: Line, refs: readonly RefAt[]): readonly RefAt[] => {
  const apart = refs.findIndex(
    ({ start }, at) => at > 0 && !joined.test(line.plain.slice(refs[at - 1]?.end ?? 0, start)),
  );
  return apart < 0 ? refs : refs.slice(0, apart);
};

const aboutOf = ({ ref, in: partnership }: RefAt): About => ({
  ref,
  ...defined({ in: partnership }),
});
const spokenOf = (
  line: Line,
  group: readonly RefAt[],
  one: RefAt,
  context: ReadContext,
): Spoken => ({
  line,
  about: aboutOf(one),
  before: part(line, 0, group[0]?.start ?? 0)
    .plain.toLowerCase()
    .replace(/(?<![\s:,-])[\s:,-]+$/, ''),
  after: part(line, group.at(-1)?.end ?? 0),
  context,
});

/** The same said of several: each of them is a button. */
const ofSeveral = (line: Line, group: readonly RefAt[], context: ReadContext): Understood => {
  const offers = group.flatMap((one): Offer[] => {
    const spoken = spokenOf(line, group, one, context);
    const read = sayOfEach(spoken) ?? plainAsk({ ask: 'action.show', ...spoken.about });
    if (read.kind !== 'ask') return [];
    const { ref } = one;
    const { ask } = read;
    const code = ask.ask === 'action.done' ? 'label.reading.finish' : 'label.reading.ref';
    return [{ label: say(code, { ref }), ask }];
  });
  const refs = group.map(({ ref }) => ref);
  const [place] = group;
  const plainDone = offers.every(
    ({ ask }) =>
      ask.ask === 'action.done' && !('outcome' in ask) && (!('in' in ask) || ask.in === place?.in),
  );
  const every: Offer[] =
    plainDone && offers.length === group.length && group.length <= mostAtOnce
      ? [
          {
            label: say('label.reading.all-of', { count: refs.length }),
            about: refs.join(', '),
            ask: { ask: 'action.done-all', refs, ...defined({ in: place?.in }) },
          },
        ]
      : [];
  return asked(say('reading.each-of', { refs }), [
    ...every,
    ...offers,
    ...makeOffer(line, context),
  ]);
};

const ownRefs = (line: Line, context: ReadContext): readonly RefAt[] =>
  refsIn(line, context).filter(({ letter }) => letter === actionLetter);

/** "close A-3 and A-5": said of each of them, never of the first alone with the others as its words. */
export const readJoined = (line: Line, context: ReadContext): Understood | undefined => {
  if (!mayJoin.test(line.plain) || line.plain.includes('\n')) return undefined;
  const group = together(line, ownRefs(line, context));
  return group.length > 1 ? ofSeveral(line, group, context) : undefined;
};

/** A sentence about actions that exist, wherever their references stand. `undefined`: nothing that is known is said. */
export const readSpoken = (line: Line, context: ReadContext): Understood | undefined => {
  if (line.plain.includes('\n')) return undefined;
  const group = together(line, ownRefs(line, context));
  const [first, second] = group;
  if (!first) return undefined;
  return second ? ofSeveral(line, group, context) : sayOf(spokenOf(line, group, first, context));
};

/** A line about an action whose verb is not known: what may be meant, and never something new by itself. */
export const askAbout = (line: Line, context: ReadContext): Understood | undefined => {
  const [first] = ownRefs(line, context);
  if (!first) return undefined;
  const spoken = spokenOf(line, [first], first, context);
  const { about, before, after } = spoken;
  const text = typedText(before === '' ? after : line)
    .slice(0, noteMost)
    .toWellFormed();
  const note: Offer[] =
    text === ''
      ? []
      : [{ label: say('label.reading.note', {}), ask: { ask: 'action.note', ...about, text } }];
  return asked(say('reading.what-about', { ref: about.ref }), [
    ...guesses(spoken),
    ...note,
    { label: say('label.show', {}), ask: { ask: 'action.show', ...about } },
    ...makeOffer(line, context),
  ]);
};

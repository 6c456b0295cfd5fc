import { askWho } from '../../../language/ask-who.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import { readName, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { lazy } from '../../../lib/lazy.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { hasOwnerOrDate, makeOffer } from './create.ts';
import type { Filter } from './words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words of a question that say nothing of what is wanted. */
const filling = words(
  "what whats what's which who whos who's where how hows how's when is are was were there any anything much many do does did has have had having got get getting been being the a an of our us we we've on in to for at with about and it its their by now currently still yet just please so all every everything everyone action actions task tasks item items thing things stuff job jobs list lists one ones show see give tell view display find need needs next date dates",
);
/** Words that say which actions are wanted. */
const kinds: readonly (readonly [filter: Filter, said: ReadonlySet<string>])[] = [
  ['overdue', words('late overdue past behind missed')],
  ['mine', words("i i've i'm ive im me my mine myself plate")],
  ['unowned', words('unowned unassigned nobody no-one owner ownerless unclaimed')],
  ['done', words('done finished completed complete closed achieved')],
  ['open', words('open outstanding left live remaining ongoing pending doing going happening due')],
];
/** Words that go with more than one of them. */
const between = words('doing do going due up working work no');

const question =
  /^(?i:(?:what|which|who|whose|when|where|why|how)(?:'?s|'re)?(?! to\b))(?![\p{L}'-])|^(?i:is there|are there|anything|have i|do i|am i|did we|have we)\b/u;
const wish = /^(?:show|list|see|view|display|tell|give me|find)\b/i;
const asks = ({ plain }: Line): boolean => plain.endsWith('?') || question.test(plain);

/** A word by itself is a filter already; more than these words are told. */
const mostWords = 14;
/** The most words of a name that stands by itself. */
const mostOfName = 4;

interface Sought {
  readonly filter: Filter | undefined;
  /** What is neither filling nor a kind. */
  readonly rest: readonly string[];
  readonly plain: boolean;
}
const soughtIn = ({ plain }: Line): Sought => {
  const all = plain
    .replace(/[?!.,]+/g, ' ')
    .trim()
    .split(/\s+/);
  const left = all.filter((word) => !filling.has(word.toLowerCase()));
  const kind = kinds.find(([, said]) => left.some((word) => said.has(word.toLowerCase())));
  const rest = left.filter((word) => {
    const small = word.toLowerCase();
    return !between.has(small) && !kind?.[1].has(small);
  });
  return { filter: kind?.[0], rest, plain: all.length <= mostWords };
};

const list = (filter: Filter): Ask => ({ ask: 'action.list', filter });

/** The list of whoever a line names, where it names them and nothing else. */
const listOf = (name: Line, line: Line, context: ReadContext): Understood | undefined => {
  if (name.plain === '' || name.plain.length > 60) return undefined;
  const read = wholeMention(name, context) ?? readName(name.plain, context);
  if (read.kind === 'unknown') return undefined;
  const offers = makeOffer(line, context);
  if (read.kind === 'who') {
    return { kind: 'ask', ask: { ask: 'action.list', who: read.who }, offers };
  }
  const { saying, offers: among } = askWho(read, (who) => ({ ask: 'action.list', who }));
  return asked(saying, [...among, ...offers]);
};

/** Where words stand in a line as they were typed. */
const partOf = (line: Line, sought: readonly string[]): Line | undefined => {
  const typed = sought.join(' ').replace(/'s?$/i, '');
  const at = line.plain.indexOf(typed);
  return typed === '' || at < 0 ? undefined : part(line, at, at + typed.length);
};

/**
 * "whats overdue", "what have i got on", "what's Noor doing": lists, shown. `told`: only where it cannot be told of
 * anything but actions.
 */
export const readQuestion = (
  line: Line,
  context: ReadContext,
  told = true,
): Understood | undefined => {
  if (line.plain.includes('\n')) return undefined;
  const { filter, rest, plain } = soughtIn(line);
  if (!plain) return undefined;
  const wanted = asks(line) || wish.test(line.plain);
  if (filter && rest.length === 0 && (wanted || told)) {
    return { kind: 'ask', ask: list(filter), offers: told ? makeOffer(line, context) : [] };
  }
  if (!told && !wanted) return undefined;
  const name = rest.length > 0 && partOf(line, rest);
  return name && (wanted || name.plain.length >= line.plain.length - "'s actions".length)
    ? listOf(name, line, context)
    : undefined;
};

const searched = (rest: readonly string[]): Offer[] => {
  const sought = rest.join(' ').slice(0, 200).toWellFormed();
  return sought === ''
    ? []
    : [
        {
          label: say('label.reading.search', { words: sought }),
          ask: { ask: 'action.list', words: sought },
        },
      ];
};
const openOnes: Offer = { label: say('label.reading.open-ones', {}), ask: { ask: 'action.list' } };

const things = 'action|task|one|item|job';
/** A verb that is said of what exists, without the reference: "mark the bins as done", "cancel the bench one". */
const ofSomething = lazy(
  () =>
    new RegExp(
      [
        '^(?:mark|tick|sign|check) .{1,80} (?:off|(?:as )?(?:done|complete|completed|finished|closed))$',
        '^(?:change|move|push|put|shift|extend|set|alter) (?:back )?(?:the |its |my )?(?:due )?(?:date|deadline)\\b',
        `^(?:cancel|delete|remove|drop|scrap|close|reopen|re-open|unblock|block|reassign|finish|complete|move|push|postpone|extend|snooze|undo|edit|change) (?:the|that|this|my|last|our) .{0,60}\\b(?:${things})\\b`,
        '^(?:cancel|delete|remove|drop|scrap|close|reopen|re-open|unblock|block|reassign|assign|give|finish|complete|move|push|postpone|extend|snooze|undo|edit|change|show|history|note|take|date|mark) (?:it|this|that|them|these|those)\\b',
        '^(?:cancel|delete|remove|drop|scrap|close|reopen|re-open|unblock|block|reassign|assign|snooze|undo|edit|change|show|history|note|take|mark|move|update|give|due)$',
        "^(?:it|that|this|they|those)(?:'s| is| are|'re)? (?:all |now )?(?:done|finished|complete|completed|sorted|closed)\\b",
        '^(?:the|my|that) .{1,60} (?:is|are|has been|have been) (?:all |now )?(?:done|finished|complete|completed|sorted)$',
      ].join('|'),
      'i',
    ),
);
/** What such a line begins with: most lines begin otherwise, and the expression is long. */
const beginnings = words(
  'mark tick sign check change move push put shift extend set alter cancel delete remove drop scrap close reopen re-open unblock block reassign finish complete postpone snooze undo edit assign give show history note take date due update it that this they those the my',
);
const isOfSomething = ({ plain }: Line): boolean =>
  beginnings.has(/^[a-z-]*/i.exec(plain)?.[0].toLowerCase() ?? '') && ofSomething().test(plain);

/** A question or a verb about what exists that names no action: asked about, never made into something new. */
const askWhich = (line: Line, context: ReadContext): Understood | undefined => {
  if (line.plain.includes('\n')) return undefined;
  const question = asks(line);
  if (!(question || isOfSomething(line))) return undefined;
  if (hasOwnerOrDate(line, context)) return undefined;
  const { rest } = soughtIn(line);
  const saying = question
    ? say('reading.question', { question: typedText(line) })
    : say('reading.which-action', {});
  return asked(saying, [
    ...(question ? searched(rest) : []),
    { label: say('label.mine', {}), ask: { ask: 'action.list', filter: 'mine' } },
    openOnes,
    ...makeOffer(line, context),
  ]);
};

/** The list of whoever a line names by itself: "sam". */
const listOfName = (line: Line, context: ReadContext): Understood | undefined =>
  /[\n@\uE000]/.test(line.plain) || line.plain.split(/\s+/).length > mostOfName
    ? undefined
    : listOf(line, line, context);

/** What only asks, or only names somebody; `undefined`: it may be something new. */
export const readAsking = (line: Line, context: ReadContext): Understood | undefined =>
  readQuestion(line, context) ?? listOfName(line, context) ?? askWhich(line, context);

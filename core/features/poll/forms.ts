import { momentInWords, today } from '../../calendar/days.ts';
import { type At, wrong } from '../../forms/declared.ts';
import { choice, line, lines, needed, taken } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { FormRule } from '../../model/feature.ts';
import type { Ref } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { recordIn, within } from '../../subject/require.ts';
import { seatOf } from '../../subject/seats.ts';
import { line as oneLine } from '../../view/values.ts';
import { type About, mayRun, notYours, polls } from './decide/about.ts';
import { chairOnly } from './decide/after.ts';
import { mayOpen } from './decide/create.ts';
import { over, takesVotes } from './decide/told.ts';
import { seated } from './decide/vote.ts';
import { amiss, closing, introOf, optionChoices, optionsFrom } from './forms/fields.ts';
import { pollLetter } from './letter.ts';
import { longestText } from './poll.ts';
import { namedIn, seatName } from './view/parts.ts';

const family = {
  words: { save: 'poll.form.save', aloud: 'poll.form.aloud', tooLong: 'poll.error.too-long' },
} as const satisfies Family;
const aboutOne = {
  words: family.words,
  letter: pollLetter,
  needs: (ref, context) => (ref ? needsOf(polls, [ref], context) : {}),
} as const satisfies Family;

const refIn = ({ values }: At<unknown>): Ref => oneLine(values.ref) ?? '';
const known = (at: At<undefined>) => aboutOf(polls, { ref: refIn(at) }, at.context, at.loaded);
/** From the version its button was drawn from. */
const pressed = (at: At<unknown>) => ({ ref: refIn(at), seen: at.values.seen });

/** What a seat votes on: the asker's own, or the one for which the clerk votes. */
const ballot = (at: At<undefined>) => {
  const { context, loaded } = at;
  const other = oneLine(at.values.for);
  const command = { ask: 'poll.vote', ref: refIn(at), ...defined({ for: other }) } as const;
  const about = aboutOf(polls, command, context, loaded);
  if ('kind' in about) return about;
  const own = seated(about);
  return 'kind' in own ? own : { ...own, other, ...optionChoices(own.poll, context) };
};
type Ballot = Exclude<ReturnType<typeof ballot>, Refused>;

const closes = (at: At<undefined>) => {
  const about = known(at);
  if ('kind' in about) return about;
  if (!mayRun(about)) return notYours(about, 'move');
  return takesVotes(about.poll, at.context.now) ? about : over(about);
};

/** What is level, if anything is: of that the chair says which goes first. */
const ended = (at: At<undefined>) => {
  const about = known(at);
  if ('kind' in about) return about;
  const not = chairOnly(about);
  if (not) return not;
  const { standing } = about.poll;
  const tied = standing.is === 'closed' ? standing.result.tied : [];
  return { said: about.poll.next, ...optionChoices(about.poll, at.context, tied) };
};
type Ended = Exclude<ReturnType<typeof ended>, Refused>;

/** The number of an option, as its choice names it. */
const numberOf = (text: string): number | undefined => {
  const option = Number(text);
  return Number.isInteger(option) && option > 0 ? option : undefined;
};
const choiceOf = (option: number | undefined) =>
  option === undefined ? undefined : `${option + 1}`;

/** The forms about polls, by name. */
export const pollForms: Readonly<Record<string, FormRule>> = {
  /** Question, options one a line, and when it closes. */
  'poll.create': form(family, 'poll.create', {
    of: ({ context }: At<undefined>): Refused | undefined =>
      mayOpen(context) ? undefined : refused(say('poll.by-chair', {})),
    title: 'poll.form.create',
    intro: introOf,
    fields: {
      question: needed(
        'poll.error.question',
        line({
          label: 'poll.field.question',
          check: ({ length }) =>
            length > longestText
              ? say('poll.error.question-long', { most: longestText })
              : undefined,
        }),
      ),
      options: needed(
        'poll.too-few',
        taken(
          lines({
            label: 'poll.field.options',
            hint: 'poll.hint.options',
            check: (text) => amiss(optionsFrom(text)),
          }),
          optionsFrom,
        ),
      ),
      day: closing({}),
    },
    submit: 'poll.form.open',
    carries: () => ({}),
    ask: ({ day: closes, ...values }, { context }) => ({
      ask: 'poll.create',
      in: within(context).id,
      ...values,
      ...closes,
    }),
  }),
  /** The closing time, filled with what it is now. */
  'poll.move': form(aboutOne, 'poll.move', {
    of: closes,
    title: (at) => say('poll.form.move', { ref: refIn(at) }),
    fields: {
      day: closing({
        required: true,
        given: ({ thing: { poll, partnership } }: At<About<unknown>>) => {
          const { zone } = partnership.state;
          const [, time] = momentInWords(poll.closes, zone).split(', ');
          return { day: today(poll.closes, zone), time };
        },
      }),
    },
    carries: (at) => ({ ref: refIn(at), seen: at.thing.thing.seen?.toString() }),
    ask: ({ day: { day, time } }, { about }) =>
      day === undefined
        ? wrong('day', say('poll.error.day', {}))
        : { ask: 'poll.move', ...about, time, day },
  }),
  /** The options as a list, where buttons would be too many or too long; also where the clerk votes for a seat. */
  'poll.vote': form(aboutOne, 'poll.vote', {
    needs: (context, { ref }, carried) => {
      const partnership = within(context);
      const other = carried('for');
      const seat = other ?? seatOf(partnership.state, context.me)?.id;
      const needs = needsOf(polls, [ref], context, ({ state }) => ({
        people: other === undefined ? [] : namedIn(state, partnership.state),
      }));
      const item = seat === undefined ? [] : [itemId(recordIn(partnership, ref), seat)];
      return { ...needs, records: [...(needs.records ?? []), ...item] };
    },
    of: ballot,
    title: 'poll.form.vote',
    intro: ({ thing: { poll, words } }) => [poll.question, ...words].join('\n'),
    fields: {
      option: needed(
        'poll.error.choice',
        taken(
          choice({
            label: ({ thing: { other, partnership }, loaded: { people } }: At<Ballot>) =>
              other === undefined
                ? say('poll.field.choice', {})
                : say('poll.field.choice-of', { who: seatName(other, { partnership, people }) }),
            choices: ({ thing }) => thing.choices,
            given: ({ thing }) => choiceOf(thing.item?.state.choice),
          }),
          numberOf,
        ),
      ),
    },
    submit: 'poll.form.send',
    carries: (at) => ({ ...pressed(at), for: at.thing.other }),
    ask: ({ option }, { about, carried }) => ({
      ask: 'poll.vote',
      ...about,
      for: carried('for'),
      option,
    }),
  }),
  /** What the chair says is to follow; of options that are level, which goes first. */
  'poll.next': form(aboutOne, 'poll.next', {
    needs: (context, { ref }) => {
      const { chair } = within(context).state;
      return { ...needsOf(polls, [ref], context), people: chair ? [chair] : [] };
    },
    of: ended,
    title: 'poll.form.next',
    intro: ({ thing: { words } }) => (words.length > 0 ? words.join('\n') : undefined),
    fields: {
      option: taken(
        choice({
          label: 'poll.field.first',
          choices: ({ thing }: At<Ended>) => thing.choices,
          given: ({ thing }) => choiceOf(thing.said?.option),
        }),
        Number,
      ),
      text: lines({
        label: 'poll.field.next',
        max: 1000,
        given: ({ thing }: At<Ended>) => thing.said?.text,
      }),
    },
    carries: pressed,
    ask: (said, { about }) =>
      said.text === undefined && said.option === undefined
        ? wrong('text', say('poll.error.nothing', {}))
        : { ask: 'poll.next', ...about, ...said },
  }),
};

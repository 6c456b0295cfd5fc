import * as z from 'zod';
import type { At } from '../../../forms/declared.ts';
import { choice, needed, taken } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { plainAsk } from '../../../language/answers.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { titleKey } from '../../../lib/same-title.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { itemId } from '../../../model/items.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { cardOf } from '../../../subject/done.ts';
import { nameOf } from '../../../subject/names.ts';
import { satOn } from '../../../subject/past.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { seatOf } from '../../../subject/seats.ts';
import { line as oneLine } from '../../../view/values.ts';
import { about, option } from '../ask-fields.ts';
import { type About, onPoll, polls } from '../decide/about.ts';
import { anothersVote, replaces } from '../decide/another.ts';
import { joinsRoll, offRoll, waits } from '../decide/off-roll.ts';
import { type Cast, needs, type OwnSeat, seated, write } from '../decide/vote.ts';
import { optionChoices } from '../forms/fields.ts';
import { aboutOne, choiceOf, pressed, refIn } from '../forms.ts';
import { ballotOffers, offers } from '../offers.ts';
import { longestText } from '../poll.ts';
import { votedFor } from '../reads/tails.ts';
import { namedIn, seatNames } from '../view/parts.ts';

export const vote = /* @__PURE__ */ ask('poll.vote', () => ({
  ...about(),
  /** From 1, as the card numbers them. */
  option: option().optional(),
  /** The option in words, where it was typed. */
  words: z.string().max(longestText).optional(),
  /** The clerk votes for this seat. */
  for: z.string().max(40).optional(),
  sure: sure(),
}));

/** What a seat votes on: the asker's own, or the one for which the clerk votes. */
const ballot = (at: At<undefined>) => {
  const { context, loaded } = at;
  const other = oneLine(at.values.for);
  const command = { ask: 'poll.vote', ref: refIn(at), ...defined({ for: other }) } as const;
  const about = aboutOf(polls, command, context, loaded);
  if ('kind' in about) return about;
  const late = offRoll(about);
  const own = late ? { ...about, seat: late, item: undefined } : seated(about);
  return 'kind' in own ? own : { ...own, other, ...optionChoices(own.poll, context) };
};

type Ballot = Exclude<ReturnType<typeof ballot>, Refused>;

/** The number of an option, as its choice names it. */
const numberOf = (text: string): number | undefined => {
  const option = Number(text);
  return Number.isInteger(option) && option > 0 ? option : undefined;
};

/** Words as people type them who leave out the signs: "skate park" for "Skate-park". */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The option meant, from 0: by number, or by its words or how they begin. */
const chosen = ({ command, poll }: About<Cast>): number | undefined => {
  const { option, words } = command;
  if (option !== undefined) return poll.options[option - 1] === undefined ? undefined : option - 1;
  for (const key of [titleKey, lettersOf]) {
    const wanted = key(words ?? '');
    if (wanted === '') return undefined;
    const all = poll.options.map(key);
    const whole = all.indexOf(wanted);
    if (whole >= 0 && whole === all.lastIndexOf(wanted)) return whole;
    const begins = all.flatMap((one, index) => (one.startsWith(wanted) ? [index] : []));
    if (begins.length === 1) return begins[0];
  }
  return undefined;
};

/** Whose vote it is said to be: the asker's own, or a seat's by the clerk. */
const whose = ({ command, seat, loaded }: OwnSeat<Cast>): string | undefined => {
  if (command.for === undefined) return undefined;
  return seat.organisation ?? nameOf(seat.holder, loaded.people) ?? '';
};

const voteIt = (about: About<Cast>): Outcome => {
  const late = offRoll(about);
  const own = late ? { ...about, seat: late, item: undefined } : seated(about);
  if ('kind' in own) return own;
  const { command, item, partnership, poll, record, thing } = own;
  const choice = chosen(about);
  if (choice === undefined) {
    return refused(
      say('poll.no-such-option', { options: poll.options }),
      ballotOffers(poll, thing),
    );
  }
  if (late) return poll.anyone ? joinsRoll(own, choice) : waits(about, choice);
  const option = poll.options[choice] ?? '';
  const before = item?.state.choice;
  if (before === choice)
    return refused(say('poll.vote-is-already', defined({ option, whose: whose(own) })), [
      offers.takeBack(thing),
    ]);
  const another = anothersVote(own, choice);
  if (another) return another;
  const forThem = command.for === undefined ? undefined : (true as const);
  const { zone } = partnership.state;
  return {
    kind: 'done',
    changes: [write(own, { event: 'VoteCast', choice, ...defined({ forThem }) })],
    effects: [cardOf(record.id), ...replaces(own, choice)],
    reply: {
      saying: say(
        'poll.voted',
        defined({ question: poll.question, option, closes: poll.closes, zone, whose: whose(own) }),
      ),
      offers: forThem ? [offers.who(thing)] : [offers.takeBack(thing)],
    },
  };
};

export const voteRule = () =>
  command(vote, {
    right: 'member',
    example: { topic: 'poll', rank: 15, typed: say('example.poll.vote', {}), guarded: true },
    typed: {
      verbs: ['vote'],
      read: ({ about, tail }) =>
        tail.plain === '' ? plainAsk({ ask: 'poll.show', ...about }) : votedFor(about, tail),
    },
    ofOwnSeat: (ask) => ask.ask === 'poll.vote' && ask.for === undefined,
    ballot: (ask, { partnership, me }) =>
      ask.ask === 'poll.vote' &&
      (ask.for === undefined ||
        (partnership !== undefined && ask.for === seatOf(partnership.state, me)?.id)),
    ...onPoll(voteIt),
    needs,
    forms: [
      form(aboutOne, 'poll.vote', {
        needs: (context, { ref }, carried) => {
          const partnership = within(context);
          const other = carried('for');
          const seat = other ?? seatOf(partnership.state, context.me)?.id;
          const needs = needsOf(polls, [ref], context, ({ state }) => ({
            people:
              other === undefined
                ? []
                : [...namedIn(state), ...satOn([other], partnership.state, undefined)],
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
                label: ({
                  thing: { other, partnership },
                  loaded: { people },
                  context,
                }: At<Ballot>) =>
                  other === undefined
                    ? say('poll.field.choice', {})
                    : say('poll.field.choice-of', {
                        who: seatNames([other], { ...context, partnership, people })[0] ?? '',
                      }),
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
    ],
  });

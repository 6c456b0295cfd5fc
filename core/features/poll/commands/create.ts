import * as z from 'zod';
import type { At } from '../../../forms/declared.ts';
import { line, lines, needed, oneOf, taken } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { messageLine, seenBesides } from '../../../forms/from-message.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, once, scope, sure, time } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { At as Instant } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { lacking, type Numbered, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { termsNeeded, votingKind } from '../../../subject/terms.ts';
import { anyoneVotes } from '../../../subject/voters.ts';
import { closingAt, noSuchInstant, twice } from '../decide/create.ts';
import {
  clausesFor,
  isForAnyone,
  rollShown,
  shownPeople,
  showsRoll,
} from '../decide/roll-shown.ts';
import { newest, twin } from '../decide/twin.ts';
import { amiss, closing, introOf, optionsFrom } from '../forms/fields.ts';
import { family } from '../forms.ts';
import { pollLetter } from '../letter.ts';
import { inForm, offers } from '../offers.ts';
import { defaultDays, longestText, mostOptions, type PollEvent } from '../poll.ts';
import { votingSeats } from '../roll.ts';

export const create = /* @__PURE__ */ ask('poll.create', () => ({
  ...scope(),
  once: once(),
  question: z.string().min(1).max(longestText),
  options: z.array(z.string().min(1).max(longestText)).min(1).max(50),
  /** Wall-clock day and time of the partnership at which it closes. */
  day: day().optional(),
  time: time().optional(),
  kind: kindOfPoll().optional(),
  secret: z.boolean().optional(),
  /** Anyone in the partnership's channels may vote, or the roll is fixed; unless said as the partnership has it. */
  anyone: z.boolean().optional(),
  sure: sure(),
}));

/** Ways of voting that are counted already and asked for later. */
const kindOfPoll = () => z.enum(['single', 'several', 'ranked', 'points']);

type Create = Named<'poll.create'>;
const voters = ['list', 'channels'] as const;

/** Every member, or where the partnership has said so the chair and the clerk alone. */
const mayOpen = (context: Context): boolean =>
  within(context).state.pollsBy === 'members' || isOfficer(context);

const bad = (command: Create, context: Context, loaded: Loaded): Refused | undefined => {
  const { id, state } = within(context);
  const { options } = command;
  const form = [inForm('label.poll.form', id, command)];
  if (!mayOpen(context)) return lacking(refused(say('poll.by-chair', {})));
  const by = votingKind(clausesFor(context, loaded));
  if (by?.secret && command.secret === undefined) {
    const open: Offer = {
      label: say('label.poll.openly', {}),
      about: command.question,
      ask: { ...command, in: id, secret: false },
    };
    return refused(say('terms.votes-secret', by), [open]);
  }
  if (command.secret || (command.kind ?? 'single') !== 'single') {
    const { secret = false, kind = 'single', ...openly } = command;
    const open: Offer = {
      label: say('label.poll.openly', {}),
      about: command.question,
      ask: openly,
    };
    return refused(say('poll.not-yet', { secret, kind }), [open]);
  }
  if (options.length < 2) return refused(say('poll.too-few', {}), form);
  if (options.length > mostOptions) {
    return refused(say('poll.too-many', { count: options.length, most: mostOptions }), form);
  }
  const same = twice(options);
  if (same !== undefined) return refused(say('poll.twice', { option: same }), form);
  if (votingSeats(state).length === 0) return refused(say('poll.nobody', {}));
  return undefined;
};

const decide: Decider<Create>['decide'] = (command, context, loaded) => {
  const wrong = bad(command, context, loaded) ?? twin(command, context, loaded);
  if (wrong) return wrong;
  const partnership = within(context);
  const closes = closingAt(command, context, partnership.state);
  if (closes === undefined || closes <= context.now) {
    const { day: _, time: __, ...undated } = command;
    const saying = closes
      ? say('poll.gone', { at: closes, zone: partnership.state.zone })
      : noSuchInstant(command);
    return refused(saying, [inForm('label.poll.form', partnership.id, undated)]);
  }
  if (showsRoll(command, context)) return rollShown(command, context, loaded);
  return draw(command, closes, { context, loaded });
};

/** The poll under the next number, its roll frozen, its card. */
const draw = (
  command: Create,
  closes: Instant,
  { context, loaded }: { readonly context: Context; readonly loaded: Loaded },
): Numbered => ({
  kind: 'numbered',
  letter: pollLetter,
  count: 1,
  make: ([ref = '']) => {
    const { question, options, day } = command;
    const partnership = within(context);
    const { zone, nation } = partnership.state;
    const record = recordIn(partnership, ref);
    const shown = shownRef(ref, partnership.state, context.where.place);
    const thing = { in: partnership.id, ref, title: question, seen: 1, shown };
    const clauses = clausesFor(context, loaded);
    const by = votingKind(clauses);
    const roll = votingSeats(partnership.state, clauses);
    const opened: PollEvent = {
      event: 'PollOpened',
      question: question.trim(),
      options: options.map((option) => option.trim()),
      closes,
      roll,
      rolled: partnership.version,
      ...(isForAnyone(command, partnership.state) ? { anyone: true } : {}),
      ...(clauses ? { clauses } : {}),
      clock: { zone, nation },
    };
    return {
      kind: 'done',
      changes: [{ record, kind: 'poll', fresh: true, events: [opened] }],
      effects: [cardOf(record)],
      reply: {
        saying: say('poll.opened', { ref: shown, question, options: options.length, closes, zone }),
        lines: [
          ...(day === undefined ? [say('poll.default-closing', { days: defaultDays })] : []),
          ...(by ? [say(by.secret ? 'terms.open-though-secret' : 'terms.votes-open', by)] : []),
        ],
        offers: [offers.undo(thing), offers.move(thing), offers.show(thing)],
        made: record,
      },
    };
  },
});

export const createRule = () =>
  command(create, {
    right: 'member',
    example: { topic: 'poll', rank: 10, typed: say('example.poll.create', {}), guarded: true },
    needs: (command, context) => ({
      newest,
      records: termsNeeded(within(context)),
      ...(showsRoll(command, context) ? { people: shownPeople(within(context).state) } : {}),
    }),
    decide,
    forms: [
      form(family, 'poll.create', {
        of: ({ context }: At<undefined>): Refused | undefined =>
          mayOpen(context) ? undefined : lacking(refused(say('poll.by-chair', {}))),
        title: 'poll.form.create',
        intro: (at) => [introOf(at), seenBesides(at)].filter(Boolean).join(' ') || undefined,
        fields: {
          question: needed(
            'poll.error.question',
            line({
              label: 'poll.field.question',
              given: ({ typed, values }) => typed ?? messageLine(values, longestText),
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
          voters: oneOf(voters, (who) => say('poll.field.voters-are', { voters: who }), {
            label: 'poll.field.voters',
            when: ({ context }) => within(context).state.door === 'channels',
            given: ({ typed, context }) =>
              typed ?? (anyoneVotes(within(context).state) ? 'channels' : 'list'),
          }),
        },
        submit: 'poll.form.open',
        carries: () => ({}),
        ask: ({ day: closes, voters: who, ...values }, { context }) => ({
          ask: 'poll.create',
          in: within(context).id,
          ...values,
          ...closes,
          ...(who === undefined ? {} : { anyone: who === 'channels' }),
        }),
      }),
    ],
  });

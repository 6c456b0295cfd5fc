import { at, isDay, wallShows } from '../../../calendar/days.ts';
import { workingDaysAfter } from '../../../calendar/holidays.ts';
import { say } from '../../../language/saying.ts';
import type { Context, Partnership } from '../../../model/context.ts';
import type { Decider, Deciders } from '../../../model/feature.ts';
import type { At, Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Numbered, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { cardOf } from '../../../subject/done.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { pollLetter } from '../letter.ts';
import { inForm, offers } from '../offers.ts';
import { closingTime, defaultDays, mostOptions, type PollEvent } from '../poll.ts';
import { votingSeats } from '../roll.ts';
import type { PollCommand } from '../shapes.ts';

export type Create = Named<'poll.create'>;

/** Letters and digits alone: two options that read alike would split each other's votes. */
export const plainOption = (option: string): string => {
  const letters = option
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? option.trim() : letters;
};
/** The first option that stands twice. */
export const twice = (options: readonly string[]): string | undefined => {
  const plain = options.map(plainOption);
  return options.find((_, index) => plain.indexOf(plain[index] ?? '') < index);
};

/** The instant meant; undefined for a day that does not exist or a time that a spring gap leaves out. */
export const closingAt = (
  {
    day,
    time = closingTime,
  }: { readonly day?: Day | undefined; readonly time?: string | undefined },
  { today }: Context,
  { zone, nation }: Partnership,
): At | undefined => {
  const on = day ?? workingDaysAfter(today, defaultDays, nation);
  return isDay(on) && wallShows(on, time, zone) ? at(on, time, zone) : undefined;
};

/** Every member, or where the partnership has said so the chair and the clerk alone. */
export const mayOpen = (context: Context): boolean =>
  within(context).state.pollsBy === 'members' || isOfficer(context);

const bad = (command: Create, context: Context): Refused | undefined => {
  const { id, state } = within(context);
  const { options } = command;
  const form = [inForm('label.poll.form', id, command)];
  if (!mayOpen(context)) return refused(say('poll.by-chair', {}));
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

const decide: Decider<Create>['decide'] = (command, context) => {
  const wrong = bad(command, context);
  if (wrong) return wrong;
  const partnership = within(context);
  const closes = closingAt(command, context, partnership.state);
  if (closes === undefined || closes <= context.now) {
    const { day: _, time: __, ...undated } = command;
    const saying = closes
      ? say('poll.gone', { at: closes, zone: partnership.state.zone })
      : say('poll.no-such-time', {});
    return refused(saying, [inForm('label.poll.form', partnership.id, undated)]);
  }
  return draw(command, closes, context);
};

/** The poll under the next number, its roll frozen, its card. */
const draw = ({ question, options, day }: Create, closes: At, context: Context): Numbered => ({
  kind: 'numbered',
  letter: pollLetter,
  count: 1,
  make: ([ref = '']) => {
    const partnership = within(context);
    const { zone, nation } = partnership.state;
    const record = recordIn(partnership, ref);
    const shown = shownRef(ref, partnership.state, context.where.place);
    const thing = { in: partnership.id, ref, title: question, seen: 1, shown };
    const roll = votingSeats(partnership.state);
    const opened: PollEvent = {
      event: 'PollOpened',
      question: question.trim(),
      options: options.map((option) => option.trim()),
      closes,
      roll,
      rolled: partnership.version,
      clock: { zone, nation },
    };
    return {
      kind: 'done',
      changes: [{ record, kind: 'poll', fresh: true, events: [opened] }],
      effects: [cardOf(record)],
      reply: {
        saying: say('poll.opened', { ref: shown, question, options: options.length, closes, zone }),
        ...(day === undefined
          ? { lines: [say('poll.default-closing', { days: defaultDays })] }
          : {}),
        offers: [offers.undo(thing), offers.move(thing), offers.show(thing)],
        made: record,
      },
    };
  },
});

export const creating: Pick<Deciders<PollCommand>, 'poll.create'> = {
  'poll.create': { decide },
};

import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Done, type Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn } from '../../../subject/require.ts';
import { pausedUntil } from '../../../subject/stopped.ts';
import { danger, neverMind } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onMeeting, settled, withAnswers } from '../decide/about.ts';
import { toldOfCancel } from '../decide/telling.ts';
import { answeredIn, did } from '../decide/told.ts';
import { meetingLetter } from '../letter.ts';
import { anew, offers, thingOf } from '../offers.ts';
import { calledOff } from '../reads/tails.ts';
import { askAboutHoliday, nextInSeries } from '../series.ts';

export const cancel = /* @__PURE__ */ ask('meeting.cancel', () => ({
  ...about(),
  why: z.string().max(500).optional(),
  /** Those after it as well. */
  series: z.boolean().optional(),
  sure: sure(),
}));

type Cancel = About<Named<'meeting.cancel'>>;

/** An undo cannot mend what people were told: it is asked first. */
const askFirst = (about: Cancel): Outcome => {
  const { command, meeting, partnership, ref, thing } = about;
  const { title, day, time } = meeting;
  const ask = { ...command, in: partnership.id, ref: thing.ref, sure: true } as const;
  const named = `${ref} ${title}`;
  const one = danger({ label: say('label.meeting.cancel-this', {}), about: named, ask });
  const all = danger({
    label: say('label.meeting.cancel-all', {}),
    about: named,
    ask: { ...ask, series: true },
  });
  return asked(say('meeting.cancel-sure', { ref, title, day, time, ...answeredIn(about) }), [
    one,
    ...(meeting.rule ? [all] : []),
    pausedUntil(partnership.state) === undefined
      ? neverMind('label.meeting.keep')
      : offers.keepInPause(thing),
  ]);
};

/** In a pause the meetings inside it are asked about one by one. */
const nextAsked = ({ partnership, thing }: Cancel): Offer[] =>
  pausedUntil(partnership.state) === undefined ? [] : [offers.nextInPause(thing)];

const cancelled = (about: Cancel): Done => {
  const { command, meeting, partnership, ref, thing } = about;
  const { title, day, time } = meeting;
  const why = command.why?.trim() || undefined;
  return did(
    about,
    defined({
      event: 'MeetingCancelled' as const,
      reason: why,
      series: command.series ? (true as const) : undefined,
    }),
    {
      saying: say('meeting.cancelled', { ref, title, day, time }),
      offers: [
        ...nextAsked(about),
        offers.restore(thing),
        anew(meeting, partnership.id),
        offers.show(thing),
      ],
    },
    toldOfCancel(about, why),
  );
};

/** One of a series is off: the next takes its place at once, so that there always is one. */
const withNext = (about: Cancel): Outcome => {
  const { command, meeting, partnership, context, loaded, thing } = about;
  const clock = { zone: partnership.state.zone, nation: partnership.state.nation };
  const next = command.series ? undefined : nextInSeries(meeting, thing.ref, context.now, clock);
  const done = cancelled(about);
  if (!next) return done;
  return {
    kind: 'numbered',
    letter: meetingLetter,
    count: 1,
    make: ([ref = '']) => {
      const id = recordIn(partnership, ref);
      const shown = shownRef(ref, partnership.state, context.where.place);
      const { title, day, time } = meeting;
      const said = { ref: about.ref, title, day, time, next: next.day, nextRef: shown };
      const around = { partnership, people: loaded.people, now: context.now };
      const made = thingOf({ state: { title, round: 1 }, version: 1 }, ref, partnership, shown);
      return {
        ...done,
        changes: [...done.changes, { record: id, kind: 'meeting', fresh: true, events: [next] }],
        effects: [...done.effects, cardOf(id), ...askAboutHoliday(next, { id, ref }, around)],
        reply: {
          saying: say('meeting.cancelled', said),
          offers: [...nextAsked(about), offers.show(made)],
        },
      };
    },
  };
};

const decide = (about: Cancel): Outcome =>
  settled(about) ?? (about.command.sure ? withNext(about) : askFirst(about));

export const cancelRule = () =>
  command(cancel, {
    right: 'chair or clerk',
    typed: { verbs: ['cancel'], read: calledOff },
    ...onMeeting(decide, withAnswers),
  });

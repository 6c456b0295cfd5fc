import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure, time } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { onMeeting, settled, withAnswers } from '../decide/about.ts';
import { isElsewhen, type Move, moved, wantedBy } from '../decide/change.ts';
import { did } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { agendaOrder } from '../reads/agenda-order.ts';
import { newDay } from '../reads/tails.ts';

export const move = /* @__PURE__ */ ask('meeting.move', () => ({
  ...about(),
  day: day(),
  time: time().optional(),
  ends: time().optional(),
  /** Its series goes on at the hours that it has now. */
  onwards: z.literal(true).optional(),
  sure: sure(),
}));

/** All later ones of its series are at its hours too. */
const keptOnwards = (about: Move): Outcome => {
  const { meeting, ref, thing } = about;
  const { rule, usual, title, time, ends } = meeting;
  if (!rule || !usual)
    return refused(say('meeting.nothing-to-change', { ref }), [offers.change(thing)]);
  return did(
    about,
    { event: 'MeetingChanged', onwards: true },
    {
      saying: say('meeting.onwards', { title, time, ends }),
      offers: [offers.undo(thing)],
    },
  );
};

const decide = (about: Move): Outcome => {
  const { meeting, ref, thing } = about;
  const over = settled(about);
  if (over) return over;
  const wanted = wantedBy(about);
  if (about.command.onwards && !isElsewhen(wanted, meeting)) return keptOnwards(about);
  if (!isElsewhen(wanted, meeting)) {
    return refused(say('meeting.nothing-to-change', { ref }), [offers.pickDate(thing)]);
  }
  return moved(about, wanted, {});
};

export const moveRule = () =>
  command(move, {
    right: 'chair or clerk',
    example: { topic: 'meeting', rank: 40, typed: say('example.meeting.move', {}), guarded: true },
    typed: { verbs: ['move'], read: (behind) => agendaOrder(behind) ?? newDay(behind) },
    ...onMeeting(decide, withAnswers),
  });

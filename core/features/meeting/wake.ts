import type { EffectDraft } from '../../model/effect.ts';
import type { At } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { cardOf } from '../../subject/done.ts';
import type { Meeting, MeetingEvent } from './meeting.ts';
import { endOf, isSet, remindersLeft, staleAt } from './steps.ts';

/** What the wake of a meeting comes to: what is due by it follows it, a reminder to its channels, or that it is over. Undefined where nothing is due. */
export const meetingStep = (
  { id, state }: Stored<Meeting>,
  now: At,
): { readonly event: MeetingEvent; readonly effects: readonly EffectDraft[] } | undefined => {
  if (!isSet(state)) return undefined;
  if (state.leading) return { event: { event: 'MeetingFollowed' }, effects: [] };
  if (endOf(state) <= now) return { event: { event: 'MeetingPassed' }, effects: [cardOf(id)] };
  // Of several that were slept through only the last is still worth saying.
  const due = remindersLeft(state)
    .filter(({ at }) => at <= now)
    .at(-1);
  if (!due) return undefined;
  const { step } = due;
  const notice = { notice: 'meeting', meeting: id, step, round: state.round } as const;
  return {
    event: { event: 'MeetingReminded', step, due: true },
    effects: [
      {
        to: 'places',
        body: { kind: 'notice', notice, staleAt: staleAt(step, state) },
        name: `meeting/${id}/${state.round}/${step}`,
      },
    ],
  };
};

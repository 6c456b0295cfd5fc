import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { type RecordId, subjectId } from '../../../model/ids.ts';
import { itemId } from '../../../model/items.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { within } from '../../../subject/require.ts';
import { seatOf } from '../../../subject/seats.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { ref } from '../ask-fields.ts';
import { type About, onMeeting, settled, withAnswers } from '../decide/about.ts';
import { toldOfPlace, toldOfReturn } from '../decide/telling.ts';
import { answeredIn, did } from '../decide/told.ts';
import type { Meeting } from '../meeting.ts';
import { offers } from '../offers.ts';
import { undone } from '../reads/tails.ts';
import type { Rsvp } from '../rsvp.ts';
import { isSet } from '../steps.ts';
import { type Place, saysNow } from '../tally.ts';

/** Takes back the asker's own last change to a meeting, or their answer. */
export const undo = /* @__PURE__ */ ask('meeting.undo', () => ({
  ...scope(),
  ref: ref(),
  seat: z.string().max(20).optional(),
}));

type Undo = About<Named<'meeting.undo'>>;

const notMine = (about: Undo, last: Pick<Rsvp['last'], 'at' | 'by'>): Refused | undefined => {
  const { ref, thing } = about;
  const instead = [offers.show(thing)];
  return undoHindrance(last, about, {
    notYours: (who) => refused(say('meeting.undo-not-yours', { ref, ...who }), instead),
    late: () => refused(say('meeting.undo-too-late', { ref }), instead),
  });
};

/** What can be said instead: nothing for a seat that only the clerk has answered. */
const elseSaid = ({ partnership, context, thing }: Undo, seat: string, holds: Place['says']) => {
  if (seatOf(partnership.state, context.me)?.id !== seat) return [offers.who(thing)];
  return [
    ...(holds === 'coming' ? [] : [offers.attending(thing)]),
    ...(holds === 'apologies' ? [] : [offers.apologies(thing)]),
  ];
};

const answerBack = (about: Undo, seat: string): Outcome => {
  const { loaded, meeting, record, ref, thing } = about;
  const id = itemId(record.id, seat);
  const item = loaded.records.get(id);
  const state = item?.kind === 'rsvp' ? (item as Stored<Rsvp>).state : undefined;
  if (!state || state.last.did === 'RsvpUndone') {
    return refused(say('meeting.undone-already', { ref }), [offers.show(thing)]);
  }
  const why = settled(about) ?? notMine(about, state.last);
  if (why) return why;
  const holds = saysNow(state.before, meeting);
  return {
    kind: 'done',
    changes: [{ record: id, kind: 'rsvp', events: [{ event: 'RsvpUndone' }] }],
    effects: [cardOf(record.id)],
    reply: {
      saying: say('meeting.answer-undone', { ref, title: meeting.title, holds }),
      offers: elseSaid(about, seat, holds),
    },
  };
};

/** Whoever had answered what is brought back is told, not whoever has answered since. */
const asBefore = (about: Undo, round: number): Undo => ({
  ...about,
  record: { ...about.record, state: { ...about.meeting, round } },
});

/** Whoever was told of what is taken back is told that it is: of another day, or of another place. */
const toldBack = (about: Undo): EffectDraft[] => {
  const { meeting, thing } = about;
  const { before, last, place } = meeting;
  if (!before) return [];
  if (last.did === 'MeetingMoved') {
    const { title, round } = before;
    return toldOfReturn(asBefore(about, round), { ...thing, title, round }, before);
  }
  return before.place === place ? [] : toldOfPlace(about, before.place);
};

const decide = (about: Undo): Outcome => {
  const { command, meeting, ref, thing } = about;
  if (command.seat !== undefined) return answerBack(about, command.seat);
  const { last, title, standing } = meeting;
  if (standing.is === 'taken-back' || last.did === 'MeetingUndone') {
    return refused(say('meeting.undone-already', { ref }));
  }
  if (last.did === 'MeetingCancelled') {
    return refused(say('meeting.undo-cancel', { ref }), [
      ...(isOfficer(about.context) ? [offers.restore(thing)] : []),
      offers.show(thing),
    ]);
  }
  if (last.did === 'MeetingRestored') {
    return refused(say('meeting.undo-restore', { ref }), [
      ...(isOfficer(about.context) ? [offers.cancel(thing)] : []),
      offers.show(thing),
    ]);
  }
  const { sent } = meeting;
  const why = (sent ? undefined : settled(about)) ?? notMine(about, last);
  if (why) return why;
  const { answered } = answeredIn(about);
  const created = last.did === 'MeetingScheduled';
  if (answered > 0 && (created || last.did === 'MeetingMoved')) {
    return created
      ? refused(say('meeting.undo-answered', { ref, answered }), [offers.cancel(thing)])
      : refused(say('meeting.undo-move-answered', { ref, answered }), [offers.move(thing)]);
  }
  const saying = created
    ? say('meeting.taken-back', { ref, title })
    : say('meeting.undone', { ref, title });
  const back = did(
    about,
    { event: 'MeetingUndone' },
    { saying, offers: created ? [] : [offers.show(thing)] },
    toldBack(about),
  );
  const there = sent && sentTo(about, sent.to);
  if (!sent || !there?.state.agenda.some(({ text }) => text === sent.text)) return back;
  const off = { event: 'MeetingItemTakenOff', text: sent.text } as const;
  return {
    ...back,
    changes: [...back.changes, { record: there.id, kind: 'meeting', events: [off] }],
    effects: [...back.effects, cardOf(there.id)],
  };
};

const sentAway = ({ sent }: Meeting, context: Context): RecordId[] =>
  sent ? [subjectId(within(context).id, sent.to)] : [];
/** The meeting to which an item was put off. */
const sentTo = ({ loaded, partnership }: Undo, to: string): Stored<Meeting> | undefined => {
  const found = loaded.records.get(subjectId(partnership.id, to));
  return found?.kind === 'meeting' && isSet((found as Stored<Meeting>).state)
    ? (found as Stored<Meeting>)
    : undefined;
};

export const undoRule = () =>
  command(undo, {
    right: 'member',
    typed: { verbs: ['undo'], read: undone },
    ...onMeeting(decide, (record, { command: { seat }, context }) =>
      seat === undefined
        ? { ...withAnswers(record, { context }), records: sentAway(record.state, context) }
        : { records: [itemId(record.id, seat)] },
    ),
  });

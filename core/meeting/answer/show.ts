import type { Answerer, Named, Reading } from '../../feature.ts';
import { given } from '../../given.ts';
import { directAccount, type Ref, refOf } from '../../ids.ts';
import { say } from '../../language/saying.ts';
import { shownRef, teller } from '../../naming.ts';
import { type Outcome, refused } from '../../outcome.ts';
import type { Stored } from '../../record.ts';
import type { Loaded, Needs, Scene } from '../../scene.ts';
import { seatOf } from '../../seats.ts';
import { within } from '../../subject.ts';
import { type Block, text, type View } from '../../view/view.ts';
import { meetingView } from '../card.ts';
import type { MeetingQuestion } from '../commands.ts';
import { aboutOf, chairs, meetingIn, needsOf, noSuchMeeting } from '../decide/about.ts';
import type { Meeting } from '../meeting.ts';
import { offers, type Thing } from '../offers.ts';
import { isSet } from '../steps.ts';
import { placesOf } from '../tally.ts';
import type { Drawing } from '../view/parts.ts';

export interface Found {
  readonly record: Stored<Meeting>;
  readonly loaded: Loaded;
  readonly drawing: Drawing;
  readonly shown: string;
  readonly thing: Thing;
}

const withAnswers = (record: Stored<Meeting>): Needs => ({ seats: [record.id], people: 'roster' });

/** The meeting asked about, or the next one, with what its seats say; or that there is none. */
export const found = async (
  ref: Ref | undefined,
  scene: Scene,
  { load }: Reading,
): Promise<Found | Outcome> => {
  const loaded = await load(needsOf(ref, scene, withAnswers));
  const record = meetingIn(ref, scene, loaded);
  if (!record) return noSuchMeeting(ref, scene);
  const partnership = within(scene);
  const drawing: Drawing = {
    today: scene.today,
    locale: scene.locale,
    partnership,
    people: loaded.people,
  };
  const shown = shownRef(refOf(record.id) ?? '', partnership.state, scene.where.place);
  return { record, loaded, drawing, shown, thing: aboutOf({}, record, scene, loaded).thing };
};

/** "Agenda of Area Partnership, M-3, Thursday 14 January 2027, 10:00 to 12:00, Town Hall", over words for a report. */
export const heldWords = (
  { record, drawing, thing }: Found,
  code: 'meeting.text.agenda' | 'meeting.text.who',
): string => {
  const { title, day, time, ends, place } = record.state;
  const when = given({ day, time, ends, place });
  return teller(drawing.locale)(code, { title, ref: thing.ref, ...when });
};

const ownAnswer = ({ record, loaded, drawing }: Found, scene: Scene): Block[] => {
  const seat = seatOf(drawing.partnership.state, scene.me);
  const mine = placesOf(record, drawing.partnership.state, loaded.records).find(
    (one) => one.seat.id === seat?.id,
  );
  if (!mine || !isSet(record.state)) return [];
  const line = teller(scene.locale)('meeting.mine', { says: mine.says });
  return [{ kind: 'text', spans: [text(line)] }];
};

/** The card for one person alone, with their own answer. */
export const show: Answerer<Named<MeetingQuestion, 'meeting.show'>> = async (
  { ref },
  scene,
  read,
): Promise<View | Outcome> => {
  const one = await found(ref, scene, read);
  if ('kind' in one) return one;
  const extra = (thing: Thing) =>
    directAccount(scene.where.place) || !chairs(scene) ? [] : [offers.bring(thing)];
  const view = meetingView(one.record, one.loaded.records, one.drawing, one.shown, extra);
  const own = ownAnswer(one, scene);
  const last = view.blocks.length - 1;
  return {
    aloud: view.aloud,
    blocks: [...view.blocks.slice(0, last), ...own, ...view.blocks.slice(last)],
  };
};

/** Minutes are not kept: said plainly, with what is. */
export const minutes: Answerer<Named<MeetingQuestion, 'meeting.minutes'>> = async (
  { ref },
  scene,
  read,
) => {
  const one = await found(ref, scene, read);
  if ('kind' in one) return one;
  return refused(say('meeting.no-minutes', {}), [offers.agenda(one.thing), offers.who(one.thing)]);
};

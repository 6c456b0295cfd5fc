import type { Saying } from '../../../language/saying.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Offer } from '../../../model/offer.ts';
import { lineTo } from '../../../subject/line.ts';
import type { Appointment } from '../meeting.ts';
import { type MeetingThing, offers } from '../offers.ts';
import type { About } from './about.ts';
import type { Wanted } from './dates.ts';
import { answerers, whenToTell } from './told.ts';

type Spot = Pick<Appointment, 'day' | 'time'> & { readonly place?: string };

/** Every channel once, and in private each who has answered, with the partnership's name before the reference. */
const toAll = (
  about: About<unknown>,
  say_: (ref: string) => Saying,
  offered: (thing: MeetingThing) => readonly Offer[],
  thing: MeetingThing,
  days: readonly Wanted[],
): EffectDraft[] => {
  const { meeting, partnership, record, context, loaded } = about;
  const { clock } = meeting;
  const when = whenToTell(context.now, clock, [meeting, ...days.map((one) => ({ ...one, clock }))]);
  const abroad = `${partnership.state.word} ${thing.ref}`;
  const to = { now: context.now, when, people: loaded.people };
  // Of what is decided twice in a night the morning hears once.
  const words = context.hash(JSON.stringify(say_(thing.ref))).slice(0, 16);
  const name = when === context.now ? undefined : `said/${record.id}/${words}/${when}`;
  const told = { offers: offered({ ...thing, shown: abroad }), about: record.id, name };
  const here = { offers: offered({ ...thing, shown: thing.ref }), about: record.id, name };
  return [
    lineTo('places', { saying: say_(thing.ref), ...here }, to),
    ...answerers(about).map((person) => lineTo(person, { saying: say_(abroad), ...told }, to)),
  ];
};

type To = Wanted & { readonly place?: string };
const spotOf = ({ day, time, place }: To): Spot => defined({ day, time, place });
const ownAnswer = (one: MeetingThing) => [offers.attending(one), offers.apologies(one)];

/** "Has moved: Thursday 14 January → Thursday 21 January. Can you come then?", with the buttons of the new day. */
export const toldOfMove = (about: About<unknown>, thing: MeetingThing, from: Spot, to: To) => {
  const { title } = thing;
  const told = (ref: string) => say('meeting.moved-told', { ref, title, from, to: spotOf(to) });
  return toAll(about, told, ownAnswer, thing, [to]);
};

/** A move was taken back: nobody is asked again, for what they answered holds again. */
export const toldOfReturn = (about: About<unknown>, thing: MeetingThing, to: To) => {
  const told = (ref: string) =>
    say('meeting.back-told', { ref, title: thing.title, to: spotOf(to) });
  return toAll(about, told, ownAnswer, thing, [to]);
};

/** The same day and time somewhere else: answers hold, and those who gave one are told. */
export const toldOfPlace = (about: About<unknown>, place: string | undefined): EffectDraft[] => {
  const { title, day, time } = about.meeting;
  const spot = defined({ day, time, place });
  return toAll(
    about,
    (ref) => say('meeting.place-told', { ref, title, ...spot }),
    (one) => [offers.show(one)],
    about.thing,
    [],
  );
};

/** It is on after all, for those who were told that it is off; nobody was where that is still to be said in the morning. */
export const toldOfRestore = (about: About<unknown>): EffectDraft[] => {
  const { title, day, time, clock, last } = about.meeting;
  const heard = whenToTell(last.at, clock, [about.meeting]);
  if (last.did === 'MeetingCancelled' && heard > about.context.now) return [];
  return toAll(
    about,
    (ref) => say('meeting.restored-told', { ref, title, day, time }),
    ownAnswer,
    about.thing,
    [about.meeting],
  );
};

/** That it is off, and why. */
export const toldOfCancel = (about: About<unknown>, why: string | undefined): EffectDraft[] => {
  const { title, day, time } = about.meeting;
  return toAll(
    about,
    (ref) => say('meeting.cancelled-told', defined({ ref, title, day, time, why })),
    (one) => [offers.show(one)],
    about.thing,
    [],
  );
};

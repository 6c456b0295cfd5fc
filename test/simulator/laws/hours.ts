import { outOfQuietHours } from '../../../core/calendar/holidays.ts';
import { later } from '../../../core/calendar/instants.ts';
import type { EffectBody } from '../../../core/model/effect.ts';
import type { At } from '../../../core/model/ids.ts';
import { again, effectsOf, type Law } from './law.ts';

/** Seconds between the drawing of a message and its post, at the most: a process lives no longer. */
const drawn = 60;

const mayLeave = (at: At): At => outOfQuietHours(at, 'Europe/London', 'england-and-wales');
/** A change of a meeting that is sooner than the morning is told at any hour. */
const isSoonMeeting = (body: EffectBody, morning: At): boolean => {
  const saying = body.kind === 'notice' && body.notice.notice === 'line' && body.notice.saying;
  if (!saying || !/^meeting\..*-told$/.test(saying.code)) return false;
  const days = JSON.stringify(saying).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return days.some((day) => day <= morning.slice(0, 10));
};

/** That a vote waits is told at any hour where voting ends before the morning. */
const isSoonVote = (body: EffectBody, morning: At): boolean =>
  body.kind === 'card' &&
  body.subject.endsWith('/waits') &&
  body.until !== undefined &&
  body.until <= morning;

/** Nothing is said to somebody unasked in the night or at a weekend. */
export const quiet: Law = ({ bot }) => {
  const asked = again(bot);
  return bot.network.posted.flatMap(({ effect, place, called }) => {
    const { body } = effectsOf(bot).find(({ id }) => id === effect) ?? {};
    if (!body || asked.has(effect) || !place.includes('@')) return [];
    // What was drawn a moment before the hours ended cannot be called back.
    const hours = [called, later(called, -drawn)];
    const isIn = hours.some((at) => mayLeave(at) === at);
    const morning = mayLeave(called);
    return isIn || isSoonMeeting(body, morning) || isSoonVote(body, morning)
      ? []
      : [`${JSON.stringify(body).slice(0, 90)} at ${called}`];
  });
};

/** What Folkmoot notes of a meeting by itself, which nobody takes back. */
const noted = /^Meeting(?:Reminded|Told|MessageLate|Followed|Passed)$/;

/** The round that stands after so many events: each move has its own, and a move that is taken back had none. */
const roundAfter = (events: readonly string[]): number => {
  let [round, rounds, before] = [1, 1, 1];
  for (const event of events.filter((one) => !noted.test(one))) {
    if (event === 'MeetingMoved') rounds += 1;
    const next = event === 'MeetingMoved' ? rounds : round;
    [before, round] = [round, event === 'MeetingUndone' ? before : next];
  }
  return round;
};

/** No reminder of a meeting that was cancelled, moved or over before it was drawn. */
export const reminded: Law = ({ bot }) =>
  bot.network.posted.flatMap(({ effect, called }) => {
    const { body, programme } = effectsOf(bot).find(({ id }) => id === effect) ?? {};
    if (body?.kind !== 'notice' || body.notice.notice !== 'meeting') return [];
    const { meeting, round } = body.notice;
    const entries = bot.shelf.journals.get(JSON.stringify([programme, meeting])) ?? [];
    const known = entries.filter(({ meta }) => meta.trace.at <= later(called, -drawn));
    const events = known.flatMap(({ meta }) => meta.events);
    const stands = events.findLast((event) => /Cancelled|Restored/.test(event));
    const isOff = stands === 'MeetingCancelled' || roundAfter(events) !== round;
    return isOff ? [`${meeting} of round ${round} at ${called}, after ${events.join(' ')}`] : [];
  });

/** Nobody is asked for a vote that is over, or that they have cast, before it was drawn. */
export const wanted: Law = ({ bot }) =>
  bot.network.posted.flatMap(({ effect, called }) => {
    const { body, programme } = effectsOf(bot).find(({ id }) => id === effect) ?? {};
    if (body?.kind !== 'notice' || body.notice.notice !== 'vote-wanted') return [];
    const { poll, seat } = body.notice;
    const eventsOf = (record: string) =>
      (bot.shelf.journals.get(JSON.stringify([programme, record])) ?? [])
        .filter(({ meta }) => meta.trace.at <= later(called, -drawn))
        .flatMap(({ meta }) => meta.events);
    const isOver = eventsOf(poll).some((event) => /^Poll(?:Closing|Closed)$/.test(event));
    const last = eventsOf(`${poll}/${seat}`).findLast((event) => /^Vote/.test(event));
    return isOver || last === 'VoteCast'
      ? [`${poll} of ${seat} at ${called}, which ${isOver ? 'is over' : 'has voted'}`]
      : [];
  });

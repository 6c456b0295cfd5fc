import { outOfQuietHours } from '../../core/calendar/holidays.ts';
import { later } from '../../core/calendar/instants.ts';
import type { Effect, EffectBody } from '../../core/model/effect.ts';
import type { At } from '../../core/model/ids.ts';
import type { Bot } from './bot.ts';
import type { Posted } from './chat.ts';
import { bodies, type Done } from './people.ts';

/** A law that did not hold, and where. */
export interface Finding {
  readonly law: string;
  readonly told: string;
}

type Law = (bot: Bot, done: readonly Done[]) => readonly string[];

const effectsOf = ({ shelf }: Bot): readonly Effect[] => [...shelf.effects.values()];
const postsOf = ({ chat }: Bot, id: string): readonly Posted[] =>
  chat.posted.filter(({ effect }) => effect === id);
/** What a person had posted again, whatever became of the first. */
const again = (done: readonly Done[]): ReadonlySet<string> =>
  new Set(
    done.flatMap(({ input }) => {
      const { ask, effect } = (input.kind === 'pressed' ? input.ask : {}) as Record<string, string>;
      return ask === 'post-again' && effect !== undefined ? [effect] : [];
    }),
  );

/** What was said to be done stands in the record once, and what was asked stands there no more than once. */
const once: Law = ({ shelf }, done) => {
  const titles = [...shelf.records.values()].flatMap(({ stored: { state } }) => {
    const { title } = state as { title?: string };
    return title === undefined ? [] : [title.toLowerCase()];
  });
  return done.flatMap(({ makes, answers }) => {
    if (makes === undefined) return [];
    const there = titles.filter((title) => title === makes.toLowerCase()).length;
    const said = answers.some(
      (answer) => answer.kind === 'view' && / is on the list/.test(answer.view.aloud),
    );
    if (there > 1) return [`“${makes}” is there ${there} times`];
    return said && there === 0 ? [`“${makes}” was said to be made and is not there`] : [];
  });
};

/** What stands as sent stands in a message that the chat took. */
const sent: Law = (bot) =>
  effectsOf(bot).flatMap(({ id, state }) => {
    if (state.is !== 'sent') return [];
    const { message = '' } = state;
    const took = message === '' || bot.chat.posted.some((one) => one.id === message);
    return took && (message !== '' || postsOf(bot, id).length > 0)
      ? []
      : [`${id} stands as sent, and the chat never took it`];
  });

/** Nothing is posted twice unless a person said so. */
const twice: Law = (bot, done) => {
  const asked = again(done);
  return effectsOf(bot).flatMap(({ id }) => {
    if (asked.has(id)) return [];
    const stand = postsOf(bot, id).filter(({ gone }) => gone === undefined);
    return stand.length > 1 ? [`${id} stands ${stand.length} times in ${stand[0]?.place}`] : [];
  });
};

/** In the end everything that was to be said was said, waits for a person, or was left for a reason that is written down. */
const ended: Law = (bot) =>
  effectsOf(bot).flatMap(({ id, state, due }) =>
    (state.is === 'waiting' || state.is === 'claimed') && due <= bot.now()
      ? [`${id} is ${state.is} for ever`]
      : [],
  );

/** Why a message may be left: nobody can be reached, it is over, or another one says it. */
const reasons = new Set([
  'unreachable',
  'nothing-to-say',
  'nothing-to-show',
  'nothing-stands',
  'stale',
  'closed',
  'in-doubt',
  'same-card',
  'taken-away',
  'looked',
  'unfolded',
  'let-go',
]);
const left: Law = (bot) =>
  effectsOf(bot).flatMap(({ id, state }) =>
    state.is === 'dropped' && !reasons.has(state.why) ? [`${id} was left for: ${state.why}`] : [],
  );

/** At most one live card shows a thing in a place. */
const oneCard: Law = (bot, done) => {
  const asked = again(done);
  const kinds = new Map(effectsOf(bot).map(({ id, body }) => [id as string, body]));
  const moved = new Set(
    [...kinds].flatMap(([id, body]) =>
      body.kind === 'card' && (body.bottom || asked.has(id)) ? [body.subject] : [],
    ),
  );
  const stand = new Map<string, number>();
  for (const { effect, place, gone } of bot.chat.posted) {
    const body = kinds.get(effect);
    if (gone || body?.kind !== 'card' || moved.has(body.subject)) continue;
    const name = `${body.subject} in ${place}`;
    stand.set(name, (stand.get(name) ?? 0) + 1);
  }
  return [...stand].flatMap(([name, count]) => (count > 1 ? [`${count} cards of ${name}`] : []));
};

/** What people of one body write is read by nobody of the other. */
const apart: Law = ({ chat }, done) =>
  bodies.flatMap(({ canary, people }) => {
    const own = new Set(people.map(({ place }) => place.split(':').slice(0, 2).join(':')));
    const strange = (place: string) => !own.has(place.split(':').slice(0, 2).join(':'));
    const holds = (view: unknown) => JSON.stringify(view).includes(canary);
    return [
      ...chat.posted
        .filter(({ place, view }) => strange(place) && holds(view))
        .map(({ place }) => `${canary} is read in ${place}`),
      ...done
        .filter(({ who, answers }) => strange(who.place) && holds(answers))
        .map(({ who }) => `${canary} is answered to ${who.name}`),
    ];
  });

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

/** Nothing is said to somebody unasked in the night or at a weekend. */
const quiet: Law = (bot, done) => {
  const asked = again(done);
  return bot.chat.posted.flatMap(({ effect, place, called }) => {
    const { body } = effectsOf(bot).find(({ id }) => id === effect) ?? {};
    if (!body || asked.has(effect) || !place.includes('@')) return [];
    // What was drawn a moment before the hours ended cannot be called back.
    const hours = [called, later(called, -drawn)];
    const isIn = hours.some((at) => mayLeave(at) === at);
    return isIn || isSoonMeeting(body, mayLeave(called))
      ? []
      : [`${JSON.stringify(body).slice(0, 90)} at ${called}`];
  });
};

/** No reminder of a meeting that was cancelled, moved or over before it was drawn. */
const reminded: Law = (bot) =>
  bot.chat.posted.flatMap(({ effect, called }) => {
    const { body, programme } = effectsOf(bot).find(({ id }) => id === effect) ?? {};
    if (body?.kind !== 'notice' || body.notice.notice !== 'meeting') return [];
    const { meeting, round } = body.notice;
    const entries = bot.shelf.journals.get(JSON.stringify([programme, meeting])) ?? [];
    const known = entries.filter(({ meta }) => meta.trace.at <= later(called, -drawn));
    const events = known.flatMap(({ meta }) => meta.events);
    const rounds = 1 + events.filter((event) => event === 'MeetingMoved').length;
    const stands = events.findLast((event) => /Cancelled|Restored/.test(event));
    const isOff = stands === 'MeetingCancelled' || rounds > round;
    return isOff ? [`${meeting} of round ${round} at ${called}, after ${events.join(' ')}`] : [];
  });

/** A seat has one vote in a poll, and a human one seat. */
const ballots: Law = ({ shelf }) => {
  const cast = new Map<string, number>();
  for (const { stored } of shelf.records.values()) {
    const { by, choice } = stored.state as { by?: string; choice?: number };
    const [, poll] = /^(.*\/P-\d+)\/seat-\d+$/.exec(stored.id) ?? [];
    if (!poll || choice === undefined) continue;
    const name = `${poll} by ${by ?? stored.id}`;
    cast.set(name, (cast.get(name) ?? 0) + 1);
  }
  return [...cast].flatMap(([name, count]) => (count > 1 ? [`${count} ballots in ${name}`] : []));
};

/** Each record's journal is whole: one entry a version, without a gap. */
const journal: Law = ({ shelf }) =>
  [...shelf.records].flatMap(([name, { stored }]) => {
    const entries = shelf.journals.get(name) ?? [];
    const versions = entries.map(({ version }) => version);
    const whole = versions.every((version, index) => version === index + 1);
    return whole && versions.length === stored.version
      ? []
      : [`${stored.id} is at ${stored.version}, and its journal holds ${versions.join(' ')}`];
  });

const laws: Readonly<Record<string, Law>> = {
  'what is acknowledged is in the record once': once,
  'what stands as sent was taken by the chat': sent,
  'nothing is posted twice': twice,
  'nothing is forgotten': ended,
  'nothing is left but for a reason': left,
  'one live card of a thing in a place': oneCard,
  'nothing crosses bodies': apart,
  'nothing unasked in quiet hours': quiet,
  'a meeting that is off is not reminded of': reminded,
  'one ballot of a human': ballots,
  'each journal is whole': journal,
};

/** Which laws a history broke, and where. */
export const findings = (bot: Bot, done: readonly Done[]): readonly Finding[] =>
  Object.entries(laws).flatMap(([law, holds]) =>
    holds(bot, done).map((told): Finding => ({ law, told })),
  );

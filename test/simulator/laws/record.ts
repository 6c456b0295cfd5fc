import { sha256 } from '../../../adapters/aws/hash.ts';
import { brokenAt } from '../../../core/engine/journal.ts';
import type { PlaceId } from '../../../core/model/ids.ts';
import { effectsOf, type Law, type Left, postsOf } from './law.ts';

/** What was said to be done stands in the record once, and what was asked stands there no more than once. */
export const once: Law = ({ bot: { shelf }, done }) => {
  const titles = [...shelf.records.values()].flatMap(({ stored: { state } }) => {
    const { title } = state as { title?: string };
    return title === undefined ? [] : [title.toLowerCase()];
  });
  return done.flatMap(({ makes, mayMake, heard }) => {
    const title = makes ?? mayMake;
    if (title === undefined) return [];
    const there = titles.filter((one) => one === title.toLowerCase()).length;
    const said = heard.some(
      ({ answer }) => answer.kind === 'view' && /^[A-Z]-\d+ is on the list/.test(answer.view.aloud),
    );
    if (there > 1) return [`“${title}” is there ${there} times`];
    return makes !== undefined && said && there === 0
      ? [`“${title}” was said to be made and is not there`]
      : [];
  });
};

/** Each record's journal is whole: one entry a version without a gap, a chain that holds, and its last hash is the record's head. */
export const journal: Law = ({ bot: { shelf } }) =>
  [...shelf.records].flatMap(([name, { stored }]) => {
    const entries = shelf.journals.get(name) ?? [];
    const versions = entries.map(({ version }) => version);
    const isWhole =
      versions.every((version, index) => version === index + 1) &&
      versions.length === stored.version &&
      brokenAt(sha256, entries) === undefined &&
      (entries.at(-1)?.hash ?? '') === stored.head;
    return isWhole
      ? []
      : [`${stored.id} is at ${stored.version}, and its journal holds ${versions.join(' ')}`];
  });

interface State {
  readonly title?: string;
  readonly closes?: string;
  readonly standing?: { readonly is: string };
  readonly places?: readonly { readonly place: string; readonly is: string }[];
}
const stateOf = (state: unknown): State => state as State;

/** What a card that stands says of an action, a vote or a meeting. */
const says: Readonly<Record<string, (is: string) => RegExp>> = {
  A: (is) =>
    is === 'open'
      ? /\bopen\.|\bopen,/
      : new RegExp({ done: 'finished', 'taken-back': 'taken back' }[is] ?? is),
  P: (is) => (is === 'open' ? /Open until/ : /closed|cancelled|taken back|[Rr]esult|counted/i),
  M: (is) => (is === 'cancelled' ? /cancelled|is off/ : is === 'taken-back' ? /taken back/ : /./),
};

/** In the end the card of a thing says what its record says. */
export const agrees: Law = ({ bot }) =>
  [...bot.shelf.cards.values()].flatMap(({ subject, place, message }) => {
    const [, letter = ''] = /\/([AMP])-\d+$/.exec(subject) ?? [];
    const words = says[letter];
    const found = [...bot.shelf.records.values()].find(({ stored }) => stored.id === subject);
    const { standing } = stateOf(found?.stored.state ?? {});
    const card = bot.network.posted.find(
      (one) => one.id === message && one.place === place && one.stands(),
    );
    if (!words || !standing || !card || isLeft(bot, subject, place)) return [];
    return words(standing.is).test(card.view.aloud)
      ? []
      : [`${subject} is ${standing.is}, and its card in ${place} says “${card.view.aloud}”`];
  });

/** Whether what stands there could not be changed: the place was shut, shows something else by now, or waits for a person. */
const isLeft = ({ shelf, network }: Left['bot'], subject: string, place: PlaceId): boolean => {
  const home = [...shelf.records.values()].find(
    ({ stored }) => stored.id === subject.split('/')[0],
  );
  const { places = [] } = stateOf(home?.stored.state ?? {});
  return (
    network.shut.has(place) ||
    !places.some((one) => one.place === place && one.is === 'live') ||
    [...shelf.effects.values()].some(
      ({ to, state }) => to === place && (state.is === 'uncertain' || state.is === 'refused'),
    )
  );
};

/** A vote whose time is over is counted, and what it came to is said, or on its way to a person who decides. */
export const counted: Law = ({ bot }) =>
  [...bot.shelf.records.values()].flatMap(({ stored: { id, state } }) => {
    const { closes, standing } = stateOf(state);
    if (!/\/P-\d+$/.test(id) || closes === undefined || closes > bot.now()) return [];
    if (standing?.is === 'open' || standing?.is === 'closing') return [`${id} is ${standing.is}`];
    const isSaid = [...bot.shelf.effects.values()].some(
      ({ body }) =>
        body.kind === 'notice' && body.notice.notice === 'result' && body.notice.poll === id,
    );
    return standing?.is !== 'closed' || isSaid ? [] : [`${id} is closed, and nobody hears of it`];
  });

interface Told {
  readonly event: string;
  readonly step?: string;
  readonly to?: string;
  readonly late?: true;
}

/** A meeting's record says that somebody was reminded only where the chat holds the reminder. */
export const happened: Law = ({ bot }) =>
  [...bot.shelf.journals.values()].flat().flatMap(({ record, payload }) =>
    (JSON.parse(payload ?? '[]') as readonly Told[]).flatMap(({ event, step, to, late }) => {
      if (event !== 'MeetingTold' || late) return [];
      const notices = effectsOf(bot).filter(
        ({ body, to: where }) =>
          where === to &&
          body.kind === 'notice' &&
          body.notice.notice === 'meeting' &&
          body.notice.meeting === record &&
          body.notice.step === step,
      );
      return notices.some(({ id }) => postsOf(bot, id).length > 0)
        ? []
        : [`${record} says “reminded, ${step}” in ${to}, where no reminder was posted`];
    }),
  );

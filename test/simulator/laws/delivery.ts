import type { Bot } from '../bot.ts';
import type { Posted } from '../network.ts';
import { again, effectsOf, type Law, postsOf, timesOf } from './law.ts';

/** What stands as sent stands in a message that the chat took. */
export const sent: Law = ({ bot }) =>
  effectsOf(bot).flatMap(({ id, state, body }) => {
    if (state.is !== 'sent') return [];
    const { message = '' } = state;
    const { workspaces } = bot.chats;
    if (body.kind === 'file' && workspaces.some((one) => one.state.files.has(message))) return [];
    const took = message === '' || bot.network.posted.some((one) => one.id === message);
    return took && (message !== '' || postsOf(bot, id).length > 0)
      ? []
      : [`${id} stands as sent, and the chat never took it`];
  });

/** Nothing is posted twice unless a person said so. */
export const twice: Law = ({ bot }) => {
  const asked = again(bot);
  return effectsOf(bot).flatMap(({ id }) => {
    if (asked.has(id)) return [];
    const stand = postsOf(bot, id).filter((one) => one.stands());
    return stand.length > 1
      ? [`${stand.length} times in ${stand[0]?.place}: ${timesOf(stand)}`]
      : [];
  });
};

/** In the end everything that was to be said was said, waits for a person, or was left for a reason that is written down. */
export const ended: Law = ({ bot }) =>
  effectsOf(bot).flatMap(({ id, state, due }) =>
    (state.is === 'waiting' || state.is === 'claimed') && due <= bot.now()
      ? [`${id} is ${state.is} for ever`]
      : [],
  );

/** Why a message may be left: nobody can be reached, it is over, or another one says it. */
const reasons = new Set([
  'unreachable',
  'place-gone',
  'not-a-member',
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
export const left: Law = ({ bot }) =>
  effectsOf(bot).flatMap(({ id, state }) =>
    state.is === 'dropped' && !reasons.has(state.why) ? [`${id} was left for: ${state.why}`] : [],
  );

/** At most one live card shows a thing in a place. */
export const oneCard: Law = ({ bot }) => {
  const asked = again(bot);
  const kinds = new Map(effectsOf(bot).map(({ id, body }) => [id as string, body]));
  const moved = new Set(
    [...kinds].flatMap(([id, body]) =>
      body.kind === 'card' && (body.bottom || asked.has(id)) ? [body.subject] : [],
    ),
  );
  const stand = new Map<string, Posted[]>();
  for (const one of bot.network.posted) {
    const body = kinds.get(one.effect);
    if (!one.stands() || body?.kind !== 'card' || moved.has(body.subject)) continue;
    const name = `${body.subject} in ${one.place}`;
    stand.set(name, [...(stand.get(name) ?? []), one]);
  }
  return [...stand].flatMap(([name, cards]) =>
    cards.length > 1 ? [`${cards.length} cards of ${name}: ${timesOf(cards)}`] : [],
  );
};

const refusals = new Set(['unreachable', 'place-gone', 'not-a-member', 'rejected', 'too-large']);

/** Partnerships that nobody leads, whose chair and clerk have no account any more: there is nobody to tell. */
const unled = (bot: Bot): ReadonlySet<string> =>
  new Set(
    [...bot.shelf.records.values()].flatMap(({ stored: { id, kind, state } }) => {
      const { chair, clerk } = state as { readonly chair?: string; readonly clerk?: string };
      return kind === 'partnership' && chair === undefined && clerk === undefined ? [id] : [];
    }),
  );

/** What a chat refused for good, or may not have taken, is told to chair and clerk, unless the one of them is whom it was for. */
export const told: Law = ({ bot }) => {
  const effects = effectsOf(bot);
  const names = effects.map(({ id }) => id as string);
  const nobody = unled(bot);
  return effects.flatMap((effect) => {
    const { id, to, state, body } = effect;
    const why = state.is === 'uncertain' ? 'doubt' : state.is === 'refused' ? state.why : undefined;
    if (why === undefined || !effect.partnership || body.kind === 'late') return [];
    if (nobody.has(effect.partnership)) return [];
    if (to.startsWith('person:')) return [];
    return names.some((name) => name.startsWith(`untold/${to}/${why}/`))
      ? []
      : [`${id} to ${to} (${why}) is told to nobody`];
  });
};

/** Nothing that was refused is left before one of its place and reason was kept for somebody to decide. */
export const kept: Law = ({ bot }) => {
  const effects = effectsOf(bot);
  const nobody = unled(bot);
  return effects.flatMap(({ id, to, state, partnership, body }) => {
    // A file that does not arrive is let go: the links that were told give it as well (docs/decisions/042).
    if (body.kind === 'file' || nobody.has(partnership ?? '')) return [];
    if (state.is !== 'dropped' || !refusals.has(state.why) || !partnership) return [];
    if (to.startsWith('person:')) return [];
    const { why } = state;
    const isKept = effects.some((one) => one.id.startsWith(`untold/${to}/${why}/`));
    return isKept ? [] : [`${id} to ${to} was left (${why}), and nobody was told`];
  });
};

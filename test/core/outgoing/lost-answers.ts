import { later } from '../../../core/calendar/instants.ts';
import type { At, EffectId, PlaceId } from '../../../core/model/ids.ts';
import type { Messenger, Post, Since } from '../../../core/ports/messenger.ts';
import type { Southport } from '../../support/southport/world.ts';

export interface Lost {
  readonly post: Post;
  /** The message as which it was shown in the end. */
  readonly shown?: string;
}

/** What becomes of the next posts of these words in a place: each goes unanswered, and shows that many seconds after `start`, or never. */
export interface Losing {
  readonly place: PlaceId;
  readonly words: string;
  readonly start: At;
  readonly shows: readonly (number | undefined)[];
  /** Until so many seconds after `start` from so many on, nobody may look. */
  readonly closed?: readonly [from: number, until: number];
  /** Hears of each look. */
  readonly looks?: (at: At) => void;
}

/** Has Slack lose its answers; what it lost so far. */
export const loses = (
  { bot, heard }: Southport,
  { place, words, start, shows, closed, looks }: Losing,
): Lost[] => {
  const { slack: chat } = bot.ports.messengers;
  if (!chat) throw new Error('no chat');
  const lost: Lost[] = [];
  const { post, find } = chat;
  const effects = new Map<string, EffectId>();
  const isPast = (seconds: number | undefined) =>
    seconds !== undefined && bot.now() >= later(start, seconds);
  const show = async () => {
    for (const [index, one] of lost.entries()) {
      if (one.shown || !isPast(shows[index])) continue;
      const answer = await post(one.post);
      if (answer.kind !== 'sent') continue;
      lost[index] = { ...one, shown: answer.message };
      effects.set(answer.message, one.post.effect);
    }
  };
  const faulty: Pick<Messenger, 'post' | 'find'> = {
    post: async (one: Post) => {
      const isMeant = one.place === place && one.view.aloud.includes(words);
      if (lost.length < shows.length && isMeant) {
        lost.push({ post: one });
        await show();
        return { kind: 'unsure' };
      }
      const answer = await post(one);
      if (answer.kind === 'sent') effects.set(answer.message, one.effect);
      return answer;
    },
    find: async (there: PlaceId, effect: EffectId, since: Since) => {
      await show();
      looks?.(bot.now());
      if (there.startsWith('teams')) return find(there, effect, since);
      if (closed && isPast(closed[0]) && !isPast(closed[1])) return 'cannot';
      return heard(there).flatMap(({ id }) => (effects.get(id) === effect ? [id] : []));
    },
  };
  Object.assign(chat, faulty);
  return lost;
};

import { later } from '../../core/calendar/instants.ts';
import type { At, EffectId, PlaceId } from '../../core/model/ids.ts';
import { partsOf } from '../../core/model/ids.ts';
import type { Messenger, Sent } from '../../core/ports/messenger.ts';
import type { View } from '../../core/view/view.ts';
import type { Random } from './random.ts';
import type { Process } from './scheduler.ts';

/** One post as the chat took it. */
export interface Posted {
  readonly id: string;
  readonly place: PlaceId;
  readonly effect: EffectId;
  /** When it was called for, and when it stands there. */
  readonly called: At;
  readonly lands: At;
  view: View;
  gone?: 'removed' | 'deleted';
}

export interface ChatTroubles {
  /** Share of posts and edits of which nothing is heard. */
  unsure: number;
  /** Share that is to wait. */
  later: number;
  /** Share of the unanswered posts that land later than any wait of ours. */
  veryLate: number;
}

export interface Chat {
  readonly posted: Posted[];
  /** Places that refuse all for good. */
  readonly shut: Set<PlaceId>;
  /** Until when nothing at all is heard of a place's chat. */
  readonly away: Map<string, At>;
  readonly messenger: (process: Process) => Messenger;
  /** What stands there for people to read and press. */
  readonly seen: () => readonly Posted[];
}

/** Two chats that may be away, slow, silent or unwilling: Slack can be searched, Teams cannot. */
export const chatOf = (now: () => At, troubles: ChatTroubles, random: Random): Chat => {
  const posted: Posted[] = [];
  const shut = new Set<PlaceId>();
  const away = new Map<string, At>();
  const landed = (one: Posted) => one.lands <= now() && one.gone === undefined;
  /** How late an unanswered post lands, in seconds; undefined where it never does. */
  const landing = (): number | undefined => {
    if (random.chance(troubles.veryLate)) return 130 + random.below(1300);
    return random.chance(0.4) ? undefined : random.below(3) * random.below(60);
  };
  const trouble = (place: PlaceId): Sent | undefined => {
    if ((away.get(partsOf(place).platform) ?? '') > now()) {
      return random.chance(0.5) ? { kind: 'later', seconds: 30 } : { kind: 'unsure' };
    }
    if (shut.has(place)) return { kind: 'refused', why: 'place-gone', code: 'is_archived' };
    if (random.chance(troubles.later)) return { kind: 'later', seconds: 1 + random.below(30) };
    return undefined;
  };
  const messenger = (process: Process): Messenger => ({
    parts: ({ view }) => [view],
    post: async ({ place, view, effect }) => {
      await process.turn();
      const answer = trouble(place);
      if (answer) return answer;
      const take = (after: number): string => {
        const id = `${posted.length + 1}`;
        posted.push({ id, place, effect, called: now(), lands: later(now(), after), view });
        return id;
      };
      if (random.chance(troubles.unsure)) {
        const after = landing();
        if (after !== undefined) take(after);
        return { kind: 'unsure' };
      }
      const message = take(0);
      await process.turn();
      return { kind: 'sent', message };
    },
    edit: async ({ place, message, view }) => {
      await process.turn();
      const answer = trouble(place);
      if (answer) return answer;
      const one = posted.find(({ id }) => id === message);
      if (!one || !landed(one)) return { kind: 'refused', why: 'message-gone', code: 'gone' };
      const silent = random.chance(troubles.unsure);
      if (!silent || random.chance(0.5)) one.view = view;
      if (silent) return { kind: 'unsure' };
      await process.turn();
      return { kind: 'sent', message };
    },
    remove: async (place, message) => {
      await process.turn();
      const answer = trouble(place);
      if (answer) return answer;
      const one = posted.find(({ id }) => id === message);
      if (!one || !landed(one)) return { kind: 'refused', why: 'message-gone', code: 'gone' };
      one.gone = 'removed';
      await process.turn();
      return { kind: 'sent', message };
    },
    find: async (place, effect) => {
      await process.turn();
      if (partsOf(place).platform === 'teams') return 'cannot';
      return posted
        .filter((one) => one.effect === effect && one.place === place && landed(one))
        .map(({ id }) => id);
    },
  });
  return { posted, shut, away, messenger, seen: () => posted.filter(landed) };
};

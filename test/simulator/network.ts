import { later } from '../../core/calendar/instants.ts';
import type { At, EffectId, PlaceId } from '../../core/model/ids.ts';
import type { View } from '../../core/view/view.ts';
import type { HttpHandler, HttpIn, HttpOut } from '../../infra/local/http.ts';
import { context, type Tally, turn, within } from './context.ts';
import type { Random } from './random.ts';

/** How much goes wrong between the bot and its chats: shares of all calls, 0 for none. */
export interface ChatTroubles {
  /** Share of calls of which nothing is heard, done or not. */
  unsure: number;
  /** Share that is to wait. */
  later: number;
  /** Share of the unanswered posts that land later than any wait of ours. */
  veryLate: number;
}

/** One message as a chat took it. */
export interface Posted {
  /** What the chat calls it. */
  readonly id: string;
  readonly place: PlaceId;
  readonly effect: EffectId;
  /** When it was called for, and when it was there. */
  readonly called: At;
  readonly lands: At;
  view: View;
  /** Whether it still stands there. */
  readonly stands: () => boolean;
  /** Somebody in the chat takes it away. */
  readonly delete: () => void;
}

/** How one chat's calls are told apart. */
export interface Wording {
  readonly platform: 'slack' | 'teams';
  readonly doing: (request: HttpIn) => 'post' | 'change' | 'read';
  /** The name that the chat gave to what was posted. */
  readonly named: (answer: HttpOut) => string | undefined;
  /** The name of the message that is changed. */
  readonly changes: (request: HttpIn) => string | undefined;
  readonly tooMany: (seconds: number) => HttpOut;
  readonly stands: (id: string) => boolean;
  readonly drop: (id: string) => void;
}

/** The way to the chats, over which calls and answers are lost, late and refused. */
export interface Network {
  readonly posted: Posted[];
  /** Until when nothing is heard of a chat. */
  readonly away: Map<string, At>;
  /** Places that were archived for a time: what stands there was not changed meanwhile. */
  readonly shut: Set<PlaceId>;
  /** One call of the bot; undefined where nothing is heard of it. */
  readonly call: (
    request: HttpIn,
    chat: HttpHandler,
    wording: Wording,
  ) => Promise<HttpOut | undefined>;
  /** What was under way for long is there now. */
  readonly lands: () => void;
}

/** Seconds after which a post that went unanswered is looked for. */
const looked = 120;

export const networkOf = (
  now: () => At,
  troubles: ChatTroubles,
  random: Random,
  tally: Tally,
): Network => {
  const goesWrong = (wrong: boolean): boolean => {
    if (wrong) tally.faulted += 1;
    return wrong;
  };
  const posted: Posted[] = [];
  const away = new Map<string, At>();
  const shut = new Set<PlaceId>();
  const onTheWay: { readonly at: At; readonly land: () => void }[] = [];

  const take = async (request: HttpIn, chat: HttpHandler, wording: Wording): Promise<HttpOut> => {
    const { sending } = context();
    const answer = await chat(request);
    const doing = wording.doing(request);
    if (!sending) return answer;
    const { place, effect, view, called } = sending;
    const id = doing === 'post' ? wording.named(answer) : undefined;
    if (id !== undefined)
      posted.push({
        id,
        place,
        effect,
        called,
        lands: now(),
        view,
        stands: () => wording.stands(id),
        delete: () => wording.drop(id),
      });
    const changes = doing === 'change' ? wording.changes(request) : undefined;
    const changed = posted.find((one) => one.id === changes && one.place === place);
    if (changed && answer.status < 300) changed.view = view;
    return answer;
  };

  /** What becomes of a call of which nothing is heard. */
  const unheard = async (
    request: HttpIn,
    chat: HttpHandler,
    wording: Wording,
  ): Promise<undefined> => {
    if (random.chance(0.4)) return undefined;
    const seconds = random.chance(troubles.veryLate)
      ? looked + 10 + random.below(1300)
      : random.below(3) * random.below(60);
    if (seconds === 0 || wording.doing(request) !== 'post') {
      await take(request, chat, wording);
      return undefined;
    }
    const sender = context();
    const land = () => void within(sender, () => take(request, chat, wording));
    onTheWay.push({ at: later(now(), seconds), land });
    return undefined;
  };

  const refused = (): HttpOut => ({ status: random.pick([500, 502, 503, 504]), body: '' });
  return {
    posted,
    away,
    shut,
    call: async (request, chat, wording) => {
      tally.calls += 1;
      await turn();
      if (goesWrong((away.get(wording.platform) ?? '') > now()))
        return random.chance(0.5) ? wording.tooMany(30) : random.pick([undefined, refused()]);
      if (goesWrong(random.chance(troubles.later))) return wording.tooMany(1 + random.below(30));
      if (goesWrong(random.chance(troubles.unsure))) {
        await unheard(request, chat, wording);
        return random.pick([undefined, refused()]);
      }
      const answer = await take(request, chat, wording);
      await turn();
      return answer;
    },
    lands: () => {
      for (const one of onTheWay.filter(({ at }) => at <= now())) {
        onTheWay.splice(onTheWay.indexOf(one), 1);
        one.land();
      }
    },
  };
};

import type { Channel, Known } from '../model/chat-facts.ts';
import type { AccountId, PlaceId } from '../model/ids.ts';

/** What a chat says of its people and channels; one second each, undefined when it does not answer. */
export interface Directory {
  readonly account: (account: AccountId, seenIn: PlaceId) => Promise<Known | undefined>;
  /** The same, asked of the chat once a day at the most; where there is none of it, each time. */
  readonly late?: Directory['account'];
  /** The other names of a channel that several workspaces have; absent where the app is in one alone. */
  readonly alsoCalled?: (place: PlaceId) => Promise<readonly PlaceId[]>;
  readonly channel: (place: PlaceId) => Promise<Channel | undefined>;
}

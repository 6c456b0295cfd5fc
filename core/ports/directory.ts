import type { Channel, Known } from '../model/chat-facts.ts';
import type { AccountId, PlaceId } from '../model/ids.ts';

/** What a chat says of its people and channels; one second each, undefined when it does not answer. */
export interface Directory {
  readonly account: (account: AccountId, seenIn: PlaceId) => Promise<Known | undefined>;
  readonly channel: (place: PlaceId) => Promise<Channel | undefined>;
}

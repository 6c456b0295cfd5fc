import type { Steps } from '../adapters/aws/entry.ts';
import { placeId } from '../core/model/ids.ts';
import type { Platform } from '../core/model/platforms.ts';
import { type Parts, store } from './wiring.ts';

/** What the first answer of an edge would else be the first to do in its process: to reach the table. It writes nothing. */
export const first =
  (chat: Platform) =>
  (parts: Parts): Steps => {
    const nowhere = placeId(chat, 'none', 'none');
    return [() => store(parts).lookUp({ place: nowhere, accounts: [] })];
  };

import type { FileTaken } from '../../core/model/file-sent.ts';
import type { AccountId, PlaceId } from '../../core/model/ids.ts';
import type { Answered } from './botframework.ts';
import { type Connector, path } from './connector.ts';
import type { Consent } from './file-cards.ts';

/** Milliseconds for taking a card away. */
const patience = 3000;

/**
 * What somebody said to a file that was offered: taken, it is on its way, and its card stays until it has arrived; else the
 * card goes. A table that is busy is told to Teams, so that the button can be pressed again.
 */
export const consented =
  (connector: Connector, take: (taken: FileTaken) => Promise<boolean>) =>
  async (
    { into, programme, offered }: Consent,
    {
      by,
      place,
      asked,
    }: { readonly by: AccountId; readonly place: PlaceId; readonly asked?: string },
  ): Promise<Answered> => {
    try {
      if (into && (await take({ by, programme, offered, into }))) return { status: 200 };
    } catch {
      return { status: 503 };
    }
    const at = await connector.conversation(place, patience);
    if (asked !== undefined && 'id' in at) {
      const where = path('conversations', at.id, 'activities', asked);
      await connector.call(place, where, { method: 'DELETE', timeoutMs: patience });
    }
    return { status: 200 };
  };

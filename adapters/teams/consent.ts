import type { FileTaken } from '../../core/model/file-sent.ts';
import { type AccountId, accountId, type PlaceId, partsOf } from '../../core/model/ids.ts';
import type { Where } from '../../core/model/request.ts';
import type { Activity } from './activity.ts';
import type { Answered } from './botframework.ts';
import { type Connector, path } from './connector.ts';
import { type Consent, readConsent } from './file-cards.ts';

/** What somebody said to a file that was offered to them, in their own chat. */
export interface Consented extends Consent {
  /** Who said so, by the names under which they may be known here. */
  readonly by: readonly AccountId[];
  readonly place: PlaceId;
  /** The message that asked. */
  readonly asked: string | undefined;
}

/** Reads it; undefined for what answers no card of ours. */
export const consentIn = (
  { value, replyToId: asked }: Activity,
  tenant: string,
  account: AccountId,
  { kind, place }: Where,
): Consented | undefined => {
  const consent = kind === 'direct' ? readConsent(value, asked) : undefined;
  // A visitor from another tenant may have been known as this one's.
  const by = [...new Set([account, accountId('teams', tenant, partsOf(account).local)])];
  return consent && { ...consent, by, place, asked };
};

/** Milliseconds for taking a card away. */
const patience = 3000;

/**
 * Does what was said: what is taken is on its way, and its card stays until it has arrived; else the card goes. A table that
 * is busy is told to Teams, so that the button can be pressed again.
 */
export const consented =
  (connector: Connector, take: (taken: FileTaken) => Promise<boolean>) =>
  async ({ into, programme, offered, by, place, asked }: Consented): Promise<Answered> => {
    try {
      for (const one of into ? by : [])
        if (into && (await take({ by: one, programme, offered, into }))) return { status: 200 };
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

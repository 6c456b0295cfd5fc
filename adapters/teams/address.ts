import { type PlaceId, partsOf } from '../../core/model/ids.ts';
import type { Called } from './called.ts';
import { mayCall } from './guard.ts';
import type { TeamsSettings } from './settings.ts';

/** Where Bot Connector addresses are kept, so that every process knows a new one at once. */
export interface Addresses {
  /** The one of a conversation, seen in its newest activity. */
  readonly of: (place: PlaceId) => Promise<string | undefined>;
  /** The one seen last in any conversation of the tenant. */
  readonly newest: (tenant: string) => Promise<string | undefined>;
  readonly keep: (place: PlaceId, serviceUrl: string) => Promise<void>;
}

/** An address with one slash at its end. */
const whole = (url: string): string => `${url.replace(/\/+$/, '')}/`;

const isTaken = (called: Called): boolean =>
  called.kind === 'answer' && called.status >= 200 && called.status < 300;

/**
 * One call by the conversation's own address; where that is refused for the wrong place, by the tenant's newest and then
 * by the global one, each once. What has worked is kept until the next activity. `seen` is what a running turn knows.
 */
export const byAddress =
  (
    addresses: Addresses,
    settings: Pick<TeamsSettings, 'TEAMS_SERVICE_URL_ALLOW' | 'TEAMS_SERVICE_URL_GLOBAL'>,
    seen: Map<PlaceId, string>,
  ) =>
  async (place: PlaceId, call: (address: string) => Promise<Called>): Promise<Called> => {
    const tried = new Set<string>();
    let refused: Called = { kind: 'barred' };
    const ways = [
      async () => seen.get(place) ?? (await addresses.of(place)),
      () => addresses.newest(partsOf(place).tenant),
      async () => settings.TEAMS_SERVICE_URL_GLOBAL,
    ];
    for (const way of ways) {
      let found: string | undefined;
      try {
        found = await way();
      } catch {
        // Nothing was sent by any that it could have gone by.
        return { kind: 'unsent' };
      }
      if (!found || !mayCall(found, settings.TEAMS_SERVICE_URL_ALLOW)) continue;
      const url = whole(found);
      if (tried.has(url)) continue;
      const called = await call(url);
      if (called.kind !== 'answer' || !called.elsewhere) {
        // Whatever becomes of that, the message is where it belongs.
        if (tried.size > 0 && isTaken(called)) {
          if (seen.has(place)) seen.set(place, url);
          await addresses.keep(place, url).catch(() => undefined);
        }
        return called;
      }
      tried.add(url);
      refused = called;
    }
    return refused;
  };

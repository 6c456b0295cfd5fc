import { later } from '../../core/calendar/instants.ts';
import type { At, InstallId } from '../../core/model/ids.ts';
import type { TokenShelf } from '../../core/ports/tokens.ts';
import { endOf, granted } from './install.ts';
import type { Web } from './web.ts';

export interface RotateNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly web: Web;
  readonly shelf: TokenShelf;
  readonly now: () => At;
  /** Says that the app is shut out of a workspace, to those who can have it installed again. */
  readonly tell: (install: InstallId) => Promise<void>;
}
/** `busy`: somebody else has it, or Slack did not answer, so it is due again. `lost`: only a new installation helps. */
export type Rotated = 'turned' | 'busy' | 'lost';

/** Seconds for which one refresher has it for itself: longer than it may run. */
const lease = 90;
/** What Slack says of a pair that was used up, or of an installation that is no more. */
const used = new Set(['invalid_refresh_token', 'token_revoked', 'token_expired', 'invalid_grant']);

/**
 * Gets the next token for what gets it, which works once: two who did so at once would leave a dead one behind. So one at a
 * time has it, by a lease, and what Slack gave is written over that very version alone. Where the answer is lost, so is
 * the pair; the next to try hears of it from Slack.
 */
export const rotate = async (install: InstallId, needs: RotateNeeds): Promise<Rotated> => {
  const { shelf, now } = needs;
  const until = later(now(), lease);
  const held = await shelf.lease(install, now(), until);
  if (!held?.refresh) return 'busy';
  const answer = await needs.web('oauth.v2.access', {
    client_id: needs.clientId,
    client_secret: needs.clientSecret,
    grant_type: 'refresh_token',
    refresh_token: held.refresh,
  });
  if (answer.kind === 'error' && used.has(answer.code)) {
    // Where the app was installed again meanwhile, nothing is lost.
    if ((await shelf.read(install))?.n !== held.n) return 'busy';
    // Told first: what is not told is due again.
    await needs.tell(install);
    return (await shelf.lose(held)) ? 'lost' : 'busy';
  }
  const read = granted().safeParse(answer.kind === 'ok' ? answer.body : undefined);
  if (!read.success || !read.data.refresh_token) return 'busy';
  const { access_token: token, refresh_token: refresh, expires_in } = read.data;
  return (await shelf.turned(held, { token, refresh, ...endOf(now(), expires_in) }))
    ? 'turned'
    : 'busy';
};

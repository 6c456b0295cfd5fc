import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import type { Hash } from '../../core/model/hash.ts';
import type { At } from '../../core/model/ids.ts';
import type { InstallWay, Page } from '../../core/ports/install-way.ts';
import type { Consents } from '../../core/ports/tokens.ts';
import { mayFetch } from './guard.ts';
import { type Http, json } from './http.ts';
import { verifyIdToken } from './id-token.ts';
import * as pages from './install-pages.ts';
import { signingKeys } from './keys.ts';
import type { TeamsSettings } from './settings.ts';
import { tenantNamed } from './tenants.ts';

export interface InstallNeeds {
  readonly settings: Pick<
    TeamsSettings,
    'TEAMS_APP_ID' | 'TEAMS_APP_PASSWORD' | 'TEAMS_LOGIN_URL' | 'passwordAnew'
  >;
  readonly http: Http;
  readonly consents: Pick<Consents, 'give'>;
  readonly hash: Hash;
  readonly now: () => At;
  readonly count?: (what: string) => void;
}

const answer = lazy(() => z.object({ id_token: z.string().min(1) }));
/** Nothing of anybody's is asked for: who they are, and by that of which tenant. */
const scope = 'openid profile';
/** A code works once: what is cut short is lost, so Microsoft is waited for. */
const timeoutMs = 8_000;

/**
 * Microsoft's own part of letting a tenant in. Its administrator signs in, and which tenant that is stands in the id token
 * for the code, whose every claim is checked, and nowhere else: what the browser brings beside the code is not looked at.
 */
export const teamsInstall = ({
  settings,
  http,
  consents,
  hash,
  now,
  count,
}: InstallNeeds): InstallWay => {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_LOGIN_URL: login } = settings;
  const { origin: authority } = new URL(login);
  const clock = () => Date.parse(now());
  const metadataUrl = `${authority}/organizations/v2.0/.well-known/openid-configuration`;
  const keys = signingKeys({ metadataUrl, http, now: clock });
  // Both of what the browser alone knows, and neither tells that.
  const nonceOf = (browser: string) => hash(`nonce ${browser}`);
  const verifierOf = (browser: string) => hash(`verifier ${browser}`);

  const finish: InstallWay['finish'] = async ({ code, browser, back, start }): Promise<Page> => {
    const url = `${authority}/organizations/oauth2/v2.0/token`;
    if (!mayFetch(url)) return pages.busy(start);
    const body = new URLSearchParams({
      client_id: appId,
      // A code that is refused for an old password is lost, so it is looked for before.
      client_secret: (await settings.passwordAnew?.()) ?? password,
      grant_type: 'authorization_code',
      code,
      redirect_uri: back,
      code_verifier: verifierOf(browser),
      scope,
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reached = await http(url, { method: 'POST', headers, body, timeoutMs });
    if (reached.status === 0 || reached.status === 429 || reached.status >= 500)
      return pages.busy(start);
    const read = answer().safeParse(reached.status === 200 ? json(reached) : undefined);
    if (!read.success) return pages.again('Microsoft does not know this way in.', start);
    const expected = { authority, appId, nonce: nonceOf(browser) };
    const signedIn = await verifyIdToken(read.data.id_token, expected, keys, clock);
    if (!signedIn)
      return pages.again('Microsoft does not vouch for this sign-in with an organisation.', start);
    const { tenant, isAdministrator } = signedIn;
    if (!isAdministrator) return pages.noAdministrator(start);
    if (!(await consents.give(tenantNamed(tenant), now()))) return pages.barred();
    count?.('teams.tenant.consented');
    return pages.installed(tenant);
  };
  return {
    start: '/teams/install',
    back: '/teams/installed',
    cookie: '__Host-folkmoot-consent',
    asks: ({ state, browser, back }) => {
      const challenge = Buffer.from(hash(verifierOf(browser)), 'hex').toString('base64url');
      const asked = new URLSearchParams({
        client_id: appId,
        response_type: 'code',
        response_mode: 'query',
        redirect_uri: back,
        scope,
        state,
        nonce: nonceOf(browser),
        code_challenge: challenge,
        code_challenge_method: 'S256',
        prompt: 'select_account',
      });
      return `${authority}/organizations/oauth2/v2.0/authorize?${asked}`;
    },
    finish,
    pages: { again: pages.again, refused: pages.refused, busy: pages.busy },
  };
};

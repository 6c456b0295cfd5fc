import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import { whyOf } from '../../core/lib/why.ts';
import type { Hash } from '../../core/model/hash.ts';
import { type At, type InstallId, installId } from '../../core/model/ids.ts';
import type { PendingInstalls, TokenShelf } from '../../core/ports/tokens.ts';
import * as pages from './install-pages.ts';
import { scopes } from './manifest.ts';
import type { Web } from './web.ts';

export interface InstallHttp {
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly cookies: readonly string[];
}
export interface InstallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
export interface InstallNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own address, `https://…`: what is sent on goes back there, whatever a request says of hosts. */
  readonly own: string;
  /** Slack's page that asks for consent. */
  readonly authorizeUrl: string;
  /** Asks Slack without a token. */
  readonly web: Web;
  readonly shelf: Pick<TokenShelf, 'keep'>;
  readonly pending: PendingInstalls;
  /** The app is there (again) from now on. */
  readonly installed: (install: InstallId, at: At) => Promise<void>;
  readonly fresh: (characters: number) => string;
  readonly hash: Hash;
  readonly now: () => At;
  /** Hears what went wrong; the console does where it is not given. */
  readonly log?: (trouble: { readonly at: string; readonly error: unknown }) => void;
}

export const startPath = '/slack/install';
export const backPath = '/slack/installed';
/** Of this host alone, and over https alone: no neighbour can set it. */
const cookieName = '__Host-folkmoot-install';
const minutes = 10;

const cookie = (value: string, seconds: number): string =>
  `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
const cookieIn = (cookies: readonly string[]): string | undefined => {
  const own = cookies.filter((one) => one.startsWith(`${cookieName}=`));
  return own.length === 1 ? own[0]?.slice(cookieName.length + 1) : undefined;
};

const guarded = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};
const shown = (page: pages.Page): InstallAnswer => ({
  status: page.status,
  headers: {
    ...guarded,
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': cookie('', 0),
  },
  body: pages.html(page),
});
const sentTo = (location: string, more: Readonly<Record<string, string>> = {}): InstallAnswer => ({
  status: 302,
  headers: { ...guarded, ...more, location },
  body: '',
});

const house = lazy(() =>
  z.object({ id: z.string().regex(/^[TE][A-Z0-9]{1,30}$/), name: z.string().nullish() }).nullish(),
);
/** What Slack gives for a code, or for what gets the next token. */
export const granted = lazy(() =>
  z.object({
    access_token: z.string().min(1),
    token_type: z.literal('bot'),
    refresh_token: z.string().min(1).nullish(),
    expires_in: z.number().positive().nullish(),
    scope: z.string().default(''),
    is_enterprise_install: z.boolean().nullish(),
    team: house(),
    enterprise: house(),
  }),
);
/** When a token that was given then ends. */
export const endOf = (at: At, seconds: number | null | undefined): { readonly ends?: At } =>
  seconds ? { ends: new Date(Date.parse(at) + seconds * 1000).toISOString() } : {};

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Slack's way of installing an app. What sends somebody away is good once, for ten minutes and for the browser that was
 * sent; what comes back without it (an installation begun on Slack's own pages) is led to the start. Never throws.
 */
export const slackInstall = (
  needs: InstallNeeds,
): ((http: InstallHttp) => Promise<InstallAnswer>) => {
  const { own, hash, fresh, pending, now } = needs;
  const log = needs.log ?? (({ at, error }) => console.error(at, whyOf(error)));
  const start = `${own}${startPath}`;
  const back = `${own}${backPath}`;

  const begin = async (): Promise<InstallAnswer> => {
    const [state, browser] = [fresh(40), fresh(40)];
    const until = new Date(Date.parse(now()) + minutes * 60_000).toISOString();
    await pending.begin(hash(state), { browser: hash(browser), until });
    const asked = new URLSearchParams({
      client_id: needs.clientId,
      scope: scopes.join(','),
      redirect_uri: back,
      state,
    });
    return sentTo(`${needs.authorizeUrl}?${asked}`, {
      'set-cookie': cookie(browser, minutes * 60),
    });
  };

  /** Why what came back is not to be believed; undefined where it is. Whatever it is, it is used up. */
  const doubt = async ({ query, cookies }: InstallHttp): Promise<string | undefined> => {
    const browser = cookieIn(cookies);
    const begun = await pending.take(hash(query.state ?? ''));
    if (!begun) return 'This way was used before, or never begun here.';
    if (begun.until < now()) return 'That took longer than ten minutes.';
    if (!browser || !same(begun.browser, hash(browser))) return 'It was begun in another browser.';
    return undefined;
  };

  const finish = async (code: string): Promise<InstallAnswer> => {
    const answer = await needs.web('oauth.v2.access', {
      client_id: needs.clientId,
      client_secret: needs.clientSecret,
      code,
      redirect_uri: back,
    });
    if (answer.kind === 'later' || answer.kind === 'unsure') return shown(pages.busy(start));
    const read = granted().safeParse(answer.kind === 'ok' ? answer.body : undefined);
    if (!read.success) return shown(pages.again('Slack does not know this way in.', start));
    const { team, enterprise, is_enterprise_install, scope, refresh_token, expires_in } = read.data;
    const wide = is_enterprise_install === true;
    const where = wide ? enterprise : team;
    if (!where) return shown(pages.again('Slack does not say where it is installed.', start));
    const install = installId('slack', where.id);
    const installed = now();
    const given = scope.split(',').filter(Boolean);
    await needs.shelf.keep({
      install,
      token: read.data.access_token,
      ...(refresh_token ? { refresh: refresh_token } : {}),
      ...endOf(installed, expires_in),
      installed,
      scopes: given,
    });
    await needs.installed(install, installed);
    const lacks = scopes.filter((one) => !given.includes(one));
    return shown(pages.installed(where.name ?? 'your workspace', { wide, lacks }));
  };

  return async (http) => {
    try {
      if (http.path === startPath) return await begin();
      if (http.path !== backPath) return { status: 404, headers: {}, body: '' };
      const { state, code, error } = http.query;
      // Begun on Slack's own pages: nobody here sent anybody, so what it brings is left alone.
      if (!state) return sentTo(start);
      const why = await doubt(http);
      if (why) return shown(pages.again(why, start));
      if (error || !code) return shown(pages.refused(start));
      return await finish(code);
    } catch (error) {
      log({ at: `slack ${http.path}`, error });
      return shown(pages.busy(start));
    }
  };
};

import { timingSafeEqual } from 'node:crypto';
import { whyOf } from '../../core/lib/why.ts';
import type { Hash } from '../../core/model/hash.ts';
import type { At } from '../../core/model/ids.ts';
import type { InstallWay, Page } from '../../core/ports/install-way.ts';
import type { PendingInstalls } from '../../core/ports/tokens.ts';
import { html } from './page.ts';

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
export interface BrowserNeeds {
  /** Our own address, `https://…`: what is sent on goes back there, whatever a request says of hosts. */
  readonly own: string;
  readonly pending: PendingInstalls;
  readonly fresh: (characters: number) => string;
  readonly hash: Hash;
  readonly now: () => At;
  /** Hears what went wrong; the console does where it is not given. */
  readonly log?: (trouble: { readonly at: string; readonly error: unknown }) => void;
}

const minutes = 10;

const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
const cookieIn = (name: string, cookies: readonly string[]): string | undefined => {
  const own = cookies.filter((one) => one.startsWith(`${name}=`));
  return own.length === 1 ? own[0]?.slice(name.length + 1) : undefined;
};

const guarded = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};
const sentTo = (location: string, more: Readonly<Record<string, string>> = {}): InstallAnswer => ({
  status: 302,
  headers: { ...guarded, ...more, location },
  body: '',
});

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * A browser's way to a chat's page that asks for consent, and back. What sends somebody away is good once, for ten
 * minutes and for the browser that was sent; what comes back without it (begun on the chat's own pages) is led to the
 * start. Never throws.
 */
export const installing = (
  { own, hash, fresh, pending, now, ...needs }: BrowserNeeds,
  way: InstallWay,
): ((http: InstallHttp) => Promise<InstallAnswer>) => {
  const log = needs.log ?? (({ at, error }) => console.error(at, whyOf(error)));
  const start = `${own}${way.start}`;
  const back = `${own}${way.back}`;

  const shown = (page: Page): InstallAnswer => ({
    status: page.status,
    headers: {
      ...guarded,
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': cookie(way.cookie, '', 0),
    },
    body: html(page),
  });

  const begin = async (): Promise<InstallAnswer> => {
    const [state, browser] = [fresh(40), fresh(40)];
    const until = new Date(Date.parse(now()) + minutes * 60_000).toISOString();
    await pending.begin(hash(state), { browser: hash(browser), until });
    return sentTo(way.asks({ state, browser, back }), {
      'set-cookie': cookie(way.cookie, browser, minutes * 60),
    });
  };

  /** The browser that came back, or why it is not to be believed. Whatever it brings is used up. */
  const believed = async ({ query, cookies }: InstallHttp) => {
    const browser = cookieIn(way.cookie, cookies);
    const begun = await pending.take(hash(query.state ?? ''));
    if (!begun) return { doubt: 'This way was used before, or never begun here.' };
    if (begun.until < now()) return { doubt: 'That took longer than ten minutes.' };
    if (!browser || !same(begun.browser, hash(browser)))
      return { doubt: 'It was begun in another browser.' };
    return { browser };
  };

  return async (http) => {
    try {
      if (http.path === way.start) return await begin();
      if (http.path !== way.back) return { status: 404, headers: {}, body: '' };
      const { state, code, error } = http.query;
      // Begun on the chat's own pages: nobody here sent anybody, so what it brings is left alone.
      if (!state) return sentTo(start);
      const { browser, doubt } = await believed(http);
      if (doubt !== undefined) return shown(way.pages.again(doubt, start));
      if (error || !code) return shown(way.pages.refused(start));
      return shown(await way.finish({ code, browser, back, start }));
    } catch (error) {
      log({ at: http.path.slice(1), error });
      return shown(way.pages.busy(start));
    }
  };
};

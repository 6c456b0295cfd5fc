import type { Json } from './state.ts';

/** A workspace, or a whole organisation, in which somebody may install the app. */
export interface Installable {
  readonly id: string;
  readonly name: string;
  /** The organisation that it belongs to, or is. */
  readonly organisation?: { readonly id: string; readonly name: string };
  /** Installs it for all of the organisation. */
  readonly wide?: true;
}
export interface SlackOAuthNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the app is registered to be sent back. */
  readonly redirectUri: string;
  readonly rotates: boolean;
  /** Milliseconds of the machine's clock, or of one that a test moves. */
  readonly machine: () => number;
  readonly fresh: (characters: number) => string;
}

const codeLife = 10 * 60_000;
const tokenLife = 12 * 60 * 60;
/** So many tokens of one installation live at once, where they are turned. */
const mostLive = 2;

interface Pair {
  readonly to: Installable;
  readonly token: string;
  refresh: string | undefined;
  readonly made: number;
}

/** Slack's pages that ask for consent, and what gives tokens, as far as an app meets them. It refuses what Slack refuses. */
export const slackOAuth = (needs: SlackOAuthNeeds) => {
  const codes = new Map<
    string,
    { to: Installable; scope: string; redirect: string; made: number }
  >();
  const pairs: Pair[] = [];
  const used = new Set<string>();

  const give = (to: Installable): Pair => {
    const { fresh, rotates, machine } = needs;
    const pair: Pair = {
      to,
      token: `${rotates ? 'xoxe.' : ''}xoxb-${fresh(20)}`,
      refresh: rotates ? `xoxe-1-${fresh(20)}` : undefined,
      made: machine(),
    };
    pairs.push(pair);
    const own = pairs.filter(({ to: of }) => of.id === to.id);
    for (const old of own.slice(0, Math.max(0, own.length - mostLive)))
      pairs.splice(pairs.indexOf(old), 1);
    return pair;
  };
  const body = ({ to, token, refresh }: Pair, scope: string): Json => ({
    app_id: 'A1',
    access_token: token,
    token_type: 'bot',
    scope,
    bot_user_id: 'UBOT',
    is_enterprise_install: to.wide === true,
    team: to.wide ? null : { id: to.id, name: to.name },
    enterprise: to.organisation ?? null,
    ...(refresh ? { refresh_token: refresh, expires_in: tokenLife } : {}),
  });

  const byCode = (given: Json): Json | string => {
    const code = codes.get(String(given.code));
    codes.delete(String(given.code));
    if (!code || needs.machine() - code.made > codeLife) return 'invalid_code';
    if (given.redirect_uri !== code.redirect) return 'bad_redirect_uri';
    return body(give(code.to), code.scope);
  };
  const byRefresh = (given: Json): Json | string => {
    const refresh = String(given.refresh_token);
    const pair = pairs.find((one) => one.refresh === refresh);
    if (!pair || used.has(refresh)) return 'invalid_refresh_token';
    used.add(refresh);
    return body(give(pair.to), '');
  };

  return {
    /** Somebody says yes on Slack's page: where their browser is sent then, or why it is shown an error of Slack's. */
    consent: (address: string, to: Installable): string => {
      const { searchParams } = new URL(address);
      const asked = (name: string) => searchParams.get(name) ?? '';
      if (asked('client_id') !== needs.clientId) return 'invalid_client_id';
      if (asked('redirect_uri') !== needs.redirectUri) return 'bad_redirect_uri';
      if (asked('scope') === '') return 'invalid_scope';
      const code = needs.fresh(24);
      const [redirect, scope] = [asked('redirect_uri'), asked('scope')];
      codes.set(code, { to, scope, redirect, made: needs.machine() });
      const state = asked('state');
      return `${redirect}?${new URLSearchParams({ code, ...(state ? { state } : {}) })}`;
    },
    /** Begun on Slack's own pages, where nobody knows of a state. */
    fromSlack: (to: Installable): string => {
      const code = needs.fresh(24);
      const redirect = needs.redirectUri;
      codes.set(code, { to, scope: 'chat:write', redirect, made: needs.machine() });
      return `${redirect}?${new URLSearchParams({ code, state: '' })}`;
    },
    /** `oauth.v2.access`: what is answered beside `ok`, or Slack's word for the refusal. */
    access: (given: Json): Json | string => {
      if (given.client_id !== needs.clientId) return 'invalid_client_id';
      if (given.client_secret !== needs.clientSecret) return 'bad_client_secret';
      return given.grant_type === 'refresh_token' ? byRefresh(given) : byCode(given);
    },
    /** Whether Slack takes a token now. */
    takes: (token: string): boolean => {
      const pair = pairs.find((one) => one.token === token);
      if (!pair) return false;
      return !pair.refresh || needs.machine() - pair.made < tokenLife * 1000;
    },
  };
};

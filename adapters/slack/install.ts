import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import { type At, type InstallId, installId } from '../../core/model/ids.ts';
import type { InstallWay, Page } from '../../core/ports/install-way.ts';
import type { TokenShelf } from '../../core/ports/tokens.ts';
import * as pages from './install-pages.ts';
import { scopes } from './manifest.ts';
import type { Web } from './web.ts';

export interface InstallNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Slack's page that asks for consent. */
  readonly authorizeUrl: string;
  /** Asks Slack without a token. */
  readonly web: Web;
  readonly shelf: Pick<TokenShelf, 'keep'>;
  /** The app is there (again) from now on. */
  readonly installed: (install: InstallId, at: At) => Promise<void>;
  readonly now: () => At;
}

export const backPath = '/slack/installed';

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

/** Slack's own part of installing the app: a code that came back is given for a token, which is kept. */
export const slackInstall = (needs: InstallNeeds): InstallWay => {
  const finish: InstallWay['finish'] = async ({ code, back, start }): Promise<Page> => {
    const answer = await needs.web('oauth.v2.access', {
      client_id: needs.clientId,
      client_secret: needs.clientSecret,
      code,
      redirect_uri: back,
    });
    if (answer.kind === 'later' || answer.kind === 'unsure') return pages.busy(start);
    const read = granted().safeParse(answer.kind === 'ok' ? answer.body : undefined);
    if (!read.success) return pages.again('Slack does not know this way in.', start);
    const { team, enterprise, is_enterprise_install, scope, refresh_token, expires_in } = read.data;
    const wide = is_enterprise_install === true;
    const where = wide ? enterprise : team;
    if (!where) return pages.again('Slack does not say where it is installed.', start);
    const install = installId('slack', where.id);
    const installed = needs.now();
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
    return pages.installed(where.name ?? 'your workspace', { wide, lacks });
  };
  return {
    start: '/slack/install',
    back: backPath,
    cookie: '__Host-folkmoot-install',
    asks: ({ state, back }) => {
      const asked = new URLSearchParams({
        client_id: needs.clientId,
        scope: scopes.join(','),
        redirect_uri: back,
        state,
      });
      return `${needs.authorizeUrl}?${asked}`;
    },
    finish,
    pages: { again: pages.again, refused: pages.refused, busy: pages.busy },
  };
};

import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Call, Http } from '../../../adapters/teams/http.ts';
import { lazy } from '../../../core/lib/lazy.ts';
import { fresh } from '../fresh.ts';

export const authority = 'https://login.microsoftonline.com';
export const app = { id: '00001111-aaaa-2222-bbbb-3333cccc4444', secret: 'client secret' };
export const global = '62e90394-69f5-4237-9190-012177145e10';

/** Somebody who signs in; what is given besides stands in their id token instead of what would. */
export interface SignIn {
  readonly tid: string;
  readonly wids?: readonly string[];
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Which key signs: of the list by default. */
  readonly key?: 'listed' | 'personal' | 'unlisted' | 'unnamed';
  /** Handed out in the place of a token. */
  readonly token?: string;
}
interface Begun {
  readonly who: SignIn;
  readonly asked: URLSearchParams;
}

const keyNames = ['listed', 'personal', 'unlisted', 'unnamed'] as const;
const template = `${authority}/{tenantid}/v2.0`;
const personal = `${authority}/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0`;

/** Made once for all tests of a file, as long as that takes. */
const keyPairs = lazy(async () => {
  const all = keyNames.map(async (name) => [name, await generateKeyPair('RS256')] as const);
  return Object.fromEntries(await Promise.all(all)) as Record<
    (typeof keyNames)[number],
    Awaited<ReturnType<typeof generateKeyPair>>
  >;
});

/** Microsoft's sign-in of every organisation, as far as an app meets it. It refuses what Microsoft refuses. */
export const entra = async ({ redirect, now }: { redirect: string; now: () => number }) => {
  const pairs = await keyPairs();
  const jwk = async (kid: (typeof keyNames)[number], issuer?: string) => ({
    ...(await exportJWK(pairs[kid].publicKey)),
    ...{ kid, use: 'sig', ...(issuer ? { issuer } : {}) },
  });
  const listed = [
    await jwk('listed', template),
    await jwk('personal', personal),
    await jwk('unnamed'),
  ];
  const codes = new Map<string, Begun>();
  const calls: string[] = [];
  const down: { status: number | undefined } = { status: undefined };

  const idToken = async ({ who, asked }: Begun): Promise<string> => {
    const { tid, wids, claims = {}, key = 'listed' } = who;
    const at = Math.floor(now() / 1000);
    return new SignJWT({
      ...{ ver: '2.0', iss: `${authority}/${tid}/v2.0`, aud: app.id, tid, sub: 'somebody' },
      ...{ iat: at, nbf: at, exp: at + 3600, nonce: asked.get('nonce') },
      ...(wids ? { wids } : {}),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: key, typ: 'JWT' })
      .sign(pairs[key].privateKey);
  };

  const redeemed = async (call: Call): Promise<object | undefined> => {
    const given = new URLSearchParams(call.body);
    const begun = codes.get(given.get('code') ?? '');
    codes.delete(given.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      given.get('client_id') === app.id &&
      given.get('client_secret') === app.secret &&
      given.get('redirect_uri') === redirect &&
      begun?.asked.get('code_challenge') === challenge;
    return begun && fits ? { id_token: begun.who.token ?? (await idToken(begun)) } : undefined;
  };
  const http: Http = async (url, call) => {
    calls.push(`${call.method} ${url}`);
    const answered = (status: number, body: object) => ({
      ...{ status, headers: {}, body: JSON.stringify(body) },
    });
    if (down.status === 0) return { status: 0, why: 'unanswered' };
    if (down.status !== undefined) return answered(down.status, {});
    switch (url) {
      case `${authority}/organizations/v2.0/.well-known/openid-configuration`:
        return answered(200, { issuer: template, jwks_uri: `${authority}/keys` });
      case `${authority}/keys`:
        return answered(200, { keys: listed });
      case `${authority}/organizations/oauth2/v2.0/token`: {
        const token = await redeemed(call);
        return token ? answered(200, token) : answered(400, { error: 'invalid_grant' });
      }
      default:
        return answered(404, {});
    }
  };
  return {
    http,
    calls,
    down,
    /** Somebody signs in on the page that was asked for: where their browser is sent then, or Microsoft's own refusal. */
    signIn: (address: string, who: SignIn): string => {
      const { searchParams: asked, origin, pathname } = new URL(address);
      if (`${origin}${pathname}` !== `${authority}/organizations/oauth2/v2.0/authorize`)
        return 'no such page';
      if (asked.get('client_id') !== app.id) return 'AADSTS700016';
      if (asked.get('redirect_uri') !== redirect) return 'AADSTS50011';
      const code = fresh(24);
      codes.set(code, { who, asked });
      return `${redirect}?${new URLSearchParams({ code, state: asked.get('state') ?? '', session_state: 's' })}`;
    },
  };
};

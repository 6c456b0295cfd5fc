import { importJWK } from 'jose';
import * as z from 'zod';
import { mayFetch } from './guard.ts';
import { type Http, json } from './http.ts';

export interface SigningKey {
  readonly key: CryptoKey;
  /** Channels for which this key may sign: `msteams`. */
  readonly endorsements: readonly string[];
  /** Whose tokens it may sign, where the list says so. */
  readonly issuer?: string;
}
export type SigningKeys = (kid: string) => Promise<SigningKey | undefined>;

const metadata = z.object({ jwks_uri: z.string() });
const keySet = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().min(1),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
      issuer: z.string().optional(),
    }),
  ),
});

const day = 24 * 60 * 60_000;
/** Unknown keys are what a forger can send without end, so they buy one look in ten minutes (T24). */
const betweenLooks = 10 * 60_000;
/** With no keys at all nobody gets in, so a first look that failed is repeated sooner. */
const betweenFirstLooks = 5_000;

const readKeys = async (http: Http, metadataUrl: string) => {
  const get = async (url: string) =>
    mayFetch(url) ? json(await http(url, { method: 'GET', timeoutMs: 2_000 })) : undefined;
  const found = metadata.safeParse(await get(metadataUrl));
  const listed = keySet.safeParse(found.success ? await get(found.data.jwks_uri) : undefined);
  const keys = new Map<string, SigningKey>();
  for (const { kty, kid, n, e, endorsements = [], issuer } of listed.data?.keys ?? []) {
    if (kty !== 'RSA' || !n || !e) continue;
    const key = await importJWK({ kty, n, e, alg: 'RS256' }, 'RS256').catch(() => undefined);
    if (key && !(key instanceof Uint8Array))
      keys.set(kid, { key, endorsements, ...(issuer === undefined ? {} : { issuer }) });
  }
  return keys;
};

/** Signing keys of the Bot Connector, or of another who lists them so, by id: read once, kept while the endpoint is down, read again after a day or for a key not seen yet. */
export const signingKeys = (wanted: {
  readonly metadataUrl: string;
  readonly http: Http;
  readonly now: () => number;
}): SigningKeys => {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const look = (): Promise<void> => {
    lookedAt = wanted.now();
    looking = readKeys(wanted.http, wanted.metadataUrl)
      .then((read) => {
        if (read.size > 0) keys = read;
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return async (kid) => {
    const age = wanted.now() - lookedAt;
    const due = keys.size === 0 ? betweenFirstLooks : keys.has(kid) ? day : betweenLooks;
    if (looking) await looking;
    else if (age >= due) await look();
    return keys.get(kid);
  };
};

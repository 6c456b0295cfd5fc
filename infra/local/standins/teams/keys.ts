import {
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  randomUUID,
} from 'node:crypto';
import type { Kept } from '../../kept.ts';

/** The stand-in's signing key: a real RSA key, kept so that a restart changes nothing. */
export interface TeamsKeys {
  /** The public half as the key endpoint shows it. */
  readonly jwks: unknown;
  /** A token as the Bot Connector sends it with every activity, good for an hour. */
  readonly token: (claims: {
    readonly issuer: string;
    readonly audience: string;
    readonly serviceUrl: string;
  }) => string | Promise<string>;
}
interface KeptKey {
  readonly kid: string;
  readonly pem: string;
}

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const freshKey = (): KeptKey => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
};

/** The kept key, or on the first start a new one. */
export const teamsKeys = (kept: Kept, machine: () => number): TeamsKeys => {
  const key = kept.get<KeptKey>('teams-key', 'signing') ?? freshKey();
  kept.put('teams-key', 'signing', key);
  const secret = createPrivateKey(key.pem);
  const shown = createPublicKey(key.pem).export({ format: 'jwk' });
  return {
    jwks: {
      keys: [{ ...shown, kid: key.kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }],
    },
    token: ({ issuer, audience, serviceUrl }) => {
      const now = Math.floor(machine() / 1000);
      const claims = {
        iss: issuer,
        aud: audience,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
      };
      const signed = `${encoded({ alg: 'RS256', kid: key.kid, typ: 'JWT' })}.${encoded(claims)}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(secret, 'base64url')}`;
    },
  };
};

import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenClaims {
  readonly issuer: string;
  readonly audience: string;
  readonly serviceUrl: string;
}
export interface Signing {
  /** The public half, as a key endpoint shows it. */
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly privateKey: CryptoKey;
  readonly kid: string;
  /** A token as the Bot Connector sends it, good for an hour. */
  readonly token: (claims: TokenClaims) => Promise<string>;
}

/** A real RS256 key that may sign for these channels. */
export const signing = async (
  kid = 'key-1',
  endorsements: readonly string[] = ['msteams'],
): Promise<Signing> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const tokens = new Map<string, Promise<string>>();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements };
  return {
    jwk,
    privateKey,
    kid,
    // Signed once for all activities of one address, as long as the tests of a file take.
    token: ({ issuer, audience, serviceUrl }) => {
      const name = JSON.stringify([issuer, audience, serviceUrl]);
      const token =
        tokens.get(name) ??
        new SignJWT({ serviceurl: serviceUrl })
          .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
          .setIssuer(issuer)
          .setAudience(audience)
          .setNotBefore('-1m')
          .setExpirationTime('1h')
          .sign(privateKey);
      tokens.set(name, token);
      return token;
    },
  };
};

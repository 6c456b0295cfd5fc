import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import type { SigningKeys } from './keys.ts';

/** Who signed in, as far as we want to know. */
export interface SignedIn {
  /** In small letters. */
  readonly tenant: string;
  /** They hold one of the roles that decide about apps in that tenant. */
  readonly isAdministrator: boolean;
}
export interface Expected {
  /** The origin of the sign-in service: `https://login.microsoftonline.com`. */
  readonly authority: string;
  readonly appId: string;
  /** What this one sign-in was sent away with. */
  readonly nonce: string;
}

/** As Microsoft numbers them in every tenant: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const administrators = {
  Global: '62e90394-69f5-4237-9190-012177145e10',
  'Privileged Role': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  Teams: '69091246-20e8-4a56-aa4d-066075b2a7a8',
  Application: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Cloud Application': '158c047a-c907-4556-b7ef-446551a6b5f7',
} as const;
const roles: ReadonlySet<string> = new Set(Object.values(administrators));

/** The tenant of all personal accounts, which is nobody's organisation. */
const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';
const tolerance = 5 * 60;
const longest = 16 * 1024;

const claims = lazy(() =>
  z.object({
    iss: z.string(),
    aud: z.string(),
    nonce: z.string(),
    ver: z.literal('2.0'),
    tid: z.string().regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
    wids: z.array(z.string()).max(500).optional(),
  }),
);

/**
 * The checks of an id token that many tenants' sign-ins may bring, as Microsoft lists them
 * (https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer): RS256 by a key of that authority
 * for that issuer, the issuer of the very tenant that is claimed, our app, our nonce, within its time. Undefined for any other.
 */
export const verifyIdToken = async (
  token: string,
  { authority, appId, nonce }: Expected,
  keys: SigningKeys,
  now: () => number,
): Promise<SignedIn | undefined> => {
  if (token.length > longest) return undefined;
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'RS256' || typeof header.kid !== 'string') return undefined;
    const { iss, aud, nonce: sent, tid, wids = [] } = claims().parse(decodeJwt(token));
    const issuerOf = (tenant: string) => `${authority}/${tenant}/v2.0`;
    if (iss !== issuerOf(tid) || aud !== appId || sent !== nonce) return undefined;
    const tenant = tid.toLowerCase();
    if (tenant === personal) return undefined;
    const signing = await keys(header.kid);
    if (signing?.issuer !== issuerOf('{tenantid}') && signing?.issuer !== iss) return undefined;
    await jwtVerify(token, signing.key, {
      algorithms: ['RS256'],
      issuer: iss,
      audience: appId,
      requiredClaims: ['exp', 'iat'],
      clockTolerance: tolerance,
      currentDate: new Date(now()),
    });
    return { tenant, isAdministrator: wids.some((one) => roles.has(one.toLowerCase())) };
  } catch {
    return undefined;
  }
};

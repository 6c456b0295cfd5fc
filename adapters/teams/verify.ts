import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { Activity } from './activity.ts';
import { mayCall } from './guard.ts';
import type { SigningKeys } from './keys.ts';
import type { TeamsSettings } from './settings.ts';

/** What a verified token vouches for. */
export interface Vouched {
  readonly serviceUrl: string;
  readonly endorsements: readonly string[];
}

const bearer = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/;
const tolerance = 5 * 60;
const longest = 16 * 1024;

/**
 * The token checks of the Bot Connector protocol, before a byte of the body is read: Bearer form, RS256, issuer,
 * audience, expiry within five minutes, signature by a listed key, a serviceUrl to compare. Undefined is a 401. What a
 * forger gets wrong for free is looked at first, so that a refused token causes no call.
 */
export const verifyToken = async (
  authorization: string | undefined,
  settings: TeamsSettings,
  keys: SigningKeys,
  now: () => number,
): Promise<Vouched | undefined> => {
  if (!authorization || authorization.length > longest) return undefined;
  const token = bearer.exec(authorization)?.[1];
  if (!token) return undefined;
  try {
    const header = decodeProtectedHeader(token);
    const claims = decodeJwt(token);
    const seconds = now() / 1000;
    if (header.alg !== 'RS256' || typeof header.kid !== 'string') return undefined;
    if (claims.iss !== settings.TEAMS_TOKEN_ISSUER) return undefined;
    if (claims.aud !== settings.TEAMS_APP_ID) return undefined;
    if (typeof claims.exp !== 'number' || claims.exp + tolerance <= seconds) return undefined;
    // The SDK writes the claim in small letters, the documents with a capital.
    const { serviceurl, serviceUrl = serviceurl } = claims;
    if (typeof serviceUrl !== 'string' || serviceUrl === '') return undefined;
    if (serviceurl !== undefined && serviceurl !== serviceUrl) return undefined;
    const signing = await keys(header.kid);
    if (!signing) return undefined;
    await jwtVerify(token, signing.key, {
      algorithms: ['RS256'],
      issuer: settings.TEAMS_TOKEN_ISSUER,
      audience: settings.TEAMS_APP_ID,
      clockTolerance: tolerance,
      currentDate: new Date(now()),
    });
    return { serviceUrl, endorsements: signing.endorsements };
  } catch {
    return undefined;
  }
};

/** Whether the activity is the one the token was made for: its address, its channel, one tenant. False is a 403. */
export const fits = (vouched: Vouched, activity: Activity, settings: TeamsSettings): boolean =>
  activity.serviceUrl === vouched.serviceUrl &&
  mayCall(activity.serviceUrl, settings.TEAMS_SERVICE_URL_ALLOW) &&
  activity.channelId === 'msteams' &&
  vouched.endorsements.includes('msteams') &&
  tenantOf(activity) !== undefined;

/** The tenant of a verified activity; undefined where it names none, or two. */
export const tenantOf = (activity: Activity): string | undefined => {
  const named = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter(
    (tenant) => tenant !== undefined && tenant !== '',
  );
  return named.every((tenant) => tenant === named[0]) ? named[0] : undefined;
};

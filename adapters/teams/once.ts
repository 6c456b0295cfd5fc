import { createHash } from 'node:crypto';

/**
 * Two minutes: Teams re-sends an unanswered message within about 45 seconds, under a new id
 * (rules: Done once).
 */
const windowMs = 120_000;

const key = (tenant: string, kind: string, parts: readonly unknown[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `teams:${tenant}:${kind}:${digest.slice(0, 32)}`;
};

/** A press: the same person, card, command and press number are one press. */
export const pressKey = (
  tenant: string,
  press: { person: string; card: string | undefined; ask: unknown; n: number },
): string => key(tenant, 'press', [press.person, press.card ?? '', press.ask, press.n]);

/** A form: its own key, for the person who fills it. */
export const formKey = (tenant: string, person: string, minted: string): string =>
  key(tenant, 'form', [person, minted]);

/**
 * Things without a number of their own: the same words by the same person in the same place within two to four minutes
 * are one. `also` holds the keys under which an earlier delivery may stand.
 */
export const windowKeys = (
  tenant: string,
  kind: 'typed' | 'happened',
  said: readonly unknown[],
  at: number,
  outer: readonly unknown[] = said,
): { key: string; alsoKeys: readonly string[] } => {
  const window = Math.floor(at / windowMs);
  const own = key(tenant, kind, [...said, window]);
  const also = [
    key(tenant, kind, [...said, window - 1]),
    key(tenant, kind, [...outer, window]),
    key(tenant, kind, [...outer, window - 1]),
  ];
  return { key: own, alsoKeys: [...new Set(also)].filter((other) => other !== own) };
};

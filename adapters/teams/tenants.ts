import { seldom } from '../../core/lib/seldom.ts';
import { installId } from '../../core/model/ids.ts';
import type { Consents } from '../../core/ports/tokens.ts';

/** In whose Teams the app works: who works there is of no matter. */
export interface Tenants {
  readonly serves: (tenant: string) => Promise<boolean>;
  /** Where an administrator can let another tenant in, if anywhere. */
  readonly consentAt?: string | undefined;
}

/** A consent that stands is not read again for a minute, so a tenant that is taken out has so long; one that is missing for five seconds. */
const sparing = { answered: 60_000, unanswered: 5_000, most: 1_000 };

/** What a tenant is called, however it is written. */
export const tenantNamed = (tenant: string) => installId('teams', tenant.toLowerCase());

/** The tenants of a list, which costs no read, and those that consented, where consents are kept. */
export const tenants = (
  listed: readonly string[],
  kept?: {
    readonly consents: Pick<Consents, 'stands'>;
    readonly consentAt: string;
    readonly now: () => number;
  },
): Tenants => {
  const names = new Set(listed.map(tenantNamed));
  const consents =
    kept &&
    seldom(async (name: string) => (await kept.consents.stands(tenantNamed(name))) || undefined, {
      now: kept.now,
      ...sparing,
    });
  return {
    serves: async (tenant) =>
      names.has(tenantNamed(tenant)) || (await consents?.(tenant.toLowerCase())) === true,
    ...(kept ? { consentAt: kept.consentAt } : {}),
  };
};

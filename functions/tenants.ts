import { pause } from '../adapters/aws/clock.ts';
import { dynamoConsents } from '../adapters/dynamodb/consents.ts';
import { tokensTable } from '../adapters/dynamodb/table.ts';
import { type Tenants, tenants } from '../adapters/teams/tenants.ts';
import { type Environment, settings } from './settings.ts';
import type { Table } from './tokens.ts';

/** Where it is kept whose administrators have let it in. */
export const consentsIn = ({ client, table }: Table) =>
  dynamoConsents({ client, table: tokensTable(table), pause });

/** In whose Teams it works, as the environment says; undefined where nothing is said, and it works in everybody's. */
export const tenantsIn = (
  told: Environment,
  world: { readonly table: () => Table; readonly now: () => string },
): Tenants | undefined => {
  const { TEAMS_TENANTS_ALLOW: listed, TEAMS_INSTALL_URL: consentAt } = settings('tenants', told);
  if (!listed && !consentAt) return undefined;
  const { TEAMS_TENANT_ID: own } = settings('teams', told);
  const all = (listed ?? ['own']).map((one) => (one === 'own' ? own : one));
  if (!consentAt) return tenants(all);
  const now = () => Date.parse(world.now());
  return tenants(all, { consents: consentsIn(world.table()), consentAt, now });
};

import { describe, expect, it } from 'vitest';
import { dynamoConsents } from '../../adapters/dynamodb/consents.ts';
import { createTokensTable, tokensTable } from '../../adapters/dynamodb/table.ts';
import { tenantNamed } from '../../adapters/teams/tenants.ts';
import { tenantsIn } from '../../functions/tenants.ts';
import { embeddedEngine } from '../support/engine.ts';

const own = '11111111-aaaa-4bbb-8ccc-222222222222';
const listed = '22222222-aaaa-4bbb-8ccc-222222222222';
const other = '33333333-aaaa-4bbb-8ccc-222222222222';
const app = { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: own };
const consentAt = 'https://folkmoot.example/teams/install';
const at = '2027-01-04T09:00:00.000Z';

describe('in whose Teams it works', () => {
  const engine = embeddedEngine();
  const here = (more: Readonly<Record<string, string>>) => {
    const client = engine.client();
    const opened: string[] = [];
    const table = () => {
      opened.push('table');
      return { client, table: 'folkmoot' };
    };
    return { opened, client, tenants: tenantsIn({ ...app, ...more }, { table, now: () => at }) };
  };

  it('is everybody’s where nothing is said, as on a laptop', () => {
    expect(here({}).tenants).toBeUndefined();
  });

  it('is the app’s own, and the listed ones, without a look at any table', async () => {
    const { tenants, opened } = here({ TEAMS_TENANTS_ALLOW: `own, ${listed.toUpperCase()}` });
    expect(await Promise.all([own, listed, other].map((one) => tenants?.serves(one)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(tenants?.consentAt).toBeUndefined();
    expect(opened).toEqual([]);
    expect(await here({ TEAMS_TENANTS_ALLOW: listed }).tenants?.serves(own)).toBe(false);
  });

  it('is the app’s own and those that consented, where they can; none that is barred', async () => {
    const { client, tenants } = here({ TEAMS_INSTALL_URL: consentAt });
    await createTokensTable(client, 'folkmoot');
    const consents = dynamoConsents({
      client,
      table: tokensTable('folkmoot'),
      pause: async () => {},
    });
    expect(await tenants?.serves(own)).toBe(true);
    expect(tenants?.consentAt).toBe(consentAt);
    expect(await consents.give(tenantNamed(other), at)).toBe(true);
    expect(await tenants?.serves(other)).toBe(true);
    expect(await consents.stands(tenantNamed(listed))).toBe(false);
  });
});

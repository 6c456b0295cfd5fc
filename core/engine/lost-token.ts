import { type AccountId, accountId, directPlace, type InstallId, partsOf } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Request } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';

/** That the app can no longer act in a workspace, as if somebody there had said so. */
export const lostToken = (install: InstallId, { now }: Pick<Ports, 'now'>): Request => {
  const { platform, tenant } = partsOf(`${install}:` as AccountId);
  const account = accountId(platform, tenant, 'app');
  return {
    key: `lost:${install}:${now()}`,
    at: now(),
    asker: { account, name: '', home: false, guest: false },
    where: { place: directPlace(account), kind: 'direct' },
    locale: localeOf(account),
    input: { kind: 'happened', happening: { happened: 'uninstalled', lost: true } },
  };
};

import { directPlace, partsOf } from '../../core/model/ids.ts';
import type { Asker, Where } from '../../core/model/request.ts';
import type { Memory } from './form.ts';
import * as tenants from './tenant.ts';

/** Where a form was opened, as it remembers. */
export const formWhere = (memory: Memory, tenant: tenants.Tenant): Where => {
  const { place, kind, name, thread, message } = memory;
  return {
    place: place as Where['place'],
    kind,
    ...(kind === 'channel' && tenant.wide ? { of: tenants.installationOf(tenant) } : {}),
    ...(name ? { name } : {}),
    ...(thread ? { thread } : {}),
    ...(message ? { message } : {}),
  };
};

/** What a form remembers comes back through a client: another workspace, or somebody else's messages, is not its place. */
export const opensHere = (memory: Memory, { team }: tenants.Tenant, asker: Asker): boolean =>
  memory.kind === 'direct'
    ? memory.place === directPlace(asker.account)
    : /^slack:[^:]+:[^:@]+$/.test(memory.place) && memory.place.startsWith(`slack:${team}:`);

/** Whether the workspace through which a form came is another than the one in which it was opened. */
export const isFromElsewhere = ({ place }: Memory, tenant: tenants.Tenant): boolean =>
  place.startsWith('slack:') &&
  ![tenant.team, tenants.houseOf(tenant)].includes(partsOf(place as Where['place']).tenant);

import * as z from 'zod';
import type { Known } from '../../core/model/chat-facts.ts';
import { type AccountId, accountId, type PlaceId, partsOf } from '../../core/model/ids.ts';
import type { Directory } from '../../core/ports/directory.ts';
import { type Connector, path } from './connector.ts';
import { localOf } from './places.ts';

const member = z.object({
  name: z.string().catch(''),
  email: z.string().optional().catch(undefined),
  userRole: z.string().optional().catch(undefined),
  tenantId: z.string().optional().catch(undefined),
  aadObjectId: z.string().min(1).optional().catch(undefined),
});
type Member = z.infer<typeof member>;
const page = z.object({
  members: z.array(z.unknown()),
  continuationToken: z.string().optional().catch(undefined),
});

const timeoutMs = 1_000;
/** Beyond this a channel is large, and how large does not matter. */
const mostPages = 4;

const read = async (connector: Connector, place: PlaceId, where: string): Promise<unknown> => {
  const called = await connector.call(place, where, { method: 'GET', timeoutMs });
  return called.kind === 'answer' && called.status === 200 ? called.body : undefined;
};

const memberOf = async (
  connector: Connector,
  account: AccountId,
  seenIn: PlaceId,
): Promise<Member | undefined> => {
  const opened = await connector.conversation(seenIn, timeoutMs);
  if (!('id' in opened)) return undefined;
  const where = path('conversations', opened.id, 'members', localOf(account));
  return member.safeParse(await read(connector, seenIn, where)).data;
};

const known = (found: Member, tenant: string): Known => {
  const guest = found.userRole === 'guest' || found.userRole === 'anonymous';
  return {
    name: found.name,
    ...(found.email && { email: found.email }),
    home: !guest && (found.tenantId ?? tenant) === tenant,
    guest,
  };
};

/** What Teams says of people and channels. */
export const teamsDirectory = (connector: Connector): Directory => ({
  account: async (account, seenIn) => {
    const found = await memberOf(connector, account, seenIn);
    return found && known(found, partsOf(account).tenant);
  },
  channel: async (place) => {
    const opened = await connector.conversation(place, timeoutMs);
    if (!('id' in opened)) return undefined;
    let members = 0;
    let next: string | undefined;
    for (let pages = 0; pages < mostPages; pages++) {
      const token = next ? `&continuationToken=${encodeURIComponent(next)}` : '';
      const where = `${path('conversations', opened.id, 'pagedmembers')}?pageSize=500${token}`;
      const found = page.safeParse(await read(connector, place, where));
      if (!found.success) return undefined;
      members += found.data.members.length;
      next = found.data.continuationToken;
      if (!next) break;
    }
    return { members };
  },
});

/**
 * A mention names an account by the bot's own id for it (`29:…`), a press by the directory's: one person must not be
 * two, so the directory is asked. The account as it is where there is no answer.
 */
export const sameAsPressed = async (
  connector: Connector,
  account: AccountId,
  seenIn: PlaceId,
): Promise<AccountId> => {
  if (!localOf(account).startsWith('29:')) return account;
  const found = await memberOf(connector, account, seenIn);
  return found?.aadObjectId
    ? accountId('teams', partsOf(account).tenant, found.aadObjectId)
    : account;
};

import type { AccountId } from '../../core/model/ids.ts';
import { accountId } from '../../core/model/ids.ts';
import type { Faults } from '../../infra/local/standins/faults.ts';
import type { SlackCall } from '../../infra/local/standins/slack/server.ts';
import { directWith, type SlackState } from '../../infra/local/standins/slack/state.ts';
import type { TeamsCall } from '../../infra/local/standins/teams/server.ts';
import { personalWith, type TeamsState } from '../../infra/local/standins/teams/state.ts';

/** Accounts that their chat has closed. */
export type Closed = Set<AccountId>;

/** Slack opens no conversation with a closed account, and takes no message for it. */
export const closedInSlack =
  (closed: Closed, state: SlackState): Faults<SlackCall> =>
  ({ method, args }) => {
    if (method !== 'conversations.open' && method !== 'chat.postMessage') return undefined;
    const { workspace, people } = state.world;
    const whom = people.find(
      ({ slack }) =>
        slack === args.users ||
        (slack !== undefined && directWith(state, slack).id === args.channel),
    );
    const isClosed = closed.has(accountId('slack', workspace.id, whom?.slack ?? ''));
    return isClosed ? { error: 'user_disabled' } : undefined;
  };

/** Teams takes no message for somebody who is no longer there. */
export const closedInTeams =
  (closed: Closed, state: TeamsState): Faults<TeamsCall> =>
  ({ what, method, path }) => {
    if (what !== 'connector' || method !== 'POST') return undefined;
    const { tenant, people } = state.world;
    const whom = people.find(
      (one) => one.teams !== undefined && path.includes(`/${personalWith(state, one).id}/`),
    );
    const isClosed = closed.has(accountId('teams', tenant.id, whom?.teams ?? ''));
    return isClosed ? { error: 'MessageWritesBlocked', status: 403 } : undefined;
  };

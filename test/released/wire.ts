import { receiveForm, receivePress } from '../../adapters/slack/receive.ts';
import { activity } from '../../adapters/teams/activity.ts';
import { receive } from '../../adapters/teams/receive.ts';
import type { Input } from '../../core/model/request.ts';
import { inTeams } from '../lines/cast.ts';
import { channel, tenant } from '../support/teams/scene.ts';

/** What a chat sends back of a message or form, and what core hears of it. */
export interface Sent {
  readonly chat: 'slack button' | 'slack form' | 'teams';
  readonly sent: unknown;
}

const slack = { team: { id: 'T1' }, user: { id: 'USAM', name: 'Sam', team_id: 'T1' } };
const button = (element: unknown) =>
  receivePress({
    ...slack,
    type: 'block_actions',
    container: { type: 'message', channel_id: 'C1', message_ts: '1700000001.000100' },
    channel: { id: 'C1', name: 'southport' },
    actions: [element],
    response_url: 'https://hooks.slack.com/actions/T1/1/x',
    trigger_id: '1.2.3',
  })?.request.input;
const form = (view: unknown) =>
  receiveForm({
    ...slack,
    type: 'view_submission',
    view: { callback_id: 'form', ...(view as object) },
  })?.request.input;

const card = (data: unknown): Input | undefined => {
  const read = receive(
    activity.parse({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:1',
      replyToId: '1700000000001',
      channelId: 'msteams',
      timestamp: '2027-01-04T09:00:00.000Z',
      from: inTeams('sam'),
      recipient: { id: '28:bot' },
      conversation: { id: channel.id, tenantId: tenant, conversationType: 'channel' },
      channelData: { tenant: { id: tenant } },
      value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
    }),
    0,
  );
  return read.kind === 'pressed' ? read.request.input : undefined;
};

/** Reads what a client sends as the product does; undefined where it is taken for nothing of ours. */
export const heard = ({ chat, sent }: Sent): Input | undefined =>
  ({ 'slack button': button, 'slack form': form, teams: card })[chat](sent);

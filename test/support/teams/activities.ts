import { activity } from '../../../adapters/teams/activity.ts';
import { receive } from '../../../adapters/teams/receive.ts';
import type { Request } from '../../../core/model/request.ts';
import { channel, sam, tenant } from './scene.ts';

export const bot = { id: '28:app-1', name: 'Folkmoot' };
export const noon = Date.parse('2027-01-04T12:00:30.000Z');

export const base = (more: object, place: { id: string; kind: string } = channel) => ({
  channelId: 'msteams',
  timestamp: new Date(noon).toISOString(),
  from: sam,
  recipient: bot,
  conversation: { id: place.id, conversationType: place.kind, tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...more,
});
export const typed = (text: string, more: object = {}) =>
  base({
    type: 'message',
    id: '100',
    text: `<at>Folkmoot</at> ${text}`,
    entities: [{ type: 'mention', text: '<at>Folkmoot</at>', mentioned: bot }],
    ...more,
  });
export const requestsOf = (given: object): readonly Request[] => {
  const received = receive(activity.parse(given), noon);
  if ('requests' in received) return received.requests;
  return 'request' in received ? [received.request] : [];
};
export const one = (given: object): Request => {
  const [request] = requestsOf(given);
  if (!request) throw new Error('nothing received');
  return request;
};
export const repeats = (earlier: Request, later: Request): boolean =>
  later.key === earlier.key || (later.alsoKeys ?? []).includes(earlier.key);
export const thread = (id: string) => ({
  conversation: {
    id: `${channel.id};messageid=${id}`,
    conversationType: 'channel',
    tenantId: tenant,
  },
});

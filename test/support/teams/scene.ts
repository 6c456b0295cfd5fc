import type { Addresses } from '../../../adapters/teams/address.ts';
import { teamsConnector } from '../../../adapters/teams/connector.ts';
import { type EdgeNeeds, teamsEdge } from '../../../adapters/teams/edge.ts';
import type { PlaceId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { ReplyRefused } from '../../../core/model/reply-refused.ts';
import type { Request } from '../../../core/model/request.ts';
import { text, type View } from '../../../core/view/view.ts';
import { type TeamsConversation, type TeamsPerson, teamsDriver } from './driver.ts';
import { servedTeams } from './served.ts';

export const tenant = '11111111-aaaa-4bbb-8ccc-222222222222';
export const sam: TeamsPerson = { id: '29:sam', aadObjectId: 'aad-sam', name: 'Sam' };
export const asha: TeamsPerson = { id: '29:asha', aadObjectId: 'aad-asha', name: 'Asha' };
export const channel: TeamsConversation = {
  id: '19:southport@thread.tacv2',
  kind: 'channel',
  tenant,
  name: 'Southport partners',
  team: '19:general@thread.tacv2',
};
export const group: TeamsConversation = { id: '19:few@thread.v2', kind: 'groupChat', tenant };
export const chat: TeamsConversation = { id: 'a:chat-of-sam', kind: 'personal', tenant };

/** A view that says one sentence. */
export const saying = (aloud: string, more: View['blocks'] = []): View => ({
  aloud,
  blocks: [{ kind: 'text', spans: [text(aloud)] }, ...more],
});

/** The edge before a stand-in Teams; core is what the test says it answers, and what it was asked is kept. */
export const scene = async (
  more: Partial<EdgeNeeds> & {
    settings?: never;
    with?: Record<string, 'on' | 'off'>;
    people?: readonly TeamsPerson[];
  } = {},
) => {
  const { with: switches, people = [sam, asha], ...needs } = more;
  const teams = await servedTeams(people, { places: [group] });
  const settings = { ...teams.settings, ...switches };
  const requests: Request[] = [];
  const seen: [string, string][] = [];
  const core = { answer: (_: Request): Answer => ({ kind: 'nothing' }) };
  const kept = new Map<PlaceId, string>();
  const refusals: ReplyRefused[] = [];
  const addresses: Addresses = {
    of: async (place) => kept.get(place),
    newest: async () => seen.at(-1)?.[1],
    keep: async (place, url) => void kept.set(place, url),
  };
  const connector = teamsConnector(settings, needs.addresses ?? addresses);
  const faults: unknown[] = [];
  const edge = teamsEdge({
    handle: async (request) => {
      requests.push(request);
      return core.answer(request);
    },
    replyRefused: async (_, refusal) => void refusals.push(refusal),
    connector,
    addresses,
    seen: async (install, url) => {
      seen.push([install, url]);
    },
    log: (fault) => faults.push(fault),
    ...needs,
    settings,
  });
  const post = async (headers: Record<string, string>, body: string | Uint8Array) => {
    const rawBody = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const answer = await edge({ headers, rawBody });
    return {
      ...answer,
      body: answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown),
    };
  };
  const driver = teamsDriver({
    url: post,
    keys: teams.keys,
    appId: settings.TEAMS_APP_ID,
    serviceUrl: teams.serviceUrl,
  });
  return {
    teams,
    settings,
    requests,
    seen,
    kept,
    refusals,
    core,
    connector,
    edge,
    post,
    driver,
    faults,
  };
};
export type Scene = Awaited<ReturnType<typeof scene>>;

/** What core answers. */
export const view = (shown: View, made = false): Answer => ({ kind: 'view', view: shown, made });
export const answering = (on: Scene, answer: Answer) => {
  on.core.answer = () => answer;
  return on;
};
/** What went to the Bot Connector. */
export const sent = ({ teams }: Scene) =>
  teams.calls.map(({ method, path, body }) => ({ to: `${method} ${path.slice(4)}`, body }));
export const undo = {
  kind: 'buttons' as const,
  buttons: [{ label: 'Undo', spoken: 'Undo: A-1', ask: { ask: 'undo' as const } }],
};
export const list: View = {
  aloud: 'Southport has 2 open actions.',
  blocks: [
    { kind: 'title', text: 'Open' },
    { kind: 'rows', rows: [{ spans: [text('A-1 Lamps')] }, { spans: [text('A-2 Bins')] }] },
  ],
};

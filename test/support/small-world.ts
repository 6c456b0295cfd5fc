import type { Someone, World } from '../../infra/local/standins/world.ts';

/** A workspace and a tenant with one partnership's channels, for tests of one chat's edge; whoever is named lives there. */
export const smallWorld = (people: readonly Someone[]): World => ({
  workspace: { id: 'T1', name: 'Harbour Trust', domain: 'example' },
  slackBot: { user: 'UBOT', bot: 'BBOT', app: 'A1' },
  tenant: { id: '11111111-aaaa-4bbb-8ccc-222222222222', name: 'Harbour Council' },
  team: { id: '19:general@thread.tacv2', name: 'Harbour' },
  people,
  slackRooms: [
    { id: 'C1', name: 'southport' },
    { id: 'C9', name: 'elsewhere' },
  ],
  teamsRooms: [
    { id: '19:southport@thread.tacv2', name: 'Southport partners' },
    { id: '19:elsewhere@thread.tacv2', name: 'Elsewhere' },
  ],
});

/** Somebody of it, known by a first name. */
export const resident = (name: string, chats: Pick<Someone, 'slack' | 'teams'>): Someone => ({
  key: name.toLowerCase(),
  name,
  role: 'Partner',
  email: `${name.toLowerCase()}@example.org`,
  ...chats,
});

import { guid, type Someone, sefton, slackId, threadId, type World } from './world.ts';

const trust = 'Harbour Trust';
const police = 'Sefton Police';

/** Accounts of their own: whoever is in the council's chats as well is somebody else to Slack and to Teams here. */
const inSlack = (name: string, role: string, guest?: true): Someone => {
  const key = name.toLowerCase();
  const slack = slackId('U', `harbour ${key}`);
  return { key, name, role, email: `${key}@example.org`, slack, ...(guest ? { guest } : {}) };
};
const inTeams = (name: string, role: string, guest?: true): Someone => {
  const key = name.toLowerCase();
  const own = `police ${key}`;
  return {
    ...{ key, name, role, email: `${key}@example.org`, teams: guid(`person ${own}`) },
    member: `29:1${guid(own).replaceAll('-', '')}`,
    ...(guest ? { guest } : {}),
  };
};

/** What two partners have of their own beside the council's: a charity its workspace, the police their tenant. */
export const partners: World = {
  workspace: { id: slackId('T', 'harbour'), name: trust, domain: 'harbour-trust' },
  // One app, and a user of its own in every workspace.
  slackBot: {
    user: slackId('U', 'harbour folkmoot'),
    bot: slackId('B', 'harbour folkmoot'),
    app: sefton.slackBot.app,
  },
  tenant: { id: guid('tenant police'), name: police },
  team: { id: threadId('police team'), name: 'Neighbourhood policing' },
  people: [
    inSlack('Hana', 'Volunteer manager'),
    inSlack('Sam', 'Trustee'),
    inSlack('Ewan', 'Youth worker', true),
    inTeams('Kofi', 'Police sergeant'),
    inTeams('Tess', 'Police inspector'),
    inTeams('Dara', 'Community safety analyst', true),
  ],
  slackRooms: ['partnership', 'volunteers'].map((name) => ({
    id: slackId('C', `harbour ${name}`),
    name,
  })),
  teamsRooms: ['Partnership', 'Beat teams'].map((name) => ({
    id: threadId(`police ${name}`),
    name,
  })),
};

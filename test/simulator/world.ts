import type { Kept } from '../../infra/local/kept.ts';
import type { World } from '../../infra/local/standins/world.ts';

/** What the stand-ins keep, in memory and shared with nobody. */
export const forgetful = (): Kept => {
  const shelves = new Map<string, Map<string, unknown>>();
  const shelf = (name: string) => {
    const found = shelves.get(name) ?? new Map<string, unknown>();
    shelves.set(name, found);
    return found;
  };
  return {
    get: <Value>(of: string, name: string) => shelf(of).get(name) as Value | undefined,
    put: (of, name, value) => void shelf(of).set(name, value),
    drop: (of, name) => void shelf(of).delete(name),
    all: <Value>(of: string) => [...shelf(of).values()] as Value[],
    close: () => {},
  };
};

const someone = (name: string, accounts: { readonly slack?: string; readonly teams?: string }) => ({
  key: name.toLowerCase(),
  name,
  role: '',
  email: `${name.toLowerCase()}@example.org`,
  ...accounts,
});
const bot = (workspace: string) => ({
  user: `U${workspace}BOT`,
  bot: `B${workspace}BOT`,
  app: 'AFOLKMOOT',
});
const council = { id: 'council', name: 'Council' };
const team = { id: '19:team', name: 'Area partnerships' };

/**
 * One workspace of volunteers with the tenant of a council: Asha is in both, under one address; Robin is Jo, whom nothing
 * tells so but a link code.
 */
export const harbour: World = {
  workspace: { id: 'T1', name: 'Harbour volunteers', domain: 'harbour' },
  slackBot: bot('T1'),
  tenant: council,
  team,
  people: [
    someone('Asha', { slack: 'U1ASHA', teams: 'asha' }),
    someone('Sam', { slack: 'U1SAM' }),
    someone('Jo', { slack: 'U1JO' }),
    someone('Owen', { teams: 'owen' }),
    someone('Tess', { teams: 'tess' }),
    someone('Robin', { teams: 'robin' }),
  ],
  slackRooms: [{ id: 'C1', name: 'harbour' }],
  teamsRooms: [
    { id: '19:harbour', name: 'Harbour partners' },
    { id: '19:valley', name: 'Valley partners' },
  ],
};
/**
 * Another workspace, which shares nothing with the first but the bot, Owen, who sits in both partnerships, and Drew, who
 * is Sam and comes into Sam's partnership by a link code alone.
 */
export const valley: World = {
  workspace: { id: 'T2', name: 'Valley charities', domain: 'valley' },
  slackBot: bot('T2'),
  tenant: council,
  team,
  people: [
    someone('Eve', { slack: 'U2EVE' }),
    someone('Ravi', { slack: 'U2RAVI' }),
    someone('Drew', { slack: 'U2DREW' }),
  ],
  slackRooms: [{ id: 'C2', name: 'valley' }],
  teamsRooms: [],
};

import { southport } from '../../support/southport/ids.ts';
import { joOnTeams } from './given.ts';

/** What someone pressed before they were let in. */
export const wanted = { ask: 'action.done', ref: 'A-1', in: southport } as const;
export const guest = {
  account: joOnTeams,
  name: 'Jo',
  home: false,
  guest: true,
  email: 'jo@example.org',
};

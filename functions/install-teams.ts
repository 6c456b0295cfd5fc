import type { BrowserNeeds } from '../adapters/browser/install.ts';
import { type InstallNeeds, teamsInstall } from '../adapters/teams/install.ts';
import { throughBrowser } from './browser.ts';
import { consentNeeds } from './consenting.ts';
import { doorTo } from './door.ts';
import { entry } from './wiring.ts';

/** Lets a tenant's administrator switch the app on for its Teams. */
export const installTeams = (needs: BrowserNeeds & InstallNeeds) =>
  throughBrowser(needs, teamsInstall(needs));

export const handler = entry(doorTo('teams', (parts) => installTeams(consentNeeds(parts))));

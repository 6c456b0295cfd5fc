import { now as realNow } from '../adapters/aws/clock.ts';
import { fresh } from '../adapters/aws/fresh.ts';
import { sha256 } from '../adapters/aws/hash.ts';
import type { BrowserNeeds } from '../adapters/browser/install.ts';
import { http } from '../adapters/teams/http.ts';
import type { InstallNeeds } from '../adapters/teams/install.ts';
import { settings } from './settings.ts';
import { teamsSettings } from './teams-settings.ts';
import { consentsIn } from './tenants.ts';
import { pendingIn } from './tokens.ts';
import { count, type Parts, tableOf, told } from './wiring.ts';

/** What letting a tenant in needs of the world; the environment says which app it is. */
export const consentNeeds = (parts: Parts = {}): BrowserNeeds & InstallNeeds => {
  const table = tableOf(parts);
  const { INSTALL_URL } = settings('install', told(parts));
  return {
    settings: teamsSettings(told(parts), parts.anew),
    own: INSTALL_URL.replace(/\/+$/, ''),
    consents: consentsIn(table),
    pending: pendingIn(table),
    ...{ http, fresh, hash: sha256, now: parts.now ?? realNow, count },
  };
};

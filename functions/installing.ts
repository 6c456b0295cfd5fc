import { fresh } from '../adapters/aws/fresh.ts';
import { sha256 } from '../adapters/aws/hash.ts';
import type { BrowserNeeds } from '../adapters/browser/install.ts';
import type { InstallNeeds } from '../adapters/slack/install.ts';
import { installedAt } from '../core/engine/installed.ts';
import { settings } from './settings.ts';
import { slackApp } from './slack-app.ts';
import { pendingIn, tokensIn } from './tokens.ts';
import { corePorts, type Parts, tableOf, told } from './wiring.ts';

/** What installing in Slack needs of the world; the environment says which app it is. */
export const installNeeds = (parts: Parts = {}): BrowserNeeds & InstallNeeds => {
  const given = settings('install', told(parts));
  const { store, now } = corePorts(parts);
  return {
    ...slackApp(told(parts)),
    own: given.INSTALL_URL.replace(/\/+$/, ''),
    authorizeUrl: given.SLACK_AUTHORIZE_URL,
    shelf: tokensIn(told(parts), tableOf(parts)),
    pending: pendingIn(tableOf(parts)),
    installed: (install, at) => installedAt(install, at, { store, now }),
    ...{ fresh, hash: sha256, now },
  };
};

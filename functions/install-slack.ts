import type { BrowserNeeds } from '../adapters/browser/install.ts';
import { type InstallNeeds, slackInstall } from '../adapters/slack/install.ts';
import { throughBrowser } from './browser.ts';
import { installNeeds } from './installing.ts';
import { entry } from './wiring.ts';

/** Installs the app in Slack. */
export const installSlack = (needs: BrowserNeeds & InstallNeeds) =>
  throughBrowser(needs, slackInstall(needs));

export const handler = entry((parts) => installSlack(installNeeds(parts)));

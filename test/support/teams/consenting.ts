import { sha256 } from '../../../adapters/aws/hash.ts';
import { installing } from '../../../adapters/browser/install.ts';
import { memoryConsents } from '../../../adapters/memory/tokens.ts';
import { teamsInstall } from '../../../adapters/teams/install.ts';
import type { InstallId } from '../../../core/model/ids.ts';
import { browsing, own, pendingInMemory } from '../browser.ts';
import { fresh } from '../fresh.ts';
import { app, authority, entra } from './entra.ts';

/** Microsoft's sign-in, and our pages behind a browser, on a clock that a test moves. */
export const staged = async () => {
  const clock = { now: Date.UTC(2027, 0, 4, 9) };
  const now = () => new Date(clock.now).toISOString();
  const microsoft = await entra({ redirect: `${own}/teams/installed`, now: () => clock.now });
  const barred = new Set<InstallId>();
  const consents = memoryConsents(barred);
  const given: string[] = [];
  const counted: string[] = [];
  const faults: unknown[] = [];
  const install = installing(
    { own, pending: pendingInMemory(), fresh, hash: sha256, now, log: (one) => faults.push(one) },
    teamsInstall({
      settings: {
        TEAMS_APP_ID: app.id,
        TEAMS_APP_PASSWORD: 'the one before',
        TEAMS_LOGIN_URL: authority,
        passwordAnew: async () => app.secret,
      },
      http: microsoft.http,
      consents: {
        give: async (one, at) => {
          given.push(one);
          return consents.give(one, at);
        },
      },
      hash: sha256,
      now,
      count: (what) => counted.push(what),
    }),
  );
  const browser = () => browsing(install, '/teams/install');
  return { clock, microsoft, barred, consents, given, counted, faults, install, browser };
};

import { tokenAddress } from '../../../adapters/teams/token.ts';
import type { Environment } from '../../../functions/settings.ts';
import { type Finding, works, wrong } from './finding.ts';

/** By what Entra knows the bot. */
export interface Credentials {
  readonly TEAMS_APP_ID: string;
  readonly TEAMS_APP_PASSWORD: string;
  readonly TEAMS_TENANT_ID: string;
  readonly TEAMS_LOGIN_URL: string;
}

/** Where Entra is asked: as the environment says, or the functions are told. */
export const loginOf = (
  environment: Environment,
  kept: Environment,
): Pick<Credentials, 'TEAMS_LOGIN_URL'> => ({
  TEAMS_LOGIN_URL:
    environment.TEAMS_LOGIN_URL ?? kept.TEAMS_LOGIN_URL ?? 'https://login.microsoftonline.com',
});

/** What Entra's numbers mean, and what to do: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const meanings: Readonly<Record<number, readonly [says: string, next: string]>> = {
  7000215: [
    'Entra does not take the client secret.',
    'Paste the secret’s Value, which is shown only once, and not its Secret ID; or make another under Certificates & secrets.',
  ],
  7000222: [
    'The client secret has ended.',
    'Make another under Certificates & secrets, and run npm run install:teams with it.',
  ],
  700016: [
    'Entra knows no application of that ID in that directory.',
    'Copy both IDs anew from the application’s Overview.',
  ],
  90002: [
    'Entra knows no directory of that ID.',
    'Copy the Directory (tenant) ID from the application’s Overview.',
  ],
  900023: [
    'That is the ID of no directory.',
    'Copy the Directory (tenant) ID from the application’s Overview.',
  ],
};

/** Whether Entra gives a token for these. */
export const entraToken = async (given: Credentials): Promise<Finding> => {
  const url = tokenAddress(given);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: given.TEAMS_APP_ID,
        client_secret: given.TEAMS_APP_PASSWORD,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(15_000),
      redirect: 'error',
    });
    const body = await answer.json();
    if (answer.ok && typeof body.access_token === 'string')
      return works('Entra gives the bot a token for its client secret.');
    const code = Number(body.error_codes?.[0]);
    const [says, next] = meanings[code] ?? [
      `Entra refuses the bot (${code ? `AADSTS${code}` : String(body.error).slice(0, 60)}).`,
      'Look whether the application is in this directory, and copy the three values anew.',
    ];
    return wrong(says, next);
  } catch {
    return wrong(
      `Entra does not answer at ${new URL(url).origin}.`,
      'Look whether this machine reaches the internet, then run this again.',
    );
  }
};

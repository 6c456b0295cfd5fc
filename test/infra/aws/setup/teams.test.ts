import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installTeams } from '../../../../infra/aws/setup/install-teams.ts';
import { appId, secretsIn, shell, teamsApp } from '../../../support/setting-up.ts';

let system: Awaited<ReturnType<typeof shell>>;
beforeEach(async () => {
  system = await shell();
});
afterEach(() => system.close());

describe('install:teams', () => {
  const answers = [
    appId,
    appId,
    'app-secret',
    'Sefton',
    'https://s.example',
    'https://s.example',
    'https://s.example',
  ];
  it('keeps what Entra gives a token for, and shows that the door takes no forger', async () => {
    const { ended, text, left } = await system.run(installTeams, answers);
    expect([ended, left]).toEqual([true, []]);
    expect(system.values('teams')).toEqual({ ...teamsApp, TEAMS_APP_PASSWORD: 'app-secret' });
    expect(text).toContain('Entra gives the bot a token for its client secret.');
    expect(text).toContain('is there, and refuses what is forged or not signed.');
    expect(text).toContain('dist/manifests/teams.zip');
    expect(text).toContain(
      'Type @Folkmoot help in the channel; you must see "What you can do here"',
    );
    expect(secretsIn(text)).toEqual([]);
  });
  it('keeps nothing where Entra does not take the secret, and says what is likely', async () => {
    const { ended, text } = await system.run(installTeams, [appId, appId, 'wrong-secret', 'no']);
    expect(ended).toBe('Nothing was changed.');
    expect(text).toContain('Entra does not take the client secret.');
    expect(text).toContain('and not its Secret ID');
    expect([system.amazon.puts, secretsIn(text)]).toEqual([[], []]);
  });
  it('takes no secret’s ID for its value', async () => {
    const { text } = await system.run(installTeams, [appId, appId, appId, ...answers.slice(2)]);
    expect(text).toContain('That is the secret’s ID');
  });
  it('needs no one there, and says then what the package wants', async () => {
    const environment = { ...teamsApp, TEAMS_APP_PASSWORD: 'app-secret' };
    const { ended, text } = await system.run(installTeams, undefined, { environment });
    expect(ended).toBe(true);
    expect(text).toContain('--developer, --website, --privacy, --terms');
  });
  it('tells of a door that takes what is forged', async () => {
    system.instead.teams = { status: 200, body: '' };
    const { ended, text } = await system.run(installTeams, answers);
    expect(ended).toBe(false);
    expect(text).toMatch(/DANGER +Teams’ door accepts what nobody signed/);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopes } from '../../../../adapters/slack/manifest.ts';
import { doctor } from '../../../../infra/aws/setup/doctor.ts';
import { installSlack } from '../../../../infra/aws/setup/install-slack.ts';
import { installTeams } from '../../../../infra/aws/setup/install-teams.ts';
import { secretsIn, shell, signing, teamsApp, token } from '../../../support/setting-up.ts';

let system: Awaited<ReturnType<typeof shell>>;
beforeEach(async () => {
  system = await shell();
});
afterEach(() => system.close());

describe('doctor', () => {
  it('says what is not there yet and how to get it', async () => {
    const { ended, text } = await system.run(doctor);
    expect(ended).toBe(true);
    expect(text).toMatch(
      /not set up +Slack: nothing is kept for it\.\n +Next: npm run install:slack/,
    );
    expect(text).toMatch(/not set up +Teams: nothing is kept for it\./);
    expect(text).toMatch(/not set up +Links to files and calendars/);
  });
  it('says that all works once both are installed, by every check', async () => {
    await system.run(installSlack, [signing, token]);
    await system.run(installTeams, undefined, {
      environment: { ...teamsApp, TEAMS_APP_PASSWORD: 'app-secret' },
    });
    const { ended, text } = await system.run(doctor);
    expect(ended).toBe(true);
    expect(text.match(/^works /gm)).toHaveLength(11);
    expect(text).toContain('slack: works, teams: works');
    expect(text).not.toMatch(/WRONG|DANGER|not set up/);
    expect(secretsIn(text)).toEqual([]);
  });
  it('says why not: a token that is not taken, a secret that ended, a text kept in the open', async () => {
    await system.run(installSlack, [signing, token]);
    system.amazon.put('/folkmoot/slack/SLACK_BOT_TOKEN', 'xoxb-wrong', 'String');
    for (const [setting, value] of Object.entries({
      ...teamsApp,
      TEAMS_APP_PASSWORD: 'wrong-secret',
    }))
      system.amazon.put(`/folkmoot/teams/${setting}`, value);
    const { ended, text } = await system.run(doctor);
    expect(ended).toBe(false);
    expect(text).toMatch(/WRONG +Slack does not take the bot token \(invalid_auth\)/);
    expect(text).toMatch(/WRONG +\/folkmoot\/slack\/SLACK_BOT_TOKEN is kept in the open/);
    expect(text).toMatch(/WRONG +Entra does not take the client secret/);
    expect(text).toMatch(
      /WRONG +What delivers says of itself .* slack: does not work, teams: does not work/,
    );
  });
  it('says what lacks where a chat is set up in part', async () => {
    system.amazon.put('/folkmoot/slack/SLACK_BOT_TOKEN', token);
    const { ended, text } = await system.run(doctor);
    expect(ended).toBe(false);
    expect(text).toMatch(
      /WRONG +Under \/folkmoot\/slack lacks SLACK_SIGNING_SECRET\.\n +Next: npm run install:slack/,
    );
    expect(text).toContain('slack: set up in part');
  });
  it('names the installations that lack a scope or lost their token', async () => {
    await system.close();
    system = await shell({ InstallUrl: 'https://moot.example/slack/install' });
    const item = (install: string, more: object) => ({ pk: { S: `token#${install}` }, ...more });
    const some = JSON.stringify(scopes.filter((one) => one !== 'files:write'));
    system.amazon.items.push(
      item('slack:T1', { scopes: { S: JSON.stringify(scopes) } }),
      item('slack:T2', { scopes: { S: some } }),
      item('slack:T3', { scopes: { S: some }, lost: { N: '1' } }),
    );
    system.chats.slack.fail(
      'oauth.v2.access',
      { error: 'invalid_code' },
      { error: 'invalid_code' },
    );
    await system.run(installSlack, [signing, '12.34', 'right-secret']);
    const { ended, text } = await system.run(doctor);
    expect(ended).toBe(false);
    expect(text).toMatch(/works +The installation slack:T1 has all/);
    expect(text).toMatch(
      /WRONG +The installation slack:T2 lacks files:write \(lists come as links/,
    );
    expect(text).toMatch(/WRONG +The installation slack:T3 has lost its token/);
  });
});

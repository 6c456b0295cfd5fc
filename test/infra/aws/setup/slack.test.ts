import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopes } from '../../../../adapters/slack/manifest.ts';
import { installSlack } from '../../../../infra/aws/setup/install-slack.ts';
import { other, secretsIn, shell, signing, token } from '../../../support/setting-up.ts';

let system: Awaited<ReturnType<typeof shell>>;
beforeEach(async () => {
  system = await shell();
});
afterEach(() => system.close());

describe('install:slack', () => {
  it('keeps what Slack takes, closed with the system’s key, and shows that the door opens to it alone', async () => {
    const { ended, text } = await system.run(installSlack, [signing, token]);
    expect(ended).toBe(true);
    expect(system.values('slack')).toEqual({
      SLACK_SIGNING_SECRET: signing,
      SLACK_BOT_TOKEN: token,
    });
    expect(system.values('files').FILES_KEY?.length).toBeGreaterThan(32);
    for (const put of system.amazon.puts)
      expect(put).toMatchObject({ Type: 'SecureString', KeyId: 'alias/folkmoot' });
    expect(text).toContain(
      'Slack takes the bot token of Harbour Trust (https://example.slack.com/).',
    );
    expect(text).toContain(`has all ${scopes.length} scopes.`);
    expect(text).toContain('accepts what is signed with the signing secret.');
    expect(text).toContain('refuses what is forged, stale or not signed.');
    expect(text).toContain('you must see "What you can do here"');
    expect(secretsIn(text)).toEqual([]);
  });
  it('asks again for what cannot be one, before Slack is asked', async () => {
    const { ended, text } = await system.run(installSlack, [
      token,
      'short',
      signing,
      'xoxp-1',
      token,
    ]);
    expect(ended).toBe(true);
    expect(text).toContain('That is a token');
    expect(text).toContain('The bot’s token begins with xoxb-.');
  });
  it('keeps nothing that Slack does not take', async () => {
    const { ended, text } = await system.run(installSlack, [signing, 'xoxb-wrong', 'no']);
    expect(ended).toBe('Nothing was changed.');
    expect(text).toContain('Slack does not take the bot token (invalid_auth).');
    expect(system.amazon.puts).toEqual([]);
  });
  it('names the scopes that an installation lacks and what people miss, and goes on', async () => {
    const headers = { 'x-oauth-scopes': scopes.filter((one) => !one.startsWith('files:')).join() };
    const answer = { ok: true, team: 'Harbour Trust', team_id: 'T1', url: 'u', bot_id: 'B1' };
    system.chats.slack.fail('auth.test', { status: 200, headers, answer });
    const { ended, text } = await system.run(installSlack, [signing, token]);
    expect(ended).toBe(false);
    expect(text).toMatch(/WRONG +The app in .* lacks files:read \(a file of actions/);
    expect(text).toContain('files:write (lists come as links');
    expect(system.values('slack').SLACK_BOT_TOKEN).toBe(token);
  });
  it('replaces only what it was told to, and lets the signing secret before hold on', async () => {
    await system.run(installSlack, [signing, token]);
    const no = await system.run(installSlack, [other, token, 'no']);
    expect(no.ended).toBe('Nothing was changed.');
    expect(system.values('slack').SLACK_SIGNING_SECRET).toBe(signing);
    const yes = await system.run(installSlack, [other, '', 'yes']);
    expect(yes.ended).toBe(true);
    expect(system.values('slack')).toEqual({
      SLACK_SIGNING_SECRET: other,
      SLACK_SIGNING_SECRET_BEFORE: signing,
      SLACK_BOT_TOKEN: token,
    });
    expect(yes.text).toContain(
      'aws ssm delete-parameter --name /folkmoot/slack/SLACK_SIGNING_SECRET_BEFORE',
    );
    expect(secretsIn(no.text + yes.text)).toEqual([]);
  });
  it('leaves all as it is where the same is said again', async () => {
    await system.run(installSlack, [signing, token]);
    const puts = system.amazon.puts.length;
    expect((await system.run(installSlack, ['', ''])).ended).toBe(true);
    expect(system.amazon.puts).toHaveLength(puts);
  });
  it('takes secrets from the environment where nobody can be asked, and no secret as a word', async () => {
    const environment = { SLACK_SIGNING_SECRET: signing, SLACK_BOT_TOKEN: token };
    expect((await system.run(installSlack)).ended).toMatch(
      /^SLACK_SIGNING_SECRET is not there: run this in/,
    );
    expect((await system.run(installSlack, undefined, { environment })).ended).toBe(true);
    const changed = { ...environment, SLACK_SIGNING_SECRET: other };
    const refused = await system.run(installSlack, undefined, { environment: changed });
    expect(refused.ended).toContain('say --replace to replace it');
    const replaced = await system.run(installSlack, undefined, {
      environment: changed,
      words: ['--replace'],
    });
    expect(replaced.ended).toBe(true);
    const words = ['--token', token];
    const said = await system.run(installSlack, undefined, { words });
    expect(said.ended).toMatch(/^What can be said here is --name, --region, --prefix, --replace\./);
    expect(secretsIn(`${said.ended}${said.text}${refused.text}`)).toEqual([]);
  });
  it('tells of a door that takes what is forged', async () => {
    system.instead.slack = { status: 200, body: '{}' };
    const { ended, text } = await system.run(installSlack, [signing, token]);
    expect(ended).toBe(false);
    expect(text).toMatch(/DANGER +Slack’s door accepts what nobody signed/);
  });
  it.each([
    ['does not answer', { status: 0, cut: true }],
    ['is not open', { status: 404 }],
    ['answers 500', { status: 500 }],
    ['refuses what is signed', { status: 401 }],
  ] as const)('tells of a door that %s', async (says, answer) => {
    system.instead.slack = answer;
    const { ended, text } = await system.run(installSlack, [signing, token]);
    expect(ended).toBe(false);
    expect(text).toMatch(new RegExp(`WRONG +Slack’s door ${says}`));
    expect(text).not.toContain('refuses what is forged, stale or not signed.\nworks');
  });
  it('keeps the app’s own secrets apart where workspaces install it themselves, once Slack knows them', async () => {
    await system.close();
    system = await shell({ InstallUrl: 'https://moot.example/slack/install' });
    system.chats.slack.fail(
      'oauth.v2.access',
      { error: 'bad_client_secret' },
      { error: 'invalid_code' },
    );
    const given = [signing, '12.34', 'wrong-secret', 'yes', signing, '12.34', 'right-secret'];
    const { ended, text } = await system.run(installSlack, given);
    expect(ended).toBe(true);
    expect(text).toContain('Slack does not take the client secret (bad_client_secret).');
    expect(system.values('slack')).toEqual({
      SLACK_SIGNING_SECRET: signing,
      SLACK_CLIENT_ID: '12.34',
    });
    expect(system.values('slack-app')).toEqual({
      SLACK_CLIENT_ID: '12.34',
      SLACK_CLIENT_SECRET: 'right-secret',
    });
    expect(text).toContain('https://moot.example/slack/install');
  });
  it('ends with one sentence where Amazon does not let it look, or nothing stands', async () => {
    system.amazon.at.refuses = true;
    expect((await system.run(installSlack, [])).ended).toMatch(
      /^Amazon does not let me look for "folkmoot" in eu-west-2/,
    );
    const region = { environment: { AWS_REGION: '' } };
    expect((await system.run(installSlack, [], region)).ended).toMatch(/^No Region is named/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../functions/settings.ts';
import {
  deliverPorts,
  filePorts,
  relayPorts,
  slackHttp,
  teamsHttp,
  tickPorts,
  wakePorts,
} from '../../../functions/wiring.ts';
import { functionNames } from '../../../infra/aws/bundle.ts';
import { synthesized } from '../../support/cloud.ts';
import { lambdaOf, plain } from '../../support/cloud-rights.ts';

const cloud = synthesized();
/** What a function is told by the template, each reference in place of what it becomes. */
const told = (name: string): Record<string, string> => {
  const { Variables = {} } = (lambdaOf(cloud, name).Properties.Environment ?? {}) as {
    Variables?: Record<string, unknown>;
  };
  const entries = Object.entries(Variables).map(([setting, value]) => {
    const text = plain(value).replace(/^<(.*)>$/, '$1');
    return [setting, setting.endsWith('_URL') ? `https://sqs.example/${text}` : text];
  });
  return Object.fromEntries(entries);
};
/** What docs/operating.md has an operator keep under each path. */
const kept: Readonly<Record<string, Environment>> = {
  '/folkmoot/slack': { SLACK_SIGNING_SECRET: 'kept', SLACK_BOT_TOKEN: 'xoxb-kept' },
  '/folkmoot/teams': {
    TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
    TEAMS_APP_PASSWORD: 'kept',
    TEAMS_TENANT_ID: '66666666-7777-4888-9999-000000000000',
  },
  '/folkmoot/files': { FILES_KEY: 'kept'.repeat(8) },
};
const ofFiles = '/folkmoot/files';
const lambda = { AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' };
const makers = {
  slack: slackHttp,
  teams: teamsHttp,
  relay: relayPorts,
  deliver: deliverPorts,
  tick: tickPorts,
  wake: wakePorts,
  files: filePorts,
};

describe.each(functionNames)('the settings of %s', (name) => {
  const { PARAMETER_PATHS: paths, ...plainly } = told(name);
  const opened = (paths?.split(',') ?? []).map((path) => kept[path]);

  it('are enough to start it, with what its paths hold', () => {
    const environment: Environment = Object.assign({}, lambda, plainly, ...opened);
    expect(() => makers[name]({ environment })).not.toThrow();
  });
  it('leave out none that it needs: without any one of them it does not start', () => {
    const environment: Environment = Object.assign({}, lambda, plainly, ...opened);
    const needed = Object.keys(environment).filter((setting) => !(setting in lambda));
    expect(needed).toContain('TABLE_NAME');
    for (const setting of needed)
      expect(() => makers[name]({ environment: { ...environment, [setting]: '' } })).toThrow(
        setting,
      );
  });
  it('are enough with the secrets of one chat, but for the other chat’s edge', () => {
    for (const path of Object.keys(kept)) {
      if (paths && !paths.includes(path)) continue;
      if (path === ofFiles && name !== 'files') continue;
      const environment: Environment = Object.assign({}, lambda, plainly, kept[path]);
      expect(() => makers[name]({ environment })).not.toThrow();
    }
  });
  it('that make links may be missing: then nobody is given one, and all else goes on', () => {
    if (name === 'files') return;
    const others = (paths?.split(',') ?? []).filter((path) => path !== ofFiles);
    const opened = others.map((path) => kept[path]);
    const environment: Environment = Object.assign({}, lambda, plainly, ...opened);
    expect(() => makers[name]({ environment })).not.toThrow();
  });
  it('hold no secret, and paths only where one is needed', () => {
    expect(Object.keys(plainly).filter((one) => /SECRET|TOKEN|PASSWORD|KEY/.test(one))).toEqual([]);
    const expected = {
      slack: '/folkmoot/slack,/folkmoot/files',
      teams: '/folkmoot/teams,/folkmoot/files',
      deliver: '/folkmoot/slack,/folkmoot/teams',
      files: '/folkmoot/files',
    };
    expect(paths).toBe(expected[name as keyof typeof expected]);
  });
});

it('no secret is in the template, nor any way by which one would get there', () => {
  expect(cloud.text).not.toMatch(
    /resolve:(ssm|secretsmanager)|xox[bap]-|SIGNING_SECRET|APP_PASSWORD|FILES_KEY/,
  );
});

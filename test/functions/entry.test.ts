import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inOwnWords } from '../../core/lib/why.ts';
import { doorTo } from '../../functions/door.ts';
import { slack } from '../../functions/slack.ts';
import { entry, type Parts, slackHttp } from '../../functions/wiring.ts';
import { signedRequest } from '../support/slack/driver.ts';

const kept = vi.hoisted(() => ({
  asked: [] as string[],
  fails: false,
  fault: new Error('could not be read'),
  more: {} as Record<string, string>,
}));
vi.mock('../../adapters/aws/parameters.ts', () => ({
  parametersUnder: async (path: string, asker: { region: string }) => {
    kept.asked.push(`${path} in ${asker.region}`);
    if (kept.fails) throw kept.fault;
    return { [`FROM_${path.slice(1).toUpperCase()}`]: 'opened', ...kept.more };
  },
}));

/** A handler that answers what it was told, and how often it was made. */
const told = () => {
  let made = 0;
  const make = ({ environment }: Parts) => {
    made += 1;
    return async (name: string) => environment?.[name];
  };
  return { make, made: () => made };
};

describe('a function’s entry', () => {
  beforeEach(() => {
    kept.asked = [];
    kept.fails = false;
    kept.more = {};
    vi.stubEnv('AWS_REGION', 'eu-west-2');
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is made as Lambda starts it, once, where nothing is kept elsewhere', async () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'folkmoot-tick');
    const { make, made } = told();
    const handler = entry(make);
    expect(made()).toBe(1);
    await handler('X');
    expect(made()).toBe(1);
    expect(kept.asked).toEqual([]);
  });
  it('knows what is kept under the paths it was told, asked for once, as Lambda starts it', async () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'folkmoot-deliver');
    vi.stubEnv('PARAMETER_PATHS', '/slack,/teams');
    vi.stubEnv('TABLE_NAME', 'folkmoot');
    const { make, made } = told();
    const handler = entry(make);
    expect(kept.asked).toEqual(['/slack in eu-west-2', '/teams in eu-west-2']);
    expect(await handler('FROM_SLACK')).toBe('opened');
    expect(await handler('FROM_TEAMS')).toBe('opened');
    expect(await handler('TABLE_NAME')).toBe('folkmoot');
    expect(made()).toBe(1);
    expect(kept.asked).toHaveLength(2);
  });
  it('never puts what it opened where another program could read it', async () => {
    vi.stubEnv('PARAMETER_PATHS', '/slack');
    await entry(told().make)('FROM_SLACK');
    expect(process.env.FROM_SLACK).toBeUndefined();
  });
  it('answers nothing while it cannot open them, and begins anew at the next call', async () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'folkmoot-slack');
    vi.stubEnv('PARAMETER_PATHS', '/slack');
    kept.fails = true;
    inOwnWords(kept.fault);
    const handler = entry(told().make);
    await expect(handler('FROM_SLACK')).rejects.toThrow('could not be read');
    kept.fails = false;
    expect(await handler('FROM_SLACK')).toBe('opened');
  });

  describe('and its door', () => {
    const check = { type: 'url_verification', challenge: 'c' };
    const signedWith = (secret: string) => {
      const { headers, rawBody } = signedRequest(secret, JSON.stringify(check), 'application/json');
      return { headers, body: Buffer.from(rawBody).toString() } as never;
    };
    const door = () => entry(doorTo('slack', (parts) => slack(slackHttp(parts))));
    beforeEach(() => {
      vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'folkmoot-slack');
      vi.stubEnv('PARAMETER_PATHS', '/slack');
      vi.stubEnv('TABLE_NAME', 'folkmoot');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
      kept.more = { SLACK_SIGNING_SECRET: 'one', SLACK_BOT_TOKEN: 'xoxb-1' };
    });

    it('takes a secret that was put anew at its first request, and the one before beside it', async () => {
      const open = door();
      expect(await open(signedWith('one'))).toMatchObject({ statusCode: 200 });
      kept.more = {
        ...kept.more,
        SLACK_SIGNING_SECRET: 'two',
        SLACK_SIGNING_SECRET_BEFORE: 'one',
      };
      for (const secret of ['one', 'two', 'one', 'two'])
        expect(await open(signedWith(secret))).toMatchObject({ statusCode: 200 });
      expect(kept.asked).toHaveLength(2);
    });
    it('has a stranger read nothing at will: one reading in all, and none for what is signed', async () => {
      const open = door();
      for (let knock = 0; knock < 30; knock += 1) {
        expect(await open(signedWith('forged'))).toMatchObject({ statusCode: 401 });
        expect(await open(signedWith('one'))).toMatchObject({ statusCode: 200 });
      }
      expect(kept.asked).toHaveLength(2);
    });
    it('opens where the chat was set up since, with no start anew', async () => {
      kept.more = {};
      const open = door();
      kept.more = { SLACK_SIGNING_SECRET: 'one', SLACK_BOT_TOKEN: 'xoxb-1' };
      expect(await open(signedWith('one'))).toMatchObject({ statusCode: 200 });
    });
  });
});

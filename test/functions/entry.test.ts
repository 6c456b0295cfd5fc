import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../adapters/aws/parameters.ts';
import { inOwnWords } from '../../core/lib/why.ts';
import { doorTo } from '../../functions/door.ts';
import { first } from '../../functions/first.ts';
import { slack } from '../../functions/slack.ts';
import { entry, type Parts, slackHttp } from '../../functions/wiring.ts';
import { signedRequest } from '../support/slack/driver.ts';

const kept = vi.hoisted(() => ({
  asked: [] as string[],
  fails: false,
  fault: new Error('could not be read'),
  more: {} as Record<string, string>,
  posts: [] as (Post | undefined)[],
}));
vi.mock('../../adapters/aws/parameters.ts', () => ({
  parametersUnder: async (path: string, asker: { region: string }, { post }: { post?: Post }) => {
    kept.asked.push(`${path} in ${asker.region}`);
    kept.posts.push(post);
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
    kept.posts = [];
    vi.stubEnv('AWS_REGION', 'eu-west-2');
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is made as Lambda starts it, once, where nothing is kept elsewhere', async () => {
    const { make, made } = told();
    const handler = entry(make);
    expect(made()).toBe(0);
    await handler.begin();
    expect(made()).toBe(1);
    await handler('X');
    expect(made()).toBe(1);
    expect(kept.asked).toEqual([]);
  });
  it('is made by its first call where nobody began it sooner', async () => {
    const { make, made } = told();
    const handler = entry(make);
    await handler('X');
    await handler('X');
    expect(made()).toBe(1);
  });
  it('stops its start where it cannot be made of what it was told', async () => {
    const make = () => {
      throw inOwnWords(new Error('Folkmoot cannot start'));
    };
    await expect(entry(make).begin()).rejects.toThrow('Folkmoot cannot start');
  });
  it('knows what is kept under the paths it was told, asked for once, as Lambda starts it', async () => {
    vi.stubEnv('PARAMETER_PATHS', '/slack,/teams');
    vi.stubEnv('TABLE_NAME', 'folkmoot');
    const { make, made } = told();
    const handler = entry(make);
    const post: Post = async () => ({ status: 200, body: '' });
    await handler.begin(post);
    expect(kept.asked).toEqual(['/slack in eu-west-2', '/teams in eu-west-2']);
    expect(kept.posts).toEqual([post, post]);
    expect(made()).toBe(1);
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
    vi.stubEnv('PARAMETER_PATHS', '/slack');
    kept.fails = true;
    inOwnWords(kept.fault);
    const handler = entry(told().make);
    await handler.begin();
    await expect(handler('FROM_SLACK')).rejects.toThrow('could not be read');
    kept.fails = false;
    expect(await handler('FROM_SLACK')).toBe('opened');
  });

  describe('begun sooner', () => {
    const table = { TABLE_NAME: 'folkmoot', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };
    beforeEach(() => {
      for (const [name, value] of Object.entries(table)) vi.stubEnv(name, value);
      vi.stubEnv('PARAMETER_PATHS', '/slack');
    });

    it('takes its first steps meanwhile, over the table that it then works with', async () => {
      const tables: unknown[] = [];
      const taken: string[] = [];
      const steps = (parts: Parts) => {
        tables.push(parts.table);
        return [
          () => taken.push('one'),
          () => {
            throw new Error('of no matter');
          },
          () => Promise.reject(new Error('of no matter either')),
          () => taken.push('two'),
        ];
      };
      const handler = entry((parts) => {
        tables.push(parts.table);
        return told().make(parts);
      }, steps);
      await handler.begin();
      expect(taken).toEqual(['one', 'two']);
      expect(await handler('FROM_SLACK')).toBe('opened');
      expect(tables).toHaveLength(2);
      expect(tables[0]).toBeDefined();
      expect(tables[1]).toBe(tables[0]);
    });
    it('waits two seconds for them and no longer', async () => {
      vi.useFakeTimers();
      const begun = entry(told().make, () => [() => new Promise(() => {})]).begin();
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      vi.advanceTimersByTime(2000);
      await begun;
      vi.useRealTimers();
    });
    it('reaches for the table, and for nothing that it could change there', async () => {
      const steps = first('slack')({ environment: { ...table, AWS_REGION: 'eu-west-2' } });
      expect(steps).toHaveLength(1);
      await expect(steps[0]?.()).rejects.toThrow('BatchGetItem');
    });
  });

  describe('and its door', () => {
    const check = { type: 'url_verification', challenge: 'c' };
    const signedWith = (secret: string) => {
      const { headers, rawBody } = signedRequest(secret, JSON.stringify(check), 'application/json');
      return { headers, body: Buffer.from(rawBody).toString() } as never;
    };
    const door = () => entry(doorTo('slack', (parts) => slack(slackHttp(parts))));
    beforeEach(() => {
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

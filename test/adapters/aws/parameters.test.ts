import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import {
  type Asker,
  askedAhead,
  type Post,
  parametersUnder,
  signed,
} from '../../../adapters/aws/parameters.ts';
import fc from '../../support/fast-check.ts';
import { Sha256 } from '../../support/sdk-hash.ts';

const asker: Asker = {
  region: 'eu-west-2',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'a token/of=a+session',
};
const now = '2026-11-21T09:30:00.123Z';

const theirs = async (given: Asker, headers: Record<string, string>, body: string, at: Date) => {
  const { region, accessKeyId, secretAccessKey, sessionToken } = given;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const signer = new SignatureV4({
    service: 'ssm',
    region,
    credentials,
    sha256: Sha256 as never,
    applyChecksum: false,
  });
  const { host = '' } = headers;
  const request = { protocol: 'https:', method: 'POST', hostname: host, path: '/', headers, body };
  return (await signer.sign(request, { signingDate: at })).headers;
};

describe('the signature', () => {
  it('is the one that the SDK makes, whatever is asked by whom and when', async () => {
    const word = fc.stringMatching(/^[\w/+=-]{1,40}$/);
    const when = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const who = fc.record({
      region: fc.constantFrom('eu-west-2', 'us-gov-west-1'),
      accessKeyId: word,
      secretAccessKey: word,
      sessionToken: fc.option(word, { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(who, fc.string({ unit: 'grapheme' }), when, async (given, body, at) => {
        const host = `ssm.${given.region}.amazonaws.com`;
        const asked = { service: 'ssm', host, target: 'AmazonSSM.GetParametersByPath', body };
        const { authorization, ...ours } = signed(given, asked, at.toISOString());
        const {
          'x-amz-date': _,
          'x-amz-security-token': __,
          ...plain
        } = ours as Record<string, string>;
        expect(await theirs(given, plain, body, at)).toMatchObject({ authorization, ...ours });
      }),
    );
  });
});

describe('what is kept under a path', () => {
  type Answers = readonly (object | number | 'silence')[];
  const answering = (...answers: Answers) => {
    const asked: { host: string; headers: Readonly<Record<string, string>>; body: unknown }[] = [];
    const post: Post = async ({ host }, headers, body) => {
      const answer = answers[asked.length];
      asked.push({ host, headers, body: JSON.parse(body) });
      if (answer === 'silence' || answer === undefined) throw new Error('ECONNRESET');
      if (typeof answer === 'number') return { status: answer, body: 'AccessDenied: top secret' };
      return { status: 200, body: JSON.stringify(answer) };
    };
    const waited: number[] = [];
    const pause = async (milliseconds: number) => void waited.push(milliseconds);
    const read = (tries?: 1) =>
      parametersUnder('/folkmoot/slack', asker, {
        now: () => now,
        pause,
        post,
        ...(tries && { tries }),
      });
    return { asked, waited, pause, post, read };
  };
  const one = (name: string, Value: string) => ({ Name: `/folkmoot/slack/${name}`, Value });

  it('is read page by page, opened, under its settings’ names', async () => {
    const { asked, read } = answering(
      { Parameters: [one('SLACK_SIGNING_SECRET', 's')], NextToken: 'more' },
      { Parameters: [one('SLACK_BOT_TOKEN', 'xoxb-1')] },
    );
    expect(await read()).toEqual({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(asked.map(({ body }) => body)).toEqual([
      { Path: '/folkmoot/slack', WithDecryption: true },
      { Path: '/folkmoot/slack', WithDecryption: true, NextToken: 'more' },
    ]);
    expect(asked[0]?.host).toBe('ssm.eu-west-2.amazonaws.com');
  });
  it('is asked for again when the store is busy or silent, after a while that grows', async () => {
    const { asked, waited, read } = answering(400, 'silence', { Parameters: [one('A', 'b')] });
    expect(await read()).toEqual({ A: 'b' });
    expect(asked).toHaveLength(3);
    expect(waited).toEqual([100, 300]);
  });
  it('is asked for once where somebody waits for an answer', async () => {
    const { asked, waited, read } = answering(400, { Parameters: [] });
    await expect(read(1)).rejects.toThrow('could not be read: 400');
    expect([asked.length, waited]).toEqual([1, []]);
  });
  it('stops the function where it cannot be read, saying where and never what', async () => {
    await expect(answering(400, 500, 403, 200).read()).rejects.toThrow(
      'The parameters under /folkmoot/slack could not be read: 403.',
    );
    await expect(answering('silence', 'silence', 'silence').read()).rejects.toThrow('no answer');
  });

  it('is asked for where the service is said to be, by its own name', async () => {
    const { asked, post } = answering({ Parameters: [one('A', 'b')] });
    const at = { ssm: 'https://parameters.example:4566/' };
    const reading = { now: () => now, pause: async () => {}, post };
    expect(await parametersUnder('/folkmoot/slack', { ...asker, at }, reading)).toEqual({ A: 'b' });
    expect(asked[0]?.host).toBe('parameters.example:4566');
    expect(asked[0]?.headers.host).toBe('parameters.example:4566');
  });

  describe('and was asked for ahead', () => {
    const readAhead = async (...answers: Answers) => {
      const { asked, post, waited, pause } = answering(...answers);
      const ahead = askedAhead(['/folkmoot/slack'], asker, { now: () => now, post });
      const begun = asked.length;
      const reading = { now: () => now, pause, post: ahead };
      const read = () => parametersUnder('/folkmoot/slack', asker, reading);
      return { asked, begun, read, waited };
    };

    it('is asked for once, before anybody reads it', async () => {
      const { asked, begun, read } = await readAhead({ Parameters: [one('A', 'b')] });
      expect(begun).toBe(1);
      expect(await read()).toEqual({ A: 'b' });
      expect(asked).toHaveLength(1);
    });
    it('is read anew, and page by page, as ever', async () => {
      const { asked, read } = await readAhead(
        { Parameters: [one('A', 'b')], NextToken: 'more' },
        { Parameters: [one('C', 'd')] },
        { Parameters: [one('A', 'other')] },
      );
      expect(await read()).toEqual({ A: 'b', C: 'd' });
      expect(await read()).toEqual({ A: 'other' });
      expect(asked).toHaveLength(3);
    });
    it('is asked for again where that failed, after the same whiles', async () => {
      const { asked, read, waited } = await readAhead('silence', 500, {
        Parameters: [one('A', 'b')],
      });
      expect(await read()).toEqual({ A: 'b' });
      expect(asked).toHaveLength(3);
      expect(waited).toEqual([100, 300]);
    });
  });
});

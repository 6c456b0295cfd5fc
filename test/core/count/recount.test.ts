import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { recount } from '../../../core/counting/file/recount.ts';
import { ballotFiles } from './ballot-files.ts';
import { hashing, rootFolder } from './cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'recount-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (file: string, ...flags: readonly string[]) => {
  const command = [join(rootFolder, 'infra/local/recount.ts'), file, ...flags];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
    return { code: 0, stdout, stderr };
  } catch (error) {
    return { code: -1, stdout: '', stderr: '', ...Object(error) };
  }
};

const saved = (name: string, content: unknown): string => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const counted = (file: unknown, method?: string) => {
  const result = recount(JSON.stringify(file), method, hashing);
  if ('problem' in result) throw new Error(result.problem);
  return result.runs;
};

const problemOf = (file: unknown, method?: string): string => {
  const result = recount(JSON.stringify(file), method, hashing);
  return 'problem' in result ? result.problem : 'it was counted';
};

describe('the recount command', () => {
  test('given a file with runs, then it prints one JSON document and nothing else', async () => {
    const { code, stdout, stderr } = await run(saved('ranked', ballotFiles.ranked));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).runs.map((one: { method: string }) => one.method)).toEqual([
      'condorcet',
      'schulze',
      'borda',
      'plurality',
      'tally',
      'irv',
      'stv-scottish',
    ]);
  });

  test('given --explain, then it prints sentences', async () => {
    const { code, stdout } = await run(saved('ranked', ballotFiles.ranked), '--explain');
    expect(code).toBe(0);
    expect(stdout).toContain('Stage 1: first preferences are Park 4, Library 3, Crossing 2.');
  });

  test.each([
    ['not JSON', '{"options":', []],
    ['no runs and no method', { ...ballotFiles.ranked, runs: undefined }, []],
    ['a method that is not counted', ballotFiles.ranked, ['--method', 'copeland']],
    ['an unknown flag', ballotFiles.ranked, ['--fast']],
  ])('given %s, then it exits 2 with one clear line', async (_, content, flags) => {
    const { code, stdout, stderr } = await run(saved('bad', content), ...flags);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('given a file that is not there, then it exits 2', async () => {
    expect(await run(join(folder, 'nowhere.json'))).toMatchObject({ code: 2 });
  });
});

describe('a recount', () => {
  test('given a file without runs, then --method names one', () => {
    const [only] = counted({ ...ballotFiles.ranked, runs: undefined }, 'schulze');
    expect(only?.report).toMatchObject({ method: 'schulze', condorcetWinner: null });
  });

  test('given a run by a rule that is not counted here beside one that is, then it says so and counts on', () => {
    const runs = [
      { method: 'copeland' },
      { method: 'borda' },
      { method: 'schulze', options: { strength: 'ratio' } },
    ];
    const reports = counted({ ...ballotFiles.ranked, runs }).map((one) => one.report);
    expect(reports[0]).toEqual({
      method: 'copeland',
      unsupported: true,
      reason: 'copeland is not among the methods counted here',
    });
    expect(reports[1]).toMatchObject({ method: 'borda', winners: ['Library'] });
    expect(reports[2]).toMatchObject({ unsupported: true });
  });

  test.each([
    [
      'a ballot for no option',
      { ballots: [{ n: 1, ranking: ['Pool'] }] },
      'ballot 1 names "Pool", which is no option',
    ],
    [
      'a ballot of another kind',
      { ballots: [{ n: 1, approve: ['Park'] }] },
      'ballot 1 has no ranking, as ranked ballots have',
    ],
    ['ballots missing', { totalBallots: 11 }, 'the file says 11 ballots but holds 10'],
    [
      'an option twice',
      { options: ['Park', 'Library', 'Crossing', 'Park'] },
      'an option is listed twice',
    ],
    [
      'too many votes',
      { ballots: [{ n: 90_000_000_001, ranking: ['Park'] }] },
      'more votes than can be counted exactly',
    ],
  ])('given %s, then it is refused with the reason', (_, change, reason) => {
    expect(problemOf({ ...ballotFiles.ranked, ...change })).toBe(reason);
  });

  test('given equal votes on a motion, then it waits for the casting vote, which decides when given', () => {
    expect(counted(ballotFiles.motion)[0]?.report).toMatchObject({
      state: 'awaiting-casting-vote',
      tie: ['For', 'Against'],
      carried: false,
    });
    const ties = { by: 'casting-vote', castingVote: 'Against' };
    const [decided] = counted({ ...ballotFiles.motion, ties });
    expect(decided?.report).toMatchObject({
      state: 'decided',
      winners: ['Against'],
      carried: false,
    });
  });

  test('given a revealed lot, then ties go by it; a secret that was not committed to is refused', () => {
    const secret = 'the twelve pebbles';
    const lot = { secret, commitment: hashing.sha256(secret), poll: 'P-5' };
    const ballots = [
      { n: 1, ranking: ['Park'] },
      { n: 1, ranking: ['Library'] },
    ];
    const file = { ...ballotFiles.ranked, ballots, lot, runs: [{ method: 'plurality' }] };
    const [first = ''] = ['Park', 'Library'].toSorted((a, b) =>
      hashing.hmacSha256(`${secret}P-5`, a) < hashing.hmacSha256(`${secret}P-5`, b) ? -1 : 1,
    );
    expect(counted(file)[0]?.report).toMatchObject({ state: 'decided', winners: [first] });
    expect(problemOf({ ...file, lot: { ...lot, secret: 'another' } })).toMatch(
      /does not match the commitment/,
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLaptop, type TestLaptop } from '../../support/laptop.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
/** The first line of each row under "What you can type". */
const lines = [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, line = '']) => line);
const line = (start: string): string => lines.find((one) => one.startsWith(start)) ?? '';

let laptop: TestLaptop;
beforeAll(async () => {
  laptop = await startLaptop({ env: { DEMO: 'sefton' } });
  await laptop.drawn();
}, 60_000);
afterAll(() => laptop.stop());

const type = async (text: string) => {
  await laptop.slack('Priya').type(text);
  await laptop.drawn();
};
const both = (says: RegExp) =>
  laptop
    .posted()
    .filter(({ text, only }) => !only && says.test(text))
    .map(({ room }) => room);
const shared = ['southport', 'Southport partners'];

describe('the lines of the README, typed in the demonstration as they stand', () => {
  it('make the action, and finish that one and no other', async () => {
    await type(line('/action Replace'));
    expect(both(/^Action A-7, replace the lamps on Mill Lane, Sam, .*open/)).toEqual(shared);
    await type(line('/action done'));
    expect(both(/^Action A-7, replace the lamps .* was finished by .*both columns lit/)).toEqual(
      shared,
    );
  });

  it('open the vote and set the meeting', async () => {
    await type(line('/poll "What first?"'));
    expect(both(/^Poll P-2, What first\?/)).toEqual(shared);
    await type(line('/meeting schedule'));
    expect(both(/^Ward walk, M-3, Thursday 12 May 2011 at 10:00, Town Hall/)).toEqual(shared);
  });
});

import { describe, expect, it } from 'vitest';
import { typed } from '../adapters/slack/text.ts';
import { activity } from '../adapters/teams/activity.ts';
import { typedText } from '../adapters/teams/text.ts';
import { world } from './core/language/table.ts';
import { measured } from './lines/typed/measured.ts';
import { ofMeetings } from './lines/typed/meetings.ts';
import { own } from './lines/typed/own.ts';
import { growth } from './support/growth.ts';
import { linear, literals, slowFor, triedBy } from './support/patterns.ts';
import { read } from './support/reading.ts';
import { asha } from './support/southport/people.ts';
import { newSouthport } from './support/southport/world.ts';

/** The longest line that is read (rules: Reading a line). */
const longest = 3000;

const reading =
  /^core\/(?:language|incoming)\/|^core\/features\/[a-z]+\/(?:reads|en-gb|questions|commands|forms|[a-z-]+\.ts)|^adapters\/(?:slack|teams)\/(?:text|tables|lines|quoted)\.ts/;
const lines = [...measured, ...ofMeetings, ...own].map((line) => line.typed);

describe('every pattern that meets what people type takes time as its length', () => {
  const slow = (pattern: RegExp): string[] => {
    const text = slowFor(pattern, longest);
    return text === undefined ? [] : [`${pattern} on ${text}`];
  };

  it.each([/[a-z0-9-]+\s*:/, /\s+$/, /(\S+\s+)*to\b/])(
    'and %s is found to take longer',
    (pattern) => {
      expect(slow(pattern)).toHaveLength(1);
    },
  );

  it('as it is written', () => {
    const written = literals(reading);
    expect(written.length).toBeGreaterThan(200);
    const found = written.flatMap(({ path, pattern }) =>
      slow(pattern).map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('as it is put together', () => {
    const tried = triedBy(() => {
      for (const text of lines)
        for (const direct of [true, false]) read({ text, mentions: [] }, { ...world, direct });
    });
    expect(tried.length).toBeGreaterThan(200);
    expect(tried.flatMap(slow)).toEqual([]);
  });
});

const pieces = [
  'a',
  '1',
  '-',
  ' ',
  '\n',
  '\t',
  '\t"',
  '"\t',
  ' \n',
  'a ',
  'a:',
  '2027-',
  '<',
  '<a ',
  '<p ',
  '<at ',
  '<at>x</at>',
  '<@UBOT>',
  '<@U2|sam> ',
  '&',
  '&amp;',
  '@a ',
  '@a and ',
  'A-1 ',
  ', ',
  '"',
  '\uE0000\uE001',
];
const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

describe('a message of the largest size is read in time as its length', () => {
  const bot = { id: '28:app-1', name: 'Folkmoot' };
  const mention = { type: 'mention', text: '<at>x</at>', mentioned: { id: '29:x', name: 'x' } };

  it.each(pieces)('in Slack, made of %j', (piece) => {
    const text = (size: number) => `<@UBOT> ${filled(piece, size)}x`;
    expect(growth((size) => typed(text(size), 'T1', 'UBOT'), 10_000)).toBeLessThan(linear);
  });

  it.each(pieces)('in Teams, made of %j', (piece) => {
    const sent = (size: number) =>
      activity.parse({
        type: 'message',
        text: `<at>Folkmoot</at> ${filled(piece, size)}x`,
        recipient: bot,
        entities: [{ ...mention, mentioned: bot, text: '<at>Folkmoot</at>' }, mention],
      });
    const [small, large] = [sent(7_000), sent(28_000)];
    expect(growth((size) => typedText(size === 7_000 ? small : large, 't1'), 7_000)).toBeLessThan(
      linear,
    );
  });

  it('and refused before anything of it is read, with its first part to be read', async () => {
    const southport = await newSouthport();
    const cost = async (piece: string, size: number): Promise<number> => {
      const line = `action ${filled(piece, size)}`;
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 5; round += 1) {
        const started = process.threadCpuUsage();
        const answer = await southport.says(asha, line);
        least = Math.min(least, process.threadCpuUsage(started).user / 1000);
        expect(JSON.stringify(answer)).toContain('3000 at most');
      }
      return Math.max(1, least);
    };
    for (const piece of pieces) {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 4 && !(least < linear); round += 1)
        least = Math.min(least, (await cost(piece, 40_000)) / (await cost(piece, 10_000)));
      expect(least, piece).toBeLessThan(linear);
    }
  });
});

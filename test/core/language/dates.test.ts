import { describe, expect, it } from 'vitest';
import type { DayRead } from '../../../core/language/dates/day-read.ts';
import { readTime } from '../../../core/language/dates/time.ts';
import { readWhen } from '../../../core/language/dates/when.ts';
import { fold, withoutStop } from '../../../core/language/normalise.ts';
import { sentence } from '../../../core/language/saying.ts';
import { world } from './table.ts';
import { type DateExpected, dateRows, timeRows } from './table-dates.ts';

const shown = ({ day, time }: { day: string; time?: string }) => (time ? `${day} ${time}` : day);

const inTable = (read: DayRead | undefined): DateExpected => {
  if (!read) return undefined;
  if (read.kind === 'day') {
    const says = read.notes.map((note) => sentence(note, 'en-GB')).join(' ');
    return says === '' ? shown(read) : { day: shown(read), says };
  }
  const says = sentence(read.saying, 'en-GB');
  const choices = read.choices.map(shown);
  return read.kind === 'asked' ? { asked: says, choices } : { refused: says, choices };
};

const read = (typed: string, given: object = {}) =>
  inTable(readWhen(withoutStop(fold({ text: typed, mentions: [] })).plain, { ...world, ...given }));

describe('dates', () => {
  it.each(dateRows)('$typed', ({ typed, given, expected }) => {
    expect(read(typed, given)).toEqual(expected);
  });

  it.each(dateRows)('$typed, from a phone', ({ typed, given, expected }) => {
    const phone = (typed.charAt(0).toUpperCase() + typed.slice(1)).replaceAll("'", '’');
    const lower = (value: DateExpected) => JSON.stringify(value)?.toLowerCase();
    expect(lower(read(`${phone}.`, given))).toBe(lower(expected));
  });

  it('ask with a label for each day', () => {
    const question = readWhen('next Friday', world);
    const labels = question?.kind === 'asked' ? question.choices.map(({ label }) => label) : [];
    expect(labels.map((label) => sentence(label, 'en-GB'))).toEqual([
      'Friday 8 January',
      'Friday 15 January',
    ]);
  });
});

describe('times', () => {
  it.each(timeRows)('%s', (typed, times) => {
    const found = readTime(typed);
    const all = found?.kind === 'time' ? [found.time] : found?.choices.map(({ time }) => time);
    expect(all).toEqual(times);
  });
});

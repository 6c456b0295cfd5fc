import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import type { Nation } from '../../core/model/clock.ts';

/**
 * Writes core/calendar/bank-holidays.ts from the library date-holidays, put right where it errs.
 * Run it when the library is raised or a holiday is proclaimed: `node test/support/bank-holidays.ts`.
 */
const first = 2011;
const last = 2050;

const regions: readonly (readonly [Nation, string, string])[] = [
  ['england-and-wales', 'E', 'ENG'],
  ['scotland', 'S', 'SCT'],
  ['northern-ireland', 'N', 'NIR'],
];

/** The library's names, and ours for them; a new name in the library stops the run. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  "New Year's Day": ['year', "New Year's Day"],
  'January 2nd': ['second', '2 January'],
  'St Patrick’s Day': ['patrick', "St Patrick's Day"],
  'Good Friday': ['good', 'Good Friday'],
  'Easter Monday': ['easter', 'Easter Monday'],
  'Royal wedding': ['wedding', 'Royal wedding'],
  'Early May bank holiday': ['may', 'Early May bank holiday'],
  'Early May bank holiday (VE day)': ['ve', 'Early May bank holiday (VE Day)'],
  "King Charles III's Coronation": ['crown', 'Coronation of King Charles III'],
  'Spring bank holiday': ['spring', 'Spring bank holiday'],
  'Queen’s Diamond Jubilee': ['diamond', "Queen's Diamond Jubilee"],
  'Queen’s Platinum Jubilee': ['platinum', "Queen's Platinum Jubilee"],
  'World Cup bank holiday': ['cup', 'World Cup bank holiday'],
  'Battle of the Boyne (Orangemen’s Day)': ['boyne', 'Battle of the Boyne'],
  'Summer bank holiday': ['summer', 'Summer bank holiday'],
  "Queen Elizabeth's Funeral Day": ['funeral', 'State Funeral of Queen Elizabeth II'],
  'St Andrew’s Day': ['andrew', "St Andrew's Day"],
  'Christmas Day': ['christmas', 'Christmas Day'],
  'Boxing Day': ['boxing', 'Boxing Day'],
};

/** Where date-holidays 3.37.0 errs, by the lists on gov.uk/bank-holidays; `[day, nations, name or nothing, reason]`. */
const corrections: readonly (readonly [string, string, string | undefined, string])[] = [
  ['2011-04-29', 'ESN', 'Royal wedding', 'proclaimed for the wedding; the library leaves it out'],
  ['2012-05-28', 'ESN', undefined, 'the spring holiday moved to 4 June for the Diamond Jubilee'],
  ['2012-06-04', 'ESN', 'Spring bank holiday', 'where it moved to'],
  ['2026-06-15', 'S', 'World Cup bank holiday', 'proclaimed on 3 February 2026, Scotland only'],
];

const substitute = ' (substitute day)';

interface Row {
  readonly day: string;
  readonly word: string;
  readonly nation: string;
}

const rowOf = (day: string, name: string, nation: string): Row => {
  const moved = name.endsWith(substitute);
  const known = words[moved ? name.slice(0, -substitute.length) : name];
  if (!known) throw new Error(`A bank holiday without a word: ${name} on ${day}`);
  return { day, word: known[0] + (moved ? '*' : ''), nation };
};

const fallsOnWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** When 1 January is a Saturday the library gives Scotland the right two days with their names changed over. */
const changedOver: Readonly<Record<string, string>> = {
  '01-03 second*': 'year*',
  '01-04 year*': 'second*',
};
const putInOrder = (row: Row): Row => ({
  ...row,
  word: changedOver[`${row.day.slice(5)} ${row.word}`] ?? row.word,
});

const ofNation = (letter: string, region: string): Row[] => {
  const library = new Holidays('GB', region);
  const rows = [];
  for (let year = first; year <= last; year += 1)
    for (const holiday of library.getHolidays(year))
      if (holiday.type === 'public')
        rows.push(rowOf(holiday.date.slice(0, 10), holiday.name, letter));
  const right = corrections.filter(([, nations]) => nations.includes(letter));
  const wrong = new Set(right.map(([day]) => day));
  const added = right.flatMap(([day, , name]) => (name ? [rowOf(day, name, letter)] : []));
  return [...rows.filter((row) => !wrong.has(row.day)), ...added]
    .filter((row) => !fallsOnWeekend(row.day))
    .map(putInOrder);
};

const yearLine = (year: number, rows: readonly Row[]): string => {
  const byDay = new Map<string, string>();
  for (const { day, word, nation } of rows.filter((row) => row.day.startsWith(`${year}`))) {
    const key = `${day.slice(5, 7)}${day.slice(8)} ${word}`;
    byDay.set(key, (byDay.get(key) ?? '') + nation);
  }
  const cells = [...byDay].sort().map(([key, nations]) => `${key} ${nations}`);
  return `  ${year}: '${cells.join(', ')}',`;
};

/** The generated file, whole. */
export const bankHolidaysFile = (): string => {
  const rows = regions.flatMap(([, letter, region]) => ofNation(letter, region));
  const years = [];
  for (let year = first; year <= last; year += 1) years.push(yearLine(year, rows));
  const names = Object.values(words).map(([word, name]) => `  ${word}: ${JSON.stringify(name)},`);
  return [
    '// Made by test/support/bank-holidays.ts; change it there.',
    '// A year is `month-and-day word nations`; `*` is a substitute day; E England and Wales, S Scotland, N Northern Ireland.',
    '// biome-ignore-all format: one year a line',
    'export const holidayNames: Readonly<Record<string, string>> = {',
    ...names,
    '};',
    'export const holidaysByYear: Readonly<Record<number, string>> = {',
    ...years,
    '};',
    '',
  ].join('\n');
};

if (import.meta.main)
  writeFileSync(
    new URL('../../core/calendar/bank-holidays.ts', import.meta.url),
    bankHolidaysFile(),
  );

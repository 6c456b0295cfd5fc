import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Understood } from '../../core/language/reading.ts';
import type { Request } from '../../core/model/request.ts';
import { rows as allRows } from '../core/language/all-rows.ts';
import { inTable, likeTyped } from '../core/language/as-table.ts';
import { contextOf, type Row, samJones, world } from '../core/language/table.ts';
import { type DateRow, dateRows } from '../core/language/table-dates.ts';
import { read } from '../support/reading.ts';
import { type Edges, edges } from './edges.ts';
import { fromPhone } from './phone.ts';
import { slackNames, type Way, ways } from './ways.ts';

let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

const typedOf = ({ input }: Request) => {
  if (input.kind !== 'typed') throw new Error(`It came in as ${input.kind}.`);
  return input.typed;
};

/** The same line as this chat hands it on: who is named there, and no slash where Slack has taken it. */
const asCarried = (value: unknown, { mention }: Way): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(samJones.account, mention.account)
      .replaceAll(`"name":"${samJones.name}"`, `"name":"${mention.name}"`)
      .replaceAll('"text":"/', '"text":"')
      .replaceAll('‘/', '‘')
      .replaceAll('["/', '["'),
  );

const readAs = async (row: Row, way: Way) => {
  const { request } = await both.through(() => way.send(both, row));
  expect(request.where.kind).toBe(row.where === 'direct' ? 'direct' : 'channel');
  expect(request.where.thread !== undefined).toBe(row.where === 'thread');
  return asCarried(inTable(read(typedOf(request), contextOf(row))), way);
};

describe.each(ways)('$name', (way) => {
  const carried = allRows.filter(way.carries);

  it.each(carried.map((row) => [row.n, row.typed, row] as const))('%s  %s', async (_, __, row) => {
    expect(await readAs(row, way)).toEqual(asCarried(row.expected, way));
  });

  it.each(carried.map((row) => [row.n, fromPhone(row.typed), row] as const))(
    '%s  from a phone: %s',
    async (_, typed, row) => {
      const was = likeTyped(asCarried(row.expected, way));
      expect(likeTyped(await readAs({ ...row, typed }, way))).toEqual(was);
    },
  );

  it.each(dateRows)('due A-17 $typed', async (row) => {
    expect(await dueAs(row, row.typed, way)).toEqual(expectedDue(row));
  });

  it.each(dateRows)('due A-17 $typed, from a phone', async (row) => {
    const typed = `${row.typed.charAt(0).toUpperCase()}${row.typed.slice(1)}.`.replaceAll("'", '’');
    const due = await dueAs(row, typed, way);
    expect(likeTyped(due)).toEqual(likeTyped(expectedDue(row)));
  });
});

/** A date at the end of a line that wants one: the day it sets, or the days it offers, and what is said. */
interface Due {
  readonly kind: Understood['kind'];
  readonly days: readonly string[];
  readonly says: string;
}

const daysIn = (asks: readonly unknown[]): string[] =>
  asks.flatMap((ask) => {
    const { due } = ask as { due?: string };
    return due === undefined ? [] : [due];
  });

const dueAs = async (row: DateRow, typed: string, way: Way): Promise<Due> => {
  const line = { typed: `/action due A-17 ${typed}`, where: 'command' } as const;
  const { request } = await both.through(() => way.send(both, line));
  const understood = read(typedOf(request), { ...world, ...row.given });
  const found = inTable(understood);
  const { kind } = understood;
  if ('ask' in found) return { kind, days: daysIn([found.ask]), says: (found.notes ?? []).join() };
  const says = 'asked' in found ? found.asked : found.refused;
  // What is no date is refused or nearly read; the words for it are another table's.
  if (row.expected === undefined) return { kind: 'refused', days: [], says: '' };
  return { kind, days: daysIn(found.offers.map(([, ask]) => ask)), says };
};

const expectedDue = ({ expected }: DateRow): Due => {
  const day = (one: string) => one.slice(0, '2027-01-08'.length);
  if (expected === undefined) return { kind: 'refused', days: [], says: '' };
  if (typeof expected === 'string') return { kind: 'ask', days: [day(expected)], says: '' };
  if ('day' in expected) return { kind: 'ask', days: [day(expected.day)], says: expected.says };
  const kind = 'asked' in expected ? 'asked' : 'refused';
  const says = 'asked' in expected ? expected.asked : expected.refused;
  return { kind, days: expected.choices.map(day), says };
};

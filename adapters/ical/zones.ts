import { Temporal } from 'temporal-polyfill';

/** So many years of changes are looked at, and written one by one where they follow no rule. */
const years = 10;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A change of the clocks: what they showed when it came, and the offsets before and after it. */
interface Change {
  readonly wall: Temporal.PlainDateTime;
  readonly from: string;
  readonly to: string;
  readonly name: 'DAYLIGHT' | 'STANDARD';
}

const changesFrom = (zone: string, year: number): Change[] => {
  const changes: Change[] = [];
  let last = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  for (;;) {
    const next = last.getTimeZoneTransition('next');
    if (!next || next.year >= year + years) return changes;
    const before = next.subtract({ nanoseconds: 1 });
    changes.push({
      wall: next.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime(),
      from: before.offset,
      to: next.offset,
      name: next.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD',
    });
    last = next;
  }
};

const isLastOfMonth = ({ wall }: Change): boolean => wall.day > wall.daysInMonth - 7;
const nth = ({ wall }: Change): number => Math.ceil(wall.day / 7);

/** The rule by which a change comes every year; undefined where it follows none. */
const yearly = (all: readonly Change[]): string | undefined => {
  const [first] = all;
  if (!first || all.length < years) return undefined;
  const { wall, from, to } = first;
  const alike = all.every(
    (one, index) =>
      one.wall.year === wall.year + index &&
      one.wall.month === wall.month &&
      one.wall.dayOfWeek === wall.dayOfWeek &&
      one.wall.toPlainTime().equals(wall.toPlainTime()) &&
      one.from === from &&
      one.to === to,
  );
  const place = all.every(isLastOfMonth)
    ? -1
    : all.every((one) => nth(one) === nth(first))
      ? nth(first)
      : undefined;
  if (!alike || place === undefined) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${place}${weekdays[wall.dayOfWeek - 1]}`;
};

const offset = (text: string): string => text.replaceAll(':', '').slice(0, 5);
const part = ({ wall, from, to, name }: Change, rule?: string): string[] => [
  `BEGIN:${name}`,
  `DTSTART:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
  ...(rule ? [rule] : []),
  `TZOFFSETFROM:${offset(from)}`,
  `TZOFFSETTO:${offset(to)}`,
  `END:${name}`,
];

/** A zone as a VTIMEZONE, from a year on, so that calendars that know no IANA names (Outlook's) have its changes too. Throws a RangeError for an unknown zone. */
export const zoneText = (zone: string, year: number): string => {
  const changes = changesFrom(zone, year);
  const [spring, autumn] = (['DAYLIGHT', 'STANDARD'] as const).map((name) =>
    changes.filter((one) => one.name === name),
  );
  const [there, back] = [yearly(spring ?? []), yearly(autumn ?? [])];
  const [first, second] = [spring?.[0], autumn?.[0]];
  const still = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  const parts =
    there && back && first && second
      ? [...part(second, back), ...part(first, there)]
      : [
          ...part({
            wall: still.toPlainDateTime(),
            from: still.offset,
            to: still.offset,
            name: 'STANDARD',
          }),
          ...changes.flatMap((one) => part(one)),
        ];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
};

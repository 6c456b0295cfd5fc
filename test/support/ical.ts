import ICAL from 'ical.js';

/** What somebody sees in their calendar, with instants in UTC. */
export interface Seen {
  readonly uid: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly begins: string;
  readonly ends: string;
}

const parsed = (text: string): ICAL.Component => {
  const root = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root;
};
const instant = (time: ICAL.Time): string => time.toJSDate().toISOString();
const textIn = (event: ICAL.Component, name: string): string | undefined =>
  event.getFirstPropertyValue(name)?.toString();

/** The events as they were written, each with its plain properties. */
export const eventsIn = (text: string) =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((event) => ({
      uid: textIn(event, 'uid'),
      sequence: Number(textIn(event, 'sequence')),
      status: textIn(event, 'status'),
      title: textIn(event, 'summary'),
      place: textIn(event, 'location'),
      begins: textIn(event, 'dtstart'),
      rule: textIn(event, 'rrule'),
      instead: textIn(event, 'recurrence-id'),
      names: event.getAllProperties().map(({ name }) => name),
    }));

/** All that an independent calendar shows up to an instant: series expanded, exceptions in their place, what is cancelled left out. */
export const calendarSeen = (text: string, until: string): Seen[] => {
  const events = parsed(text).getAllSubcomponents('vevent');
  const isOff = (event: ICAL.Component) => textIn(event, 'status') === 'CANCELLED';
  const seen: Seen[] = [];
  const see = (event: ICAL.Component, begins: ICAL.Time, ends: ICAL.Time) => {
    if (isOff(event) || instant(begins) > until) return;
    seen.push({
      uid: textIn(event, 'uid') ?? '',
      title: textIn(event, 'summary') ?? '',
      place: textIn(event, 'location'),
      begins: instant(begins),
      ends: instant(ends),
    });
  };
  for (const one of events) {
    if (one.hasProperty('recurrence-id')) continue;
    const uid = textIn(one, 'uid');
    const exceptions = events.filter(
      (other) => textIn(other, 'uid') === uid && other.hasProperty('recurrence-id'),
    );
    const event = new ICAL.Event(one, { exceptions, strictExceptions: true });
    if (!event.isRecurring()) {
      see(one, event.startDate, event.endDate);
      continue;
    }
    const iterator = event.iterator();
    for (let round = 0; round < 200; round += 1) {
      const next = iterator.next();
      if (!next || instant(next) > `${Number(until.slice(0, 4)) + 1}`) break;
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      see(item.component, startDate, endDate);
    }
  }
  return seen.sort((a, b) => (a.begins < b.begins ? -1 : 1));
};
/** The instants at which clocks of a zone, as the text has it, show these times (`2027-03-28T10:00:00`). */
export const instantsIn = (text: string, zone: string, walls: readonly string[]): string[] => {
  const vtimezone = parsed(text)
    .getAllSubcomponents('vtimezone')
    .find((one) => textIn(one, 'tzid') === zone);
  if (!vtimezone) throw new Error(`no ${zone}`);
  const known = new ICAL.Timezone(vtimezone);
  return walls.map((wall) => {
    const time = ICAL.Time.fromDateTimeString(wall);
    time.zone = known;
    return instant(time);
  });
};

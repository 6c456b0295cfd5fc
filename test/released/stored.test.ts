import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionEvents } from '../../core/features/action/stored.ts';
import { meetingEvents } from '../../core/features/meeting/stored.ts';
import { pollEvents } from '../../core/features/poll/stored.ts';
import { reviewEvents } from '../../core/features/review/stored.ts';
import { kinds } from '../../core/features/shapes.ts';
import type { RecordName } from '../../core/model/register.ts';

interface State {
  readonly kind: RecordName;
  readonly state: unknown;
}
interface Event {
  readonly kind: RecordName;
  readonly event: { readonly event: string };
}
/** Of these kinds the events are read back, for their histories. */
const histories: Partial<Record<RecordName, () => { parse(stored: unknown): unknown }>> = {
  action: actionEvents,
  meeting: meetingEvents,
  poll: pollEvents,
  review: reviewEvents,
};

const tests = join(import.meta.dirname, '..');
const json = <One>(...path: readonly string[]) =>
  JSON.parse(readFileSync(join(tests, ...path), 'utf8')) as One;
const releases = readdirSync(join(tests, 'released/fixtures'));
const recorded = <One>(name: string): readonly One[] =>
  releases.flatMap((version) => json<One[]>('released/fixtures', version, `${name}.json`));

/** What was written down by hand: the fullest record that the first release could have. */
const byHand: readonly (readonly [RecordName, string])[] = [
  ['partnership', 'core/partnership/fixtures/partnership-v1.json'],
  ['week', 'core/partnership/fixtures/week-v1.json'],
  ['organisations', 'core/partnership/fixtures/organisations-v1.json'],
  ['family', 'core/family/fixtures/family-v1.json'],
  ['programme', 'core/programme/fixtures/programme-v1.json'],
  ['person', 'core/person/fixtures/person-v1.json'],
  ['code', 'core/person/fixtures/code-v1.json'],
  ['review', 'core/review/fixtures/v1-asked.json'],
  ['review', 'core/review/fixtures/v1-open.json'],
  ['review', 'core/review/fixtures/v1-sent.json'],
  ['action', 'fixtures/action/v1.json'],
  ['meeting', 'fixtures/meeting/meeting-v1.json'],
  ['rsvp', 'fixtures/meeting/rsvp-v1.json'],
  ['poll', 'fixtures/poll/poll-closed-v1.json'],
  ['poll', 'fixtures/poll/poll-open-v1.json'],
  ['poll', 'fixtures/terms/poll-without-quorum-v1.json'],
  ['partnership', 'fixtures/terms/partnership-v1.json'],
  ['terms', 'fixtures/terms/terms-v1.json'],
  ['vote', 'fixtures/poll/vote-sealed-v1.json'],
  ['vote', 'fixtures/poll/vote-v1.json'],
];
const states: readonly State[] = [
  ...byHand.map(([kind, file]) => ({ kind, state: json<unknown>(file) })),
  ...recorded<State>('states'),
];
const events = recorded<Event>('events');

/** As a release to come might write it: at every level there is a field that this one does not know. */
const next = (stored: unknown): unknown => {
  if (Array.isArray(stored)) return stored.map(next);
  if (typeof stored !== 'object' || stored === null) return stored;
  const fields = Object.entries(stored).map(([name, value]) => [name, next(value)] as const);
  return { ...Object.fromEntries(fields), 'of a later release': { colour: 'green' } };
};

describe.each(Object.entries(kinds))('%s', (kind, { read }) => {
  const own = states.filter((one) => one.kind === kind);
  const ownEvents = events.filter((one) => one.kind === kind);

  it('is read as every release wrote it', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const { state } of own) expect(read(state)).toEqual(state);
  });

  it('is read as a release to come may write it, and what is not known survives', () => {
    for (const { state } of own) expect(read(next(state))).toEqual(next(state));
  });

  const history = histories[kind as RecordName];
  if (!history) return;
  it('has events that are read, now and as a release to come may write them', () => {
    expect(ownEvents.length).toBeGreaterThan(0);
    for (const { event } of ownEvents) {
      expect(history().parse(event)).toEqual(event);
      expect(history().parse(next(event))).toEqual(next(event));
    }
  });
});

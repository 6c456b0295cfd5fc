import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evolveMeeting, evolveRsvp } from '../../../core/features/meeting/evolve.ts';
import { readMeeting, readRsvp } from '../../../core/features/meeting/stored.ts';

const fixture = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/meeting/${name}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
const now = { at: '2027-02-01T09:00:00.000Z' };

describe('stored shapes of meetings', () => {
  it('are read for ever, and what a later release added survives a rewrite', () => {
    const meeting = { ...fixture('meeting-v1'), colour: 'green' };
    expect(readMeeting(meeting)).toEqual(meeting);
    const added = { event: 'MeetingItemAdded', text: 'Parks' } as const;
    expect(evolveMeeting(readMeeting(meeting), added, now)).toMatchObject({ colour: 'green' });
    const rsvp = { ...fixture('rsvp-v1'), colour: 'green' };
    expect(readRsvp(rsvp)).toEqual(rsvp);
    const given = { event: 'RsvpGiven', answer: 'coming', round: 2 } as const;
    expect(evolveRsvp(readRsvp(rsvp), given, now)).toMatchObject({ colour: 'green', turns: 4 });
  });

  it.each([[undefined], [{}], [{ v: 2 }], [{ v: 1, title: 'Only a title' }]])(
    'throw on %j',
    (stored) => {
      expect(() => readMeeting(stored)).toThrow();
      expect(() => readRsvp(stored)).toThrow();
    },
  );

  it('begin with their first event', () => {
    expect(() => evolveMeeting(undefined, { event: 'MeetingPassed' }, now)).toThrow('before');
    expect(() => evolveRsvp(undefined, { event: 'RsvpUndone' }, now)).toThrow('before');
  });
});

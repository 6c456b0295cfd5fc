import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../core/features/review/decide/about.ts';
import { evolveReview } from '../../../core/features/review/evolve.ts';
import { askingAnew, askingFor } from '../../../core/features/review/prompt.ts';
import type { Review, ReviewEvent, Step } from '../../../core/features/review/review.ts';
import type { Partnership, StoredPartnership } from '../../../core/model/context.ts';
import { personId } from '../../../core/model/ids.ts';
import type { Stored } from '../../../core/model/record.ts';
import { daySubject } from '../../../core/morning/day.ts';
import type { People } from '../../../core/subject/names.ts';

const asha = personId('asha');
const priya = personId('priya');
const sam = personId('sam');
const counts = { made: 1, finished: 0, onTime: 0 };
const partnership = { chair: asha, clerk: priya } as Partnership;
const here: People = new Map();
const home = { id: 'pt-1', state: partnership } as never as StoredPartnership;
const opened = (early?: true): ReviewEvent => ({
  event: 'ReviewOpened',
  from: '2027-01-04',
  due: '2027-07-04',
  base: '2027-07-05',
  ...(early ? { early } : {}),
  clock: { zone: 'Europe/London', nation: 'england-and-wales' },
});
const asked = (day: string, steps: readonly Step[], more: object = {}): ReviewEvent => ({
  event: 'ReviewAsked',
  steps,
  day,
  to: asha,
  ...more,
});
const first = asked('2027-07-05', ['first'], { counts });
const made = (...events: readonly ReviewEvent[]): Stored<Review> => {
  const state = events.reduce<Review | undefined>(
    (before, event) => evolveReview(before, event, { at: '2027-07-05T08:00:00.000Z', by: asha }),
    undefined,
  );
  return { id: 'pt-1/R-1', kind: 'review', version: 1, head: '', state } as never;
};
const shownOn = (record: Stored<Review>) =>
  cardsOf(record, home, false).map(({ to, body }) => [to, body.kind === 'card' && body.subject]);

describe('the day on which a review was asked for', () => {
  it('moves with each step, and stays where only the clerk is told', () => {
    expect(made(opened(), first).state).toMatchObject({ asked: asha, askedOn: '2027-07-05' });
    const week = asked('2027-07-12', ['week']);
    const clerk = asked('2027-07-20', ['clerk']);
    expect(made(opened(), first, week).state.askedOn).toBe('2027-07-12');
    expect(made(opened(), first, week, clerk).state).toMatchObject({
      askedOn: '2027-07-12',
      clerkToldOn: '2027-07-20',
    });
    const slept = asked('2027-08-02', ['week', 'fortnight', 'clerk']);
    expect(made(opened(), first, slept).state).toMatchObject({
      askedOn: '2027-08-02',
      clerkToldOn: '2027-08-02',
    });
  });

  it('is where a change shows, for the chair and for the clerk who was told', () => {
    const told = made(opened(), first, asked('2027-07-20', ['clerk']));
    expect(shownOn(told)).toEqual([
      [asha, daySubject(asha, '2027-07-05')],
      [priya, daySubject(priya, '2027-07-20')],
    ]);
    for (const { body } of cardsOf(told, home, false))
      expect(body).toMatchObject({ refresh: true });
  });

  it('is none for what the chair began: that has a card of its own until it is asked for again', () => {
    const early = made(opened(true), first);
    expect(early.state.askedOn).toBeUndefined();
    expect(shownOn(early)).toEqual([[asha, 'pt-1/R-1']]);
    const again = made(opened(true), first, asked('2027-07-12', ['week']));
    expect(shownOn(again)).toEqual([[asha, daySubject(asha, '2027-07-12')]]);
  });
});

describe('whose message asks for it', () => {
  it("is the chair's that morning, and the clerk's after two reminders", () => {
    const to = (record: Stored<Review>, now: string) =>
      askingFor(record, partnership, now, here)?.effects.map((one) => one.to);
    expect(to(made(opened()), '2027-07-05T08:00:00.000Z')).toEqual([asha, 'places']);
    const reminded = made(opened(), first, asked('2027-07-19', ['week', 'fortnight']));
    expect(to(reminded, '2027-07-20T08:00:00.000Z')).toEqual([priya]);
    const asleep = made(opened(), first);
    expect(to(asleep, '2027-08-02T08:00:00.000Z')).toEqual([asha, priya]);
  });

  it('is the next morning’s where the chair has changed, and nobody’s where they have not', () => {
    const record = made(opened(), first);
    const now = '2027-07-05T11:00:00.000Z';
    expect(askingAnew(record, partnership, now, here)).toBeUndefined();
    expect(askingAnew(record, { ...partnership, chair: sam }, now, here)).toMatchObject({
      event: { steps: [], day: '2027-07-06', to: sam },
      effects: [{ to: sam, notBefore: '2027-07-06T08:01:00.000Z' }],
    });
  });
});

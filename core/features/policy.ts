import { addDays, today } from '../calendar/days.ts';
import { loadRecords } from '../engine/load.ts';
import type { ReadContext } from '../language/reading.ts';
import { defined } from '../lib/defined.ts';
import type { Context, Numbers } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import {
  type Day,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  partnershipIdOf,
  partnershipOf,
  refOf,
} from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { Store } from '../ports/store.ts';
import type { Action } from './action/action.ts';
import { openList } from './action/shapes.ts';
import { nextMeetingLine } from './meeting/gather.ts';
import { reviewsWaiting } from './review/gather.ts';
import { nextPart } from './review/review.ts';

/** Where features meet: what one says of another. */

/** The short facts that a partnership's own card shows of its actions. */
export const numbersOf = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  day: Day,
  store: Store,
): Promise<Numbers> => {
  const [open, overdue, nextMeeting] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
    nextMeetingLine(store, programme, partnership, { locale: 'en-GB', year: true }),
  ]);
  return { open, overdue, ...defined({ nextMeeting }) };
};

/** The open actions with a person's name on them, in every partnership of a programme. */
export const actionsOf = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<Stored<Action>[]> => {
  const ids = await store.ofPerson(programme, person, 100);
  const records = await loadRecords(store, programme, ids);
  return [...records.values()].filter((stored) => stored.kind === 'action') as Stored<Action>[];
};

/** The numbers of the partnership in question. */
export const numbersIn = async (context: Context, read: Reading): Promise<Numbers> => {
  const { partnership, programme, today: day } = context;
  if (!partnership) return { open: 0, overdue: 0 };
  return numbersOf(programme, partnershipIdOf(partnership.id), day, read.store);
};

/** Days in which a plain answer may still be meant for the last nudge. */
const answeredWithin = 4;

/** What somebody was last nudged about: words in a direct message are read against it. */
export const nudgedLately = async (
  programme: ProgrammeId,
  person: PersonId,
  now: string,
  store: Store,
): Promise<NonNullable<ReadContext['lastNudged']>> => {
  const actions = await actionsOf(programme, person, store);
  const recent = (stored: Stored<Action>) =>
    (stored.state.nudged.at(-1) ?? '') >=
    addDays(today(now, stored.state.clock.zone), -answeredWithin);
  const last = actions
    .filter(recent)
    .map(({ state }) => state.nudged.at(-1) ?? '')
    .sort()
    .at(-1);
  return actions
    .filter(({ state }) => last !== undefined && state.nudged.at(-1) === last)
    .flatMap(({ id, state }) => {
      const [ref, partnership] = [refOf(id), partnershipOf(id)];
      return ref && partnership ? [{ ref, partnership, title: state.title }] : [];
    });
};

/** The reviews of which words in somebody's direct messages may be the answer, last asked for first. */
export const reviewsOpenTo = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<NonNullable<ReadContext['reviewsOpen']>> =>
  (await reviewsWaiting(store, programme, person)).flatMap(({ record, partnership }) => {
    const ref = refOf(record.id);
    if (!ref) return [];
    return [
      {
        ref,
        partnership: partnershipIdOf(partnership.id),
        partnershipName: partnership.state.name,
        next: nextPart(record.state) ?? 'change',
      } as const,
    ];
  });

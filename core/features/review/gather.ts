import { loadRecords, readable } from '../../engine/load.ts';
import type { StoredPartnership } from '../../model/context.ts';
import {
  hasLetter,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  partnershipOf,
  type RecordId,
} from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Store } from '../../ports/store.ts';
import { isClosed } from '../../subject/stopped.ts';
import { reviewLetter } from './letter.ts';
import { isOpen, type Review } from './review.ts';
import { mayAnswer, officerOf } from './standing.ts';

/** A review that waits for somebody's answer, and its partnership. */
export interface Waiting {
  readonly record: Stored<Review>;
  readonly partnership: StoredPartnership;
}

/** The reviews among a person's things that they may answer now, last asked for first. */
export const reviewsWaiting = async (
  store: Store,
  programme: ProgrammeId,
  person: PersonId,
): Promise<Waiting[]> => {
  const ids = (await store.ofPerson(programme, person, 100)).filter((id: RecordId) =>
    hasLetter(id, reviewLetter),
  );
  if (ids.length === 0) return [];
  const homes = ids.flatMap((id) => partnershipOf(id) ?? []).map((id: PartnershipId) => id);
  const records = await loadRecords(store, programme, [...ids, ...homes]);
  return ids
    .flatMap((id): Waiting[] => {
      const record = records.get(id) as Stored<Review> | undefined;
      const partnership = records.get(partnershipOf(id) as PartnershipId);
      return record && partnership
        ? [{ record, partnership: partnership as StoredPartnership }]
        : [];
    })
    .filter(
      ({ record: { state }, partnership }) =>
        isOpen(state) &&
        !isClosed(partnership.state) &&
        mayAnswer(person, state, partnership.state),
    )
    .sort((a, b) => b.record.state.base.localeCompare(a.record.state.base));
};

/** The newest review of each of these partnerships in which somebody is chair or clerk. */
export const reviewsLed = async (
  store: Store,
  programme: ProgrammeId,
  person: PersonId,
  homes: readonly StoredPartnership[],
): Promise<Waiting[]> => {
  const led = homes.filter(
    ({ state: { chair, clerk, reviewsAfter } }) =>
      (chair === person || clerk === person) && reviewsAfter !== undefined,
  );
  const found = await Promise.all(
    led.map(async (partnership) => {
      const home = partnership.id;
      const newest = await store.newest(programme, home, reviewLetter, { limit: 1 });
      return readable<Review>(newest, store).map((record) => ({ record, partnership }));
    }),
  );
  return found.flat();
};

/** Whether somebody was told as clerk that nobody has answered it, and still is. */
export const toldOf = ({ record, partnership }: Waiting, person: PersonId): boolean => {
  const { clerk } = partnership.state;
  const other = clerk === person && officerOf(partnership.state) !== person;
  return other && record.state.clerkToldOn !== undefined && isOpen(record.state);
};

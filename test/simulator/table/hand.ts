import type { At, PartnershipId, PlaceId, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { Random } from '../random.ts';
import type { Met } from './client.ts';
import { nothing, type Way } from './serial.ts';

/** What else may have come of a use, by its answer (an error where it threw) and what it met. */
export type Also<Answer> = (
  answer: Answer | Error,
  met: Met,
  run: Way['run'],
  /** Whether another such use was under way meanwhile. */
  crossed: boolean,
) => readonly Way[];

/** Somebody who uses the store, one call after the other. */
export interface Hand {
  readonly random: Random;
  readonly now: At;
  /** Mostly that in which the others are busy, so that they meet. */
  readonly programme: () => ProgrammeId;
  readonly partnership: () => PartnershipId;
  readonly record: () => RecordId;
  readonly place: () => PlaceId;
  readonly effect: () => string;
  readonly use: <Answer>(
    told: string,
    run: (store: Store) => Promise<Answer>,
    also?: Also<Answer>,
    /** What each write of it may have done besides that was done without an answer. */
    unseen?: (crossed: boolean) => readonly Way[],
  ) => Promise<Answer | undefined>;
  /** A read that may be late, and that nobody compares. */
  readonly look: <Answer>(run: (store: Store) => Promise<Answer>) => Promise<Answer>;
}
export type Deed = (hand: Hand) => Promise<void>;

export const later = (at: At, seconds: number): At =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

/** A transaction that was asked so often without an answer is given up, done or not. */
const givenUp = 4;
export const uncertain = ({ troubles }: Met): boolean => troubles >= givenUp;

/** Written without an answer, and written over by somebody else before it was asked again. */
export const unheard: Also<boolean> = (answer, met, run, crossed) => {
  if (answer === true || (answer === false && !crossed)) return [];
  const done: Way = { run, fits: (model) => model === true };
  const all = met.unseen > 0 ? [done] : [];
  return answer instanceof Error && uncertain(met) ? [nothing, ...all] : all;
};

/** A write that was done without an answer and asked again: it may be done twice, somebody else's in between. */
export const perhaps =
  (run: Way['run']) =>
  (crossed: boolean): readonly Way[] =>
    crossed ? [nothing, { run, fits: () => true }] : [nothing];

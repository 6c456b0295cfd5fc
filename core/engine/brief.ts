import type { Brief } from '../model/brief.ts';
import type { BriefAsked, Counting, WeekNews } from '../model/figures.ts';
import type { Hash } from '../model/hash.ts';
import type { Store } from '../ports/store.ts';

/** What the features know of a week, put together. */
export const weekFrom = async (
  parts: readonly Counting[],
  asked: BriefAsked,
  store: Store,
): Promise<WeekNews> => {
  const told = (await Promise.all(parts.map(({ week }) => week?.(asked, store) ?? []))).flat();
  return {
    changed: told.some(({ changed }) => changed),
    waits: told.some(({ waits }) => waits),
    stands: told.flatMap(({ stands }) => stands),
  };
};

/** A hash of what stands, short enough to be kept. */
export const stoodOf = ({ stands }: Pick<WeekNews, 'stands'>, hash: Hash): string =>
  hash(JSON.stringify(stands)).slice(0, 16);

/** A brief, put together from what each feature counts; what has moved since the last Monday is no longer unchanged. */
export const briefFrom = async (
  parts: readonly Counting[],
  asked: BriefAsked,
  store: Store,
  hash: Hash,
): Promise<Brief> => {
  const { now: at, day } = asked;
  const counted = await Promise.all(parts.map(({ brief }) => brief?.(asked, store)));
  const nothing: Brief = { at, day, open: 0, late: 0, soon: [], votes: [], unchanged: 0 };
  const { stood, since, ...brief }: Brief & { stood?: string } = Object.assign(nothing, ...counted);
  if (since === undefined) return brief;
  const moved = stood !== undefined && stood !== stoodOf(await weekFrom(parts, asked, store), hash);
  return moved ? { ...brief, unchanged: 0 } : { ...brief, since };
};

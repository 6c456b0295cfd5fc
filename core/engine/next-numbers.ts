import type { Context, Loaded } from '../model/context.ts';
import type { Letter, PartnershipId, ProgrammeId, RecordId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';

/** `contended`: what was decided before met another's commit. */
export type Contended = Ports & { readonly contended?: boolean };

/** What numbers are drawn for. */
export interface Numbering {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly letter: Letter;
}

/** The number of `pt-1/A-17`; 0 where nothing was made yet. */
const numberOf = (id: RecordId | undefined): number =>
  id === undefined ? 0 : Number(id.slice(id.lastIndexOf('-') + 1));

const newest = async (
  { programme, partnership, letter }: Numbering,
  store: Pick<Store, 'newest'>,
): Promise<RecordId | undefined> =>
  (await store.newest(programme, partnership, letter, { limit: 1 }))[0]?.id;

/**
 * The next numbers: they follow the newest subject, and whoever made one of that number meanwhile is met by the
 * commit. `contended`: that has happened, so each takes numbers of its own above it. `last`: the newest, where it was
 * read.
 */
const nextNumbers = async (
  count: number,
  numbering: Numbering,
  store: Pick<Store, 'newest' | 'takeNumbers'>,
  { last, contended }: { readonly last: Loaded['last'] | undefined; readonly contended: boolean },
): Promise<readonly number[]> => {
  const { programme, partnership, letter } = numbering;
  const after = numberOf(last?.letter === letter ? last.id : await newest(numbering, store));
  return contended
    ? store.takeNumbers(programme, partnership, letter, count, after)
    : Array.from({ length: count }, (_, index) => after + 1 + index);
};

/** A number for what nobody asked for: it is shared with no one who makes another at the same instant. */
export const ownNumber = async (
  numbering: Numbering,
  store: Pick<Store, 'newest' | 'takeNumbers'>,
): Promise<number | undefined> =>
  (await nextNumbers(1, numbering, store, { last: undefined, contended: true }))[0];

/** What was decided, once its references are drawn. */
export const withNumbers = async (
  outcome: Outcome,
  { partnership, programme }: Pick<Context, 'partnership' | 'programme'>,
  { last }: Pick<Loaded, 'last'>,
  { store, contended = false }: Contended,
): Promise<Outcome> => {
  if (outcome.kind !== 'numbered' || !partnership) return outcome;
  const { letter, count, make } = outcome;
  const numbering = { programme, partnership: partnership.id, letter };
  const numbers = await nextNumbers(count, numbering, store, { last, contended });
  return make(numbers.map((number) => `${letter}-${number}`));
};

import type { Question } from '../features/shapes.ts';
import type { Context, Loaded, Partnership } from '../model/context.ts';
import type { Answerer, Reading } from '../model/feature.ts';
import { partnershipIdOf, type RecordId, type Ref, subjectId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { View } from '../view/view.ts';

/** One command about one numbered subject of a partnership, with all that every rule about it looks at. */
export interface AboutSubject<C, State, Thing> {
  readonly command: C;
  readonly context: Context;
  readonly loaded: Loaded;
  readonly partnership: Stored<Partnership>;
  readonly record: Stored<State>;
  /** The reference as it is said where this was asked. */
  readonly ref: string;
  readonly thing: Thing;
}

/** The partnership in question; without one no subject is decided, so its absence is a fault. */
export const within = ({ partnership }: Context): Stored<Partnership> => {
  if (!partnership) throw new Error('a subject without its partnership');
  return partnership;
};

/** The name of a subject's record. */
export const recordIn = ({ id }: Stored<Partnership>, ref: Ref): RecordId =>
  subjectId(partnershipIdOf(id), ref);

/** A subject of this kind among what was loaded; undefined where there is none of that name. */
export const subjectIn = <State>(
  kind: Stored['kind'],
  { records }: Pick<Loaded, 'records'>,
  id: RecordId,
): Stored<State> | undefined => {
  const record = records.get(id);
  return record?.kind === kind ? (record as Stored<State>) : undefined;
};

/** Makes answers to questions about one subject out of what is found of it; where it is not there, `find` says so. */
export const aboutOne =
  <One extends { readonly record: Stored }, R extends Ref | undefined>(
    find: (ref: R, context: Context, read: Reading) => Promise<One | Outcome>,
  ) =>
  <Q extends Question & { readonly ref?: R }>(
    answer: (one: One, context: Context, asked: Q, read: Reading) => View | Outcome | Promise<View>,
  ): Answerer<Q> =>
  async (asked, context, read) => {
    const one = await find(asked.ref as R, context, read);
    return 'kind' in one ? one : answer(one, context, asked, read);
  };

import type { Context, Loaded, Needs, StoredPartnership } from '../../../model/context.ts';
import { termsId } from '../../../model/ids.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { each } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import type { Terms, TermsEvent } from '../terms.ts';

/** A partnership and its terms, as far as there are any. */
export interface Here {
  readonly at: StoredPartnership;
  readonly terms: Terms | undefined;
  readonly record: Stored<Terms> | undefined;
  /** The version of that; 0 before the first. */
  readonly version: number;
}

/** The terms, and whoever wrote in them last. */
export const termsNeeds = (context: Context): Needs => {
  const { id } = within(context);
  return {
    records: [termsId(id)],
    next: ({ records }) => {
      const terms = records.get(termsId(id))?.state as Terms | undefined;
      const by = [terms?.last.by, ...(terms?.draft ?? []).map((one) => one.by)];
      return { people: each(by) };
    },
  };
};
export const hereIn = (context: Context, { records }: Pick<Loaded, 'records'>): Here => {
  const at = within(context);
  const record = records.get(termsId(at.id)) as Stored<Terms> | undefined;
  return { at, record, terms: record?.state, version: record?.version ?? 0 };
};

/** What happened to the terms; the first of it begins them. */
export const termsChange = ({ at, terms }: Here, event: TermsEvent): Change => ({
  record: termsId(at.id),
  kind: 'terms',
  ...(terms ? {} : { fresh: true }),
  events: [event],
});

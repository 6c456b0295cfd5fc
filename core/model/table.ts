import type { Day } from './ids.ts';

/** What stands in a cell: words as people wrote them, or a day. */
export type TableCell = string | { readonly day: Day };

/** A list as a table for spreadsheets and reports, in no format yet. */
export interface Table {
  /** What it is, where it is from, and of which day. */
  readonly caption: string;
  /** Sentences that stand above it. */
  readonly above: readonly string[];
  /** One word or two over each column. */
  readonly headings: readonly string[];
  /** As many cells each as there are headings. */
  readonly rows: readonly (readonly TableCell[])[];
}

import type { Brief } from '../../core/model/brief.ts';
import type { News } from '../../core/model/due-key.ts';
import type { Card, Effect } from '../../core/model/effect.ts';
import type { At, RecordId } from '../../core/model/ids.ts';
import type { KeptNames } from '../../core/model/kept-names.ts';
import type { Found } from '../../core/model/kind.ts';
import type { Reply } from '../../core/model/offer.ts';
import type { Entry, Stored } from '../../core/model/record.ts';
import type { AccountRow, Install, PlaceRow } from '../../core/model/tenant-lookup.ts';
import type { Draft } from '../../core/ports/tenant-lookup.ts';

export interface Row<Kept> {
  n: number;
  row: Kept;
}
export interface KeptRecord {
  readonly programme: string;
  readonly stored: Stored;
  readonly found: Found;
  /** Where it stands on its person's list, which being put off does not move. */
  readonly order: string;
  readonly faults?: number;
}

/** All that is kept, each kind under a name that begins with its tenant where it has one. */
export interface Shelf {
  readonly installs: Map<string, Row<Install>>;
  readonly places: Map<string, Row<PlaceRow>>;
  readonly addresses: Map<string, string>;
  readonly accounts: Map<string, Row<AccountRow>>;
  readonly words: Set<string>;
  readonly messages: Map<string, { readonly programme: string; readonly record: string }>;
  readonly records: Map<string, KeptRecord>;
  readonly journals: Map<string, Entry[]>;
  readonly requests: Map<string, { readonly reply: Reply; readonly until: number }>;
  readonly effects: Map<string, Effect>;
  readonly cards: Map<string, Card>;
  readonly counts: Map<string, number>;
  readonly drafts: Map<string, Draft>;
  readonly hourly: Map<
    string,
    {
      readonly programme: string;
      readonly id: string;
      readonly due: At;
      readonly faults?: number;
    }
  >;
  readonly names: Map<string, KeptNames>;
  /** What changed, as it was told. */
  readonly changed: Map<
    string,
    readonly { readonly at: At; readonly records: readonly RecordId[] }[]
  >;
  readonly briefs: Map<string, Brief>;
  readonly checkpoints: Map<string, { readonly at: At; readonly digest: string }[]>;
  readonly ballots: Map<string, Map<string, string>>;
  readonly listeners: Set<(news: News) => void>;
}

/** Told of every shelf that is made, for whoever watches over all of them. */
export const shelves: { made: (shelf: Shelf) => void } = { made: () => {} };

const empty = (): Shelf => ({
  installs: new Map(),
  places: new Map(),
  addresses: new Map(),
  accounts: new Map(),
  words: new Set(),
  messages: new Map(),
  records: new Map(),
  journals: new Map(),
  requests: new Map(),
  effects: new Map(),
  cards: new Map(),
  counts: new Map(),
  drafts: new Map(),
  hourly: new Map(),
  names: new Map(),
  changed: new Map(),
  briefs: new Map(),
  checkpoints: new Map(),
  ballots: new Map(),
  listeners: new Set(),
});

export const emptyShelf = (): Shelf => {
  const shelf = empty();
  shelves.made(shelf);
  return shelf;
};

/** Names joined so that none can pass for two. */
export const under = (...names: readonly string[]): string => JSON.stringify(names);

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};
/** A copy as a table keeps it: nothing in it that JSON does not hold, and nobody who reads it can change it. */
export const kept = <T>(given: T): T => frozen(JSON.parse(JSON.stringify(given)) as T);
/** The same of something new that holds what is kept already. */
export const keptBeside = frozen;

export const byText =
  <T>(name: (one: T) => string) =>
  (one: T, other: T): number =>
    name(one) < name(other) ? -1 : 1;

import type { RecordId } from './ids.ts';
import type { RecordName } from './register.ts';
import type { Trace } from './trace.ts';

/** A record as it was read. `head` is the hash of its last journal entry, '' before the first. */
export interface Stored<State = unknown, Id extends RecordId = RecordId> {
  readonly id: Id;
  readonly kind: RecordName;
  /** Raised by one at each commit; the condition of the next. */
  readonly version: number;
  readonly head: string;
  readonly state: State;
}

/**
 * One link of a record's chain (rules: Records). `payload` and `salt` may be erased: the hashes
 * hold without them.
 */
export interface Entry {
  readonly record: RecordId;
  readonly version: number;
  readonly meta: { readonly v: 1; readonly trace: Trace; readonly events: readonly string[] };
  readonly salt?: string;
  readonly payload?: string;
  readonly digest: string;
  readonly hash: string;
  readonly previous: string;
}

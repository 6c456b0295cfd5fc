import type { RecordId } from '../model/ids.ts';
import type { Cards } from './cards.ts';
import type { DueIndex } from './due.ts';
import type { Journal } from './journal.ts';
import type { Outbox } from './outbox.ts';
import type { Records } from './records.ts';
import type { TenantLookups } from './tenant-lookup.ts';

/** State, by its six uses: whoever needs one takes that one. */
export interface Store extends Records, Journal, TenantLookups, DueIndex, Outbox, Cards {
  /** Where it is noted which records were passed over because a newer version wrote them; each request and each wake has its own. */
  readonly newer?: Set<RecordId>;
}

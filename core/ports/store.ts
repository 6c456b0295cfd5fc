import type { Cards } from './cards.ts';
import type { DueIndex } from './due.ts';
import type { Journal } from './journal.ts';
import type { Outbox } from './outbox.ts';
import type { Records } from './records.ts';
import type { TenantLookups } from './tenant-lookup.ts';

/** State, by its six uses: whoever needs one takes that one. */
export interface Store extends Records, Journal, TenantLookups, DueIndex, Outbox, Cards {}

import { defined } from '../../core/lib/defined.ts';
import type { RecordId } from '../../core/model/ids.ts';
import type { Versioned } from '../../core/model/tenant-lookup.ts';
import type { Store } from '../../core/ports/store.ts';
import { recordsOf } from './records.ts';
import { kept, keptBeside, type Row, type Shelf, under } from './shelf.ts';

const versioned = <Kept>(row: Row<Kept> | undefined): Versioned<Kept> =>
  row ? { ...row } : { n: 0, row: undefined };

/** Keeps something beside a row, which stays at its version. */
export const hint = <Kept extends object>(
  rows: Map<string, Row<Kept>>,
  id: string,
  empty: Kept,
  more: Partial<Kept>,
): void => {
  const { n, row } = rows.get(id) ?? { n: 0, row: empty };
  rows.set(id, { n, row: keptBeside({ ...row, ...kept(more) }) });
};

/** The tenant lookup. */
export const rows = (
  shelf: Shelf,
): Pick<
  Store,
  | 'lookUp'
  | 'install'
  | 'seen'
  | 'served'
  | 'address'
  | 'addressed'
  | 'chose'
  | 'keepDraft'
  | 'draft'
  | 'tries'
  | 'wrongTry'
> => {
  const triesName = (account: string, now: string): string =>
    under('tries', account, now.slice(0, 13));
  return {
    lookUp: async ({ install, place, accounts, thread, beside }) => {
      const at = versioned(shelf.places.get(place));
      const message = thread === undefined ? undefined : shelf.messages.get(under(place, thread));
      const ours = message && (!at.row || at.row.programme === message.programme);
      return {
        ...(install ? { install: versioned(shelf.installs.get(install)) } : {}),
        place: at,
        accounts: new Map(accounts.map((id) => [id, versioned(shelf.accounts.get(id))])),
        ...(ours ? { thread: message.record as RecordId } : {}),
        ...(beside ? { beside: recordsOf(shelf, beside.programme, beside.records) } : {}),
      };
    },
    install: async (id) => versioned(shelf.installs.get(id)),
    seen: async (id, serviceUrl) => hint(shelf.installs, id, {}, { serviceUrl }),
    served: async (id, by) => {
      const { n, row } = shelf.installs.get(id) ?? { n: 0, row: {} };
      const { by: _, ...rest } = row ?? {};
      shelf.installs.set(id, { n, row: keptBeside(by === id ? rest : { ...rest, by }) });
    },
    address: async (place) => shelf.addresses.get(place),
    addressed: async (place, serviceUrl) => void shelf.addresses.set(place, serviceUrl),
    chose: async (id, chose) => hint(shelf.accounts, id, { people: [] }, { chose }),
    keepDraft: async (programme, name, text) => {
      shelf.drafts.set(name, { text, ...defined({ programme }) });
    },
    draft: async (name) => shelf.drafts.get(name),
    tries: async (account, now) => shelf.counts.get(triesName(account, now)) ?? 0,
    wrongTry: async (account, now) => {
      const name = triesName(account, now);
      shelf.counts.set(name, (shelf.counts.get(name) ?? 0) + 1);
      return shelf.counts.get(name) ?? 0;
    },
  };
};

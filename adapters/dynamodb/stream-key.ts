import type { News } from '../../core/model/due-key.ts';
import {
  type PartnershipId,
  type ProgrammeId,
  partnershipOf,
  type RecordId,
} from '../../core/model/ids.ts';
import { join, type KeyItem, named } from './keys.ts';

/** As a record of the table's stream names it. */
export interface StreamRecord {
  readonly eventName?: string | undefined;
  readonly dynamodb?: { readonly Keys?: KeyItem | undefined } | undefined;
}

/**
 * What a stream record means to the relay: an effect newly born, or a partnership one of whose records was written.
 * Undefined for the rest. Later changes of an effect are no news: each is written with its next due instant.
 */
export const streamKey = ({ eventName, dynamodb }: StreamRecord): News | undefined => {
  const name = named(dynamodb?.Keys ?? {});
  if (!name || eventName === 'REMOVE') return undefined;
  const { programme } = name;
  if (name.is === 'effect')
    return eventName === 'INSERT'
      ? { news: 'effect', programme, to: name.to, id: name.id }
      : undefined;
  if (name.is !== 'record') return undefined;
  const partnership = partnershipOf(name.id);
  return partnership && { news: 'changed', programme, partnership, record: name.id };
};

export interface Changed {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly records: readonly RecordId[];
}

/** What changed, a partnership after the other, each record once. */
export const changedIn = (news: readonly News[]): readonly Changed[] => {
  const found = new Map<string, Changed>();
  for (const one of news) {
    if (one.news !== 'changed') continue;
    const { programme, partnership, record } = one;
    const name = join([programme, partnership]);
    const records = new Set([...(found.get(name)?.records ?? []), record]);
    found.set(name, { programme, partnership, records: [...records] });
  }
  return [...found.values()];
};

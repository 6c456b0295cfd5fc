import type { News } from '../../core/model/due-key.ts';
import { partnershipOf } from '../../core/model/ids.ts';
import { type KeyItem, named } from './keys.ts';

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

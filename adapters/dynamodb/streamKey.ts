import type { News } from '../../core/ports.ts';
import { type KeyItem, named } from './keys.ts';

/** As a record of the table's stream names it. */
export interface StreamRecord {
  readonly eventName?: string | undefined;
  readonly dynamodb?: { readonly Keys?: KeyItem | undefined } | undefined;
}

/**
 * What a stream record means to the relay: an effect newly born, or a record written. Undefined for the rest.
 * Later changes of an effect are no news: each is written with its next due instant.
 */
export const streamKey = ({ eventName, dynamodb }: StreamRecord): News | undefined => {
  const name = named(dynamodb?.Keys ?? {});
  if (name?.is === 'record' && eventName !== 'REMOVE') return name;
  if (name?.is === 'effect' && eventName === 'INSERT') return name;
  return undefined;
};

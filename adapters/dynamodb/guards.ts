import type { Platform } from '../../core/model/platforms.ts';
import { join, partition, sort } from './keys.ts';

/**
 * Patterns of partition keys for those who guard the table from outside the code: the cloud's permissions (`*` stands
 * for anything) and the stream's filter.
 */
export const homes = {
  programmes: 'pg-*',
  outbox: `${join(['out', ''])}*`,
  places: `${join(['place', ''])}*`,
  messages: `${join(['message', ''])}*`,
  /** Journals of every programme. Only a whole part of a key can read so: a `#` within a part is escaped. */
  journals: `*${join(['', 'journal', ''])}*`,
  /** Where and how the app is installed on one platform, and the address its token is sent to. */
  installs: (platform: Platform): string => `${join(['install', `${platform}:`])}*`,
  /** The address to which that token is sent for one conversation. */
  addresses: (platform: Platform): string => `${join(['address', `${platform}:`])}*`,
  /** In the table of tokens: organisations let in, and installations that were begun. */
  consents: `${join(['consent', ''])}*`,
  pending: `${join(['pending', ''])}*`,
} as const;

const prefix = (pattern: string) => ({ S: [{ prefix: pattern.replace(/\*$/, '') }] });

/** What of the stream can mean anything to the relay, in Lambda's filter language; wider than `streamKey`, never narrower. */
export const streamFilters = [
  { eventName: ['INSERT'], dynamodb: { Keys: { [partition]: prefix(homes.outbox) } } },
  {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: {
      Keys: {
        [partition]: prefix(homes.programmes),
        [sort]: { S: [{ prefix: 'record' }, { prefix: 'seat' }] },
      },
    },
  },
] as const;

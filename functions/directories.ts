import { partsOf } from '../core/model/ids.ts';
import type { Platform } from '../core/model/platforms.ts';
import type { Directory } from '../core/ports/directory.ts';

/** Asks whichever chat an account or a place belongs to. */
export const directories = (of: Readonly<Partial<Record<Platform, Directory>>>): Directory => ({
  account: async (account, seenIn) => of[partsOf(account).platform]?.account(account, seenIn),
  ...(of.slack?.alsoCalled ? { alsoCalled: of.slack.alsoCalled } : {}),
  channel: async (place) => of[partsOf(place).platform]?.channel(place),
});
/** What a chat says of an account is asked again after a day, by each process for itself. */
export const seldomBy = (at: () => string) => ({
  now: () => Date.parse(at()),
  answered: 24 * 3600 * 1000,
  unanswered: 10 * 60 * 1000,
  most: 5_000,
});

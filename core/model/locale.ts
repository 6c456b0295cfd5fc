import type { AccountId, PersonId, PlaceId } from './ids.ts';

/** British English, in which the catalogue is written. */
export const british = 'en-GB';
/** The languages in which people can be answered. */
export type Locale = typeof british;

/** One of a thing for each language; another language is another argument. */
/* @__NO_SIDE_EFFECTS__ */
export const byLocale = <Thing>(inBritish: Thing): Readonly<Record<Locale, Thing>> => ({
  [british]: inBritish,
});

/** The language of whoever reads: a person, an account, a channel, or whoever may see it. All read one today. */
export const localeOf = (_reader?: PersonId | AccountId | PlaceId): Locale => british;

/** Names in the order in which everybody sees them, whatever they read. */
export const byName = (one: string, other: string): number => one.localeCompare(other, british);

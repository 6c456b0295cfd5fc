/** The languages in which people can be answered. */
export type Locale = 'en-GB';

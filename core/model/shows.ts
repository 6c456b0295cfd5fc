/** What a channel may be set to show. */
export const showings = ['everything', 'meetings-and-polls', 'nothing'] as const;
export type Shows = (typeof showings)[number];

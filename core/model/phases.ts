/** The phases in which a partnership is begun, in their order; before them it is proposed, after them closed. */
export const phases = ['groundwork', 'pilot', 'established', 'review'] as const;
export type Phase = (typeof phases)[number];

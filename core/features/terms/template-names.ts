/** Terms to begin from. */
export const templates = ['informal', 'considerations', 'themed', 'ward'] as const;
export type Template = (typeof templates)[number];

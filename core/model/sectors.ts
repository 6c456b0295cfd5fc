/** What an organisation is, as terms of reference and figures tell partners apart. */
export const sectors = [
  'council',
  'police',
  'fire',
  'health',
  'housing',
  'voluntary',
  'business',
  'parish',
  'education',
  'community',
  'faith',
] as const;
export type Sector = (typeof sectors)[number];

/** What kind of seat it is, as terms of reference tell them apart. */
export const seatKinds = [
  'councillor',
  'partner',
  'officer',
  'business',
  'community',
  'advisory',
] as const;
export type SeatKind = (typeof seatKinds)[number];

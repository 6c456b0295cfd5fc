/** What kind of seat it is, as terms of reference tell them apart. */
export const seatKinds = [
  'councillor',
  'partner',
  'officer',
  'business',
  'community',
  'advisory',
] as const;
/** How somebody comes to hold it. */
export const seatWays = ['appointed', 'nominated', 'elected'] as const;
export type SeatWay = (typeof seatWays)[number];
export type SeatKind = (typeof seatKinds)[number];

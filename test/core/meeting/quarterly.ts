export const quarterly =
  'meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months';

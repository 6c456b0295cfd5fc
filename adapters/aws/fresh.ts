import { randomInt } from 'node:crypto';

/** Base32 without the signs that people take for one another (0 O, 1 I l); the last of the 32 goes with them. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

/** So many unguessable lower-case characters, for names and codes. */
export const fresh = (characters: number): string =>
  Array.from({ length: characters }, () => signs.charAt(randomInt(signs.length))).join('');

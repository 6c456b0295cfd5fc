import { sha256 } from '../../adapters/aws/hash.ts';

const signs = '23456789abcdefghjkmnpqrstuvwxyz';
let made = 0;

/** In place of chance: every run of a test file gives the same names in the same order, no two of them alike. */
export const fresh = (characters: number): string => {
  made += 1;
  const digest = sha256(`${made}`);
  return Array.from({ length: characters }, (_, at) =>
    signs.charAt(Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16) % signs.length),
  ).join('');
};

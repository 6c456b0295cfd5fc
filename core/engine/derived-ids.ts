import type { Hash } from '../model/hash.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Names for new things out of one seed: the same in every try at one request, 16 characters of base32 each. */
export const freshFrom =
  (seed: string, hash: Hash) =>
  (index: number): string => {
    const digest = hash(`${seed}/${index}`);
    return Array.from({ length: 16 }, (_, at) =>
      alphabet.charAt(Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16) % 32),
    ).join('');
  };

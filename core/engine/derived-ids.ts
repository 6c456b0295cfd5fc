import type { FreshId } from '../model/fresh.ts';
import type { Hash } from '../model/hash.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids for new things out of one seed, which stays the same in every try at one request. */
export const derivedIds =
  (seed: string, hash: Hash): FreshId =>
  (what, index = 0) => {
    const digest = hash(`${seed}/${what}/${index}`);
    return Array.from({ length: 16 }, (_, at) =>
      alphabet.charAt(Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16) % 32),
    ).join('');
  };

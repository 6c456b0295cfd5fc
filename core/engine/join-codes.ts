import type { FreshId } from '../model/fresh.ts';
import type { Hash } from '../model/hash.ts';
import type { PlaceId, RecordId } from '../model/ids.ts';

/** The signs of a code: none that the eye takes for another (I, l, 1, O, 0). */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** Ids from which the signs of one code are taken at the most. */
const mostIds = 90;

/** A new code of eight signs, each as likely as its neighbour. */
export const freshCode = (fresh: FreshId): string => {
  let code = '';
  for (let index = 0; code.length < length && index < mostIds; index += 1) {
    code += [...fresh('code', index).toUpperCase()].filter((sign) => signs.includes(sign)).join('');
  }
  if (code.length < length) throw new Error('fresh gives no signs for a code');
  return code.slice(0, length);
};

/** `KXTR-4826`, as it is shown. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A code as people type it: hyphens, spaces and case do not matter. */
export const typedCode = (text: string): string =>
  text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Which sign, from 1, can be in no code; undefined where all can. */
export const misread = (code: string): number | undefined => {
  const at = [...code].findIndex((sign) => !signs.includes(sign));
  return at < 0 ? undefined : at + 1;
};

/** The record of a code; only its hash is kept. */
export const codeRecord = (code: string, hash: Hash): RecordId => `code:${hash(code)}` as RecordId;

/**
 * The front-door row of a code. A code opens the door as a place does: the row names its programme and partnership,
 * so that it is found by someone who stands outside every programme.
 */
export const codeDoor = (code: string, hash: Hash): PlaceId =>
  `code:${hash(`door ${code}`)}` as PlaceId;

/** How long a code can be used: a day, in seconds. */
export const codeLife = 24 * 60 * 60;

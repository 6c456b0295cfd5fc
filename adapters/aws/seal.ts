import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Seal } from '../../core/model/links.ts';

/** Seals with this key: HMAC-SHA-256 as hex, in which no chat sees a sign of its markdown. */
export const sealer =
  (key: string): Seal =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');

/** Whether a seal over a text is of one of these keys, told in the same time for any wrong one. */
export const sealedBy =
  (keys: readonly string[]) =>
  (text: string, seal: string): boolean => {
    const given = Buffer.from(seal);
    return keys
      .map((key) => Buffer.from(sealer(key)(text)))
      .map((right) => right.length === given.length && timingSafeEqual(right, given))
      .includes(true);
  };

import { createHash } from 'node:crypto';
import type { Hash } from '../../core/model/hash.ts';

/** SHA-256 of UTF-8 text as lower-case hex. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

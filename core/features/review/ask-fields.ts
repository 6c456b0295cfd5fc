import * as z from 'zod';
import { refOf, scope } from '../../model/ask-schemas.ts';
import { reviewLetter } from './letter.ts';
import { verdicts } from './stored.ts';

/** The longest answer to one step, in characters. */
export const longestWords = 3000;

export const about = () => ({ ...scope(), ref: refOf(reviewLetter) });
export const verdict = () => z.enum(verdicts);

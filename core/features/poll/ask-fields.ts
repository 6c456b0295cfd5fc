import * as z from 'zod';
import { refOf, scope } from '../../model/ask-schemas.ts';
import { pollLetter } from './letter.ts';
import { mostOptions } from './poll.ts';

export const about = () => ({ ...scope(), ref: refOf(pollLetter) });
export const option = () => z.int().min(1).max(mostOptions);

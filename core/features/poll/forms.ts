import type { FormRule } from '../../model/feature.ts';
import { choose } from './forms/choose.ts';
import { create, move } from './forms/make.ts';
import { next } from './forms/next.ts';

/** The forms about polls, by name. */
export const pollForms: Readonly<Record<string, FormRule>> = {
  'poll.create': create,
  'poll.move': move,
  'poll.vote': choose,
  'poll.next': next,
};

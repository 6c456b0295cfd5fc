import * as z from 'zod';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { general } from '../../../model/rule.ts';

/** Posts again what may not have arrived. */
export const postAgain = /* @__PURE__ */ ask('post-again', () => ({
  ...within(),
  effect: z.string().max(300),
  yes: z.boolean(),
}));

export const postAgainRule = () =>
  general(postAgain, {
    right: 'chair or clerk',
  });

import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { place } from '../ask-fields.ts';
import { changed, placeOf } from '../decide/places.ts';
import { channelOf } from '../names.ts';

export const keepPosting = /* @__PURE__ */ ask('partnership.keep-posting', () => ({
  ...scope(),
  place: place(),
  yes: z.boolean(),
}));

/** Answers whether to go on posting in a channel that was opened to others. */
export const keepPostingRule = () =>
  command(keepPosting, {
    right: 'chair or clerk',
    decide: ({ place, yes }, context) => {
      const found = placeOf(context, place);
      if ('kind' in found) return found;
      const { at, bound } = found;
      const is = yes ? 'live' : 'paused';
      const channel = channelOf(bound);
      const saying = say(yes ? 'partnership.posting' : 'partnership.paused', { channel });
      return changed(at, [{ event: 'PlaceChanged', place: bound.place, is }], saying, false);
    },
  });

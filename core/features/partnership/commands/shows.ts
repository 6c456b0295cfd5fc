import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { place, shown } from '../ask-fields.ts';
import { changed, placeOf } from '../decide/places.ts';
import { channelOf } from '../names.ts';

export const shows = /* @__PURE__ */ ask('partnership.shows', () => ({
  ...scope(),
  place: place(),
  shows: shown(),
}));

/** Sets what a channel shows by itself. */
export const showsRule = () =>
  command(shows, {
    right: 'chair or clerk',
    decide: ({ place, shows }, context) => {
      const found = placeOf(context, place);
      if ('kind' in found) return found;
      const { at, bound } = found;
      const saying = say('partnership.shows', { channel: channelOf(bound), shows });
      return changed(at, [{ event: 'PlaceChanged', place: bound.place, shows }], saying, true);
    },
  });

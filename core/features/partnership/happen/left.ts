import { say } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { installOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Done } from '../../../model/outcome.ts';
import type { Happening } from '../../../model/request.ts';
import { isFormer, standing } from '../../../subject/standing.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { channelOf, dayLineTo, whoIs } from '../names.ts';
import type { Bound, Partnership } from '../partnership.ts';
import { keeper } from '../standing.ts';
import { noted } from './noted.ts';

type Left = Extract<Happening, { happened: 'left' }>;

/** As many effects as one commit holds. */
const mostTold = 20;

/** The channels that may be meant: the one that is named, or of a team whose event names another of its channels any there. */
const leftAt = ({ places }: Partnership, { of }: Left, { where }: Context): readonly Bound[] => {
  const live = places.filter(({ is }) => is === 'live' || is === 'paused');
  const here = live.filter(({ place }) => place === where.place);
  return here.length > 0 || of === 'channel'
    ? here
    : live.filter(({ place }) => installOf(place) === installOf(where.place));
};

/** Somebody left a channel or a team: that takes nobody off, and is put to whoever keeps the list (rules: Places that change). */
export const placeLeft = (happening: Left, context: Context, loaded: Loaded): Done => {
  const person = loaded.personOf(happening.account);
  const stored = person && loaded.people.get(person);
  if (!person || !stored) return noted([], []);
  const effects = stored.state.partnerships.flatMap((id): EffectDraft[] => {
    const state = loaded.records.get(id)?.state as Partnership | undefined;
    if (
      !state ||
      isClosed(state) ||
      isFormer(state, person) ||
      standing(state, person) === 'outside'
    )
      return [];
    const places = leftAt(state, happening, context);
    const to = keeper(state) === person ? state.chair : keeper(state);
    if (places.length === 0 || to === undefined || to === person) return [];
    const who = whoIs(loaded.people, person);
    const offers: Offer[] = [
      {
        label: say('label.partnership.remove', {}),
        about: who.name,
        ask: { ask: 'partnership.remove', in: id, person },
      },
      {
        label: say('label.partnership.keep-on-list', {}),
        about: who.name,
        ask: { ask: 'never-mind' },
      },
    ];
    const saying = say('place.left', {
      who,
      partnership: state.name,
      channels: places.map(channelOf),
      sure: places.some(({ place }) => place === context.where.place),
    });
    return [
      {
        ...dayLineTo(to, saying, { offers, state, now: context.now }),
        // Once a day, however often they come and go.
        name: `left/${id}/${context.where.place}/${person}/${context.today}`,
      },
    ];
  });
  return noted([], effects.slice(0, mostTold));
};

import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Offer } from '../../model/offer.ts';
import { isClosedDown, isProposed, pausedUntil } from '../../subject/stopped.ts';
import type { Here } from './names.ts';

export const reopenOffer = ({ id, state }: Here): Offer => ({
  label: say('label.partnership.reopen', {}),
  about: state.name,
  ask: { ask: 'partnership.reopen', in: id },
});
export const goOnOffer = ({ id, state }: Here): Offer => ({
  label: say('label.partnership.go-on-now', {}),
  about: state.name,
  ask: { ask: 'partnership.go-on', in: id },
});
/** Closing it with a reason, or with what goes on in its place. */
export const closeFormOffer = ({ id, state }: Here): Offer => ({
  label: say('label.partnership.close-why', {}),
  about: state.name,
  ask: { ask: 'form', form: 'partnership.close', in: id },
  opens: 'form',
});
/** What is left open, for handing on. */
export const actionsOffer = ({ id, state }: Here): Offer => ({
  label: say('label.partnership.open-actions', {}),
  about: state.name,
  ask: { ask: 'action.list', in: id },
});
/** Any day, for a pause; `review` where a review is answered with it. */
export const pauseForm = ({ id, state }: Here, review?: string): Offer => ({
  label: say('label.pick', {}),
  about: state.name,
  ask: { ask: 'form', form: 'partnership.pause', in: id, given: defined({ review }) },
  opens: 'form',
});

/** So many meetings have their button in one answer; the cards of the others have it too. */
const mostRestored = 5;

/** Meetings that ended with a closing, each to be on after all. */
export const restoreOffers = ({ id }: Here, refs: readonly string[]): Offer[] =>
  refs.slice(0, mostRestored).map((ref) => ({
    label: say('label.partnership.restore', { ref }),
    ask: { ask: 'meeting.restore', in: id, ref },
  }));

/** Closing and pausing, or the way back from either. */
export const stopOffers = (at: Here): Offer[] => {
  const { id, state } = at;
  if (isClosedDown(state)) return [reopenOffer(at)];
  const about = state.name;
  const pause: Offer = {
    label: say('label.partnership.pause', {}),
    about,
    ask: { ask: 'partnership.pause', in: id },
  };
  const rests = pausedUntil(state) !== undefined;
  return [
    ...(isProposed(state) ? [] : [rests ? goOnOffer(at) : pause]),
    { label: say('label.partnership.close', {}), about, ask: { ask: 'partnership.close', in: id } },
  ];
};

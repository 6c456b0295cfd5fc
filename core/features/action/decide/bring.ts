import { say } from '../../../language/saying.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { offers } from '../offers.ts';
import type { About } from './about.ts';

/** The one live card moves to the bottom of the channel in which it is asked; nothing else changes. */
export const bring = ({ partnership, ref, record, context, thing }: About<unknown>): Outcome => {
  const { place } = context.where;
  const bound = partnership.state.places.find((one) => one.place === place);
  if (bound?.is !== 'live')
    return refused(say('action.bring-in-channel', {}), [offers.show(thing)]);
  return {
    kind: 'done',
    changes: [],
    effects: [{ to: place, body: { kind: 'card', subject: record.id, bottom: true } }],
    reply: { saying: say('action.brought', { ref }), made: record.id },
  };
};

import { type Saying, say } from '../../../language/saying.ts';
import type { Context, Loaded, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Refused } from '../../../model/outcome.ts';
import type { Moving, Stop } from '../../../model/stops.ts';
import { inHours } from '../../../subject/line.ts';
import { type Here, me } from '../names.ts';
import { full } from '../seats.ts';
import { reopenOffer } from '../stop-offers.ts';
import { movedSeats } from './moved-seats.ts';
import { record } from './people.ts';

type Open = Pick<Moving, 'actions' | 'polls' | 'meetings'>;

/** What would go on in another partnership; or that there is no room for it. */
export const movingTo = (at: Here, to: StoredPartnership, open: Open): Moving | Refused => {
  const { events, ...counts } = movedSeats(at.state, to.state);
  const noRoom = full(to.state, events);
  return noRoom ?? { ...open, ...counts, waiting: at.state.waiting.length };
};

/** The channels of the other one hear who came; a partnership's own closing is told in its own. */
const toldThere = (
  { id, state }: StoredPartnership,
  saying: Saying,
  { now }: Pick<Context, 'now'>,
): EffectDraft => {
  const notice = { notice: 'line', saying, about: id } as const;
  return inHours({ to: 'places', partnership: id, body: { kind: 'notice', notice } }, now, state);
};

/** The same closing with its seats in the other one; what is open there follows by itself. */
export const withMoved = (
  stop: Stop,
  at: Here,
  to: StoredPartnership,
  { context, loaded, actions }: { context: Context; loaded: Loaded; actions: number },
): Stop => {
  const { events, seats } = movedSeats(at.state, to.state);
  const values = { partnership: at.state.name, successor: to.state.name, seats, actions };
  const told = say('partnership.moved-told', { ...values, by: me(context, loaded.people) });
  return {
    changes: [...stop.changes, record(to, events)],
    effects: [...stop.effects, toldThere(to, told, context)],
    reply: {
      saying: say('partnership.moved', values),
      offers: [
        {
          label: say('label.partnership.successor', { partnership: to.state.name }),
          about: to.state.name,
          ask: { ask: 'partnership.show', in: to.id },
        },
        reopenOffer(at),
      ],
    },
  };
};

/** What went on elsewhere does not come back with a reopening. */
export const movedBefore = ({ state: { stopped } }: Here): Saying[] =>
  stopped?.is === 'closed' && stopped.moves && stopped.successor
    ? [say('partnership.moved-stays', { successor: stopped.successor.name })]
    : [];

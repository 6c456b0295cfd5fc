import type { FeatureIn } from '../../model/feature-in.ts';
import { partnershipOf, refOf } from '../../model/ids.ts';
import { seatIn } from '../../subject/seat-items.ts';
import { cardsCounted } from './cards-counted.ts';
import { lastAnswer } from './gather.ts';
import { meetingRows } from './mine.ts';
import { meetingNumbers } from './numbers.ts';

/** What meetings make of what comes in. */
export const meetingIn: FeatureIn = {
  mine: meetingRows,
  numbers: meetingNumbers,
  seatsMoved: cardsCounted,
  lastWord: (partnership, me, { store, programme }) =>
    lastAnswer(store, programme, me, partnership),
  takesBack: ({ record }) => {
    const [ref, partnership, seat] = [refOf(record), partnershipOf(record), seatIn(record)];
    return ref?.startsWith('M-')
      ? { ask: 'meeting.undo', in: partnership, ref, ...(seat ? { seat } : {}) }
      : undefined;
  },
};

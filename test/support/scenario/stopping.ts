import { asha } from '../southport/people.ts';
import type { Cast, Step } from './cast.ts';

/** At its end the partnership is closed, reopened and paused. */
export const stopping = ({ press }: Cast): Step[] => [
  { name: 'close a partnership, asked', run: () => press(asha, { ask: 'partnership.close' }) },
  {
    name: 'close a partnership',
    run: () => press(asha, { ask: 'partnership.close', sure: true }),
  },
  { name: 'reopen a partnership', run: () => press(asha, { ask: 'partnership.reopen' }) },
  {
    name: 'pause a partnership',
    run: () => press(asha, { ask: 'partnership.pause', until: '2027-03-01' }),
  },
];

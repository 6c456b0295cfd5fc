import { asha, sam } from '../southport/people.ts';
import { type Cast, owen, type Step } from './cast.ts';

const one = { ref: 'M-1', round: 1 };

export const meetings = ({ press, say }: Cast): Step[] => [
  {
    name: 'schedule a meeting',
    run: () => say('meeting Area board on 14 January at 14:00 in the Town Hall'),
  },
  { name: 'attend by a press', run: () => press(sam, { ask: 'meeting.attend', ...one }) },
  {
    name: 'apologies by a press instead',
    run: () => press(sam, { ask: 'meeting.apologies', ...one }),
  },
  {
    name: 'the same apologies once more',
    run: () => press(sam, { ask: 'meeting.apologies', ...one }),
  },
  {
    name: 'attend by a press in the other chat',
    run: () => press(owen, { ask: 'meeting.attend', ...one }),
  },
  { name: 'attend, typed', run: () => say('meeting attending M-1') },
  { name: 'undo an answer', run: () => say('undo', sam) },
  { name: 'apologies for another', run: () => say('meeting apologies M-1 for Owen: on leave') },
  { name: 'add to the agenda', run: () => say('meeting add The budget to M-1') },
  { name: 'agenda', run: () => say('meeting agenda M-1') },
  { name: 'who comes', run: () => say('meeting who M-1') },
  { name: 'the next meeting', run: () => say('meeting next') },
  { name: 'list of meetings', run: () => say('meeting list') },
  { name: 'history of a meeting', run: () => say('meeting history M-1') },
  { name: 'move a meeting', run: () => say('meeting move M-1 14 January 15:00') },
  {
    name: 'schedule a second meeting',
    run: () => say('meeting Site visit on 20 January at 10:00'),
  },
  { name: 'cancel a meeting, asked first', run: () => say('meeting cancel M-2') },
  {
    name: 'cancel a meeting',
    run: () => press(asha, { ask: 'meeting.cancel', ref: 'M-2', sure: true }),
  },
];

const weekBefore = '2027-01-07T09:00:00.000Z';

export const reminding = ({ wakes }: Cast): Step[] => [
  {
    name: 'wake: a meeting is a week away',
    at: weekBefore,
    run: () => wakes(weekBefore, 'M-1'),
  },
];

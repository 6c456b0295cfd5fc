import type { TypedLine } from './expected.ts';

/** What is said of the meetings that are set, in more words than one. */
export const ofMeetings: readonly TypedLine[] = [
  { typed: '/meeting when is the ward walk', means: { says: /Ward walk/ } },
  { typed: '/meeting what time is it on the 20th', means: { says: /Ward walk/ } },
  { typed: '/meeting where are we meeting?', means: { says: /Town Hall/ } },
  { typed: '/meeting any meetings coming up', means: { says: /Ward walk/ } },
  { typed: '/meeting is anyone coming to the ward walk?', means: { says: /Ward walk/ } },
  { typed: 'when is the next meeting?', who: 'Tess', means: { says: /8 January/ } },
  {
    typed: '/meeting call off the walk, too wet',
    means: { says: /Cancel Ward walk/, offers: ['Cancel this one'] },
  },
  {
    typed: '/meeting can we cancel M-2 please',
    means: { says: /Cancel Ward walk/, offers: ['Cancel this one'] },
  },
  {
    typed: '/meeting the ward walk is cancelled',
    means: { says: /Cancel Ward walk/, offers: ['Cancel this one'] },
  },
  {
    typed: '/meeting cancel the disco',
    means: { says: /Which meeting/, offers: ['M-1', 'M-2', 'Set a new meeting'] },
  },
  {
    typed: '/meeting please move it to 3pm',
    means: { does: 'M-1', says: /15:00/ },
  },
  {
    typed: '/meeting reschedule the ward walk to 27 January',
    means: { does: 'M-2', says: /27 January 2027/ },
  },
  {
    typed: '/meeting put the ward walk back a week',
    means: { does: 'M-2', says: /27 January 2027/ },
  },
  {
    typed: '/meeting bring the ward walk forward by two days',
    means: { does: 'M-2', says: /18 January 2027/ },
  },
  {
    typed: '/meeting move the ward walk forward a week',
    means: { says: /earlier or later/, offers: ['Wednesday 13 January', 'Wednesday 27 January'] },
  },
  {
    typed: '/meeting postpone the ward walk',
    means: { form: 'meeting.change', holds: ['Ward walk'] },
  },
  {
    typed: "/meeting I'll come on the 20th",
    who: 'Noor',
    means: { does: 'M-2', says: /20 January/ },
  },
  {
    typed: "/meeting can't make the ward walk, I'm on a course",
    who: 'Noor',
    means: { does: 'M-2', says: /apologies/ },
  },
  {
    typed: "/meeting won't be there on the 14th",
    who: 'Noor',
    means: { says: /Which meeting/, offers: ['M-1', 'M-2'] },
  },
  {
    typed: "sorry I can't come to the ward walk, sending Asha",
    who: 'Sam',
    means: { says: /apologies for 20 January/, offers: ['Yes', 'No'] },
  },
  {
    typed: "I can't make the 20th",
    who: 'Sam',
    where: 'direct',
    means: { says: /apologies for 20 January/, offers: ['Yes', 'No'] },
  },
];

import { actionPhrases } from './action.ts';
import { chatPhrases } from './chat.ts';
import { datePhrases } from './dates.ts';
import { dayPhrases } from './day.ts';
import { generalPhrases } from './general.ts';
import { historyPhrases } from './history.ts';
import { labelPhrases } from './labels.ts';
import { meetingPhrases } from './meeting.ts';
import { meetingCardPhrases } from './meeting-cards.ts';
import { partnershipPhrases } from './partnership.ts';
import { pathPhrases } from './path.ts';
import { personPhrases } from './person.ts';
import { pollPhrases } from './poll.ts';
import { readingPhrases } from './reading.ts';
import { reviewPhrases } from './review.ts';

/** Every part of what is joined. */
type Joined<Part> = (Part extends unknown ? (part: Part) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** As a literal that spreads them all it would take twenty times as long, at every start of a process. */
const joined = <Parts extends readonly object[]>(...parts: Parts): Joined<Parts[number]> =>
  Object.assign({}, ...parts);

export const enGB = joined(
  pathPhrases,
  generalPhrases,
  historyPhrases,
  labelPhrases,
  chatPhrases,
  datePhrases,
  dayPhrases,
  readingPhrases,
  partnershipPhrases,
  personPhrases,
  actionPhrases,
  reviewPhrases,
  meetingPhrases,
  meetingCardPhrases,
  pollPhrases,
);

import { chatPhrases } from '../language/en-gb/chat.ts';
import { datePhrases } from '../language/en-gb/dates.ts';
import { historyPhrases } from '../language/en-gb/history.ts';
import { labelPhrases } from '../language/en-gb/labels.ts';
import { pathPhrases } from '../language/en-gb/path.ts';
import { readingPhrases } from '../language/en-gb/reading.ts';
import { dayPhrases } from '../morning/sentences.ts';
import { actionHelpPhrases } from './action/sentences/help.ts';
import { actionPhrases } from './action/sentences.ts';
import { generalPhrases } from './general/sentences.ts';
import { meetingCardPhrases } from './meeting/sentences/cards.ts';
import { meetingHelpPhrases } from './meeting/sentences/help.ts';
import { meetingPhrases } from './meeting/sentences.ts';
import { partnershipHelpPhrases } from './partnership/sentences/help.ts';
import { partnershipPhrases } from './partnership/sentences.ts';
import { personHelpPhrases } from './person/sentences/help.ts';
import { personPhrases } from './person/sentences.ts';
import { pollHelpPhrases } from './poll/sentences/help.ts';
import { pollPhrases } from './poll/sentences.ts';
import { reviewHelpPhrases } from './review/sentences/help.ts';
import { reviewPhrases } from './review/sentences.ts';

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
  actionHelpPhrases,
  meetingHelpPhrases,
  partnershipHelpPhrases,
  personHelpPhrases,
  pollHelpPhrases,
  reviewHelpPhrases,
);

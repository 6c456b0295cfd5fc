import { calledPhrases } from '../language/en-gb/called.ts';
import { chatPhrases } from '../language/en-gb/chat.ts';
import { datePhrases } from '../language/en-gb/dates.ts';
import { filePhrases } from '../language/en-gb/files.ts';
import { historyPhrases } from '../language/en-gb/history.ts';
import { labelPhrases } from '../language/en-gb/labels.ts';
import { listPhrases } from '../language/en-gb/lists.ts';
import { pathPhrases } from '../language/en-gb/path.ts';
import { readingPhrases } from '../language/en-gb/reading.ts';
import { untoldPhrases } from '../language/en-gb/untold.ts';
import { dayPhrases } from '../morning/sentences.ts';
import { actionPhrases } from './action/sentences.ts';
import { familyPhrases } from './family/sentences.ts';
import { generalPhrases } from './general/sentences.ts';
import { meetingPhrases } from './meeting/sentences.ts';
import { partnershipPhrases } from './partnership/sentences.ts';
import { personPhrases } from './person/sentences.ts';
import { pollPhrases } from './poll/sentences.ts';
import { programmePhrases } from './programme/sentences.ts';
import { reviewPhrases } from './review/sentences.ts';
import { termsPhrases } from './terms/sentences.ts';

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
  calledPhrases,
  untoldPhrases,
  generalPhrases,
  historyPhrases,
  labelPhrases,
  listPhrases,
  filePhrases,
  chatPhrases,
  datePhrases,
  dayPhrases,
  readingPhrases,
  partnershipPhrases,
  familyPhrases,
  programmePhrases,
  personPhrases,
  actionPhrases,
  reviewPhrases,
  meetingPhrases,
  pollPhrases,
  termsPhrases,
);

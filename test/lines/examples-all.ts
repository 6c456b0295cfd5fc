import type { Examples } from './examples.ts';
import { actionExamples } from './examples-action.ts';
import { familyExamples } from './examples-family.ts';
import { generalExamples } from './examples-general.ts';
import { meetingExamples } from './examples-meeting.ts';
import { partnershipExamples } from './examples-partnership.ts';
import { personExamples } from './examples-person.ts';
import { pollExamples } from './examples-poll.ts';
import { programmeExamples } from './examples-programme.ts';
import { reviewExamples } from './examples-review.ts';
import { termsExamples } from './examples-terms.ts';

/** One example of every command; a command without one does not compile. */
export const examples: Examples = {
  ...generalExamples,
  ...partnershipExamples,
  ...familyExamples,
  ...programmeExamples,
  ...personExamples,
  ...actionExamples,
  ...pollExamples,
  ...meetingExamples,
  ...reviewExamples,
  ...termsExamples,
};

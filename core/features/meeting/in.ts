import type { FeatureIn } from '../../model/feature-in.ts';
import { meetingDeeds, meetingHelp } from './help.ts';
import { meetingRows } from './mine.ts';
import { meetingNumbers } from './numbers.ts';
import { answersMeeting, meetingsThen, namesNext, nextMeeting } from './reads/surroundings.ts';
import { meetingReads } from './reads.ts';

/** What meetings do with what comes in. */
export const meetingIn: FeatureIn = {
  reads: meetingReads,
  surroundings: [
    { about: namesNext, gather: nextMeeting },
    { direct: true, about: answersMeeting, gather: meetingsThen },
  ],
  help: meetingHelp,
  mine: meetingRows,
  numbers: meetingNumbers,
  deeds: meetingDeeds,
};

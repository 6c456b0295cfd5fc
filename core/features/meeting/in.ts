import type { FeatureIn } from '../../model/feature-in.ts';
import { hasLetter, partnershipOf, refOf } from '../../model/ids.ts';
import { itemIn } from '../../model/items.ts';
import { meetingBrief } from './brief.ts';
import { cardsCounted } from './cards-counted.ts';
import { lastAnswer } from './gather.ts';
import { meetingDeeds, meetingHelp, meetingMessageForms } from './help.ts';
import { meetingFew, meetingHome } from './home.ts';
import { inPause } from './in-pause.ts';
import { meetingLetter } from './letter.ts';
import { meets } from './meets.ts';
import { meetingRows } from './mine.ts';
import { meetingNumbers } from './numbers.ts';
import {
  answersMeeting,
  meetingsThen,
  namesMeeting,
  namesNext,
  nextMeeting,
} from './reads/surroundings.ts';
import { meetingReads } from './reads.ts';
import { comingList } from './shapes.ts';
import { meetingWeek } from './week.ts';

/** What meetings do with what comes in. */
export const meetingIn: FeatureIn = {
  home: meetingHome,
  few: meetingFew,
  brief: meetingBrief,
  week: meetingWeek,
  openLists: (partnership) => ({ meetings: comingList(partnership) }),
  inPause,
  meets,
  reads: meetingReads,
  surroundings: [
    { about: namesNext, gather: nextMeeting },
    { direct: true, about: answersMeeting, gather: meetingsThen },
    { about: namesMeeting, gather: meetingsThen },
  ],
  help: meetingHelp,
  messageForms: meetingMessageForms,
  mine: meetingRows,
  numbers: meetingNumbers,
  deeds: meetingDeeds,
  seatsMoved: cardsCounted,
  lastWord: (partnership, me, { store, programme }) =>
    lastAnswer(store, programme, me, partnership),
  takesBack: ({ record }) => {
    const [ref, partnership, seat] = [refOf(record), partnershipOf(record), itemIn(record)];
    return ref && hasLetter(record, meetingLetter)
      ? { ask: 'meeting.undo', in: partnership, ref, ...(seat ? { seat } : {}) }
      : undefined;
  },
};

import type { Reading, Reads } from '../../language/grammar.ts';
import { say } from '../../language/saying.ts';
import { meetingLetter } from './letter.ts';
import { readAgainstMeeting } from './reads/against.ts';
import { readMeeting, readOfMeeting, readUnderMeeting } from './reads/read-meeting.ts';
import { readSpokenAnywhere } from './reads/spoken.ts';

/** Of a meeting that is set, without the noun. */
const turned: Reading = (line, context) =>
  readSpokenAnywhere(line, context) ??
  (context.direct ? undefined : readAgainstMeeting(line, context));

/** How lines about meetings are read. */
export const meetingReads: Reads = {
  nouns: [
    {
      words: ['meeting', 'meetings'],
      read: readMeeting,
      slash: { says: say('slash.meeting', {}), hint: say('slash.meeting.hint', {}) },
      listed: true,
      letters: [meetingLetter],
    },
  ],
  makes: ['meeting.schedule'],
  stages: {
    named: readOfMeeting,
    under: readUnderMeeting,
    direct: readAgainstMeeting,
    turned,
  },
};

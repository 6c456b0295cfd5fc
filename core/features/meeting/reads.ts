import type { Reading, Reads } from '../../language/grammar.ts';
import { part } from '../../language/line.ts';
import { say } from '../../language/saying.ts';
import { meetingLetter } from './letter.ts';
import { readAgainstMeeting } from './reads/against.ts';
import { readMeeting, readOfMeeting, readUnderMeeting } from './reads/read-meeting.ts';

const asked = /^(?:when is (?:the |our )?|when's (?:the |our )?)?(?=next meeting\??$)/i;
/** "when is the next meeting?" is "meeting next". */
const turned: Reading = (line, context) => {
  const before = asked.exec(line.plain)?.[0].length;
  return before === undefined
    ? undefined
    : readMeeting(part(line, before, before + 'next'.length), context);
};

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
  stages: {
    named: readOfMeeting,
    under: readUnderMeeting,
    direct: readAgainstMeeting,
    turned,
  },
};

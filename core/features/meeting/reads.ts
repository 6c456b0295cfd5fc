import { plainAsk } from '../../language/answers.ts';
import type { Reading, Reads } from '../../language/grammar.ts';
import { type Line, part, typedText } from '../../language/line.ts';
import type { Understood } from '../../language/reading.ts';
import { say } from '../../language/saying.ts';
import { titleLength } from '../../model/limits.ts';
import { meetingLetter } from './letter.ts';
import { readAgainstMeeting } from './reads/against.ts';
import { readMeeting, readOfMeeting, readUnderMeeting } from './reads/read-meeting.ts';
import { readSpokenAnywhere } from './reads/spoken.ts';

const together =
  /^(?:(?:please|pls|so|hi|hello)[ ,]+)*(?:(?:can|could|shall|should) we|let's|lets) (?:all )?(?:please )?(?:get (?:(?:everyone|everybody|us all|people|the group) )?together|meet(?: up)?|have a (?:quick )?(?:meeting|chat|catch[ -]up))\b(?: (?:to|and) (?:talk|speak|chat|discuss)(?: about)?| about)?\s*(?<rest>.*)$/is;
/** "Can we get everyone together w/c 11 January": a wish for a meeting, put into its form. */
const gathering = (line: Line): Understood | undefined => {
  const rest = together.exec(line.plain)?.groups?.rest;
  if (rest === undefined) return undefined;
  const title = typedText(part(line, line.plain.length - rest.length)).slice(0, titleLength);
  return plainAsk({
    ask: 'form',
    form: 'meeting.schedule',
    given: { title: title.toWellFormed() },
  });
};

/** Of a meeting that is set, without the noun. */
const turned: Reading = (line, context) =>
  readSpokenAnywhere(line, context) ??
  gathering(line) ??
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

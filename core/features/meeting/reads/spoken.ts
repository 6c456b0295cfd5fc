import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { defined } from '../../../lib/defined.ts';
import type { Ask } from '../../../model/register.ts';
import { saidOfComing } from './answers.ts';
import { ofOne, questionIn, whichOfAll } from './asked.ts';
import type { About } from './meant.ts';
import { soonest } from './meant.ts';
import { orderIn } from './orders.ts';
import { whenIn } from './when-in.ts';

/** Such words have a form of their own, in which somebody else's seat may be named. */
const asCommand =
  /^(?:apologies|apology|sorry)\b(?:[\s,]+(?:for\b|from\b|:)|\s+(?:[\p{L}\p{N}-]+\s+)?#?m\s?-?\d|\s*$|:)/iu;

/** What somebody says of their own coming, of the meeting they name or of the next. */
const answerIn = (line: Line, context: ReadContext): Understood | undefined => {
  if (asCommand.test(line.plain)) return undefined;
  const said = saidOfComing(line, context);
  if (!said) return undefined;
  const make = ({ ref, in: home }: About): Ask => {
    const about = defined({ ref, in: home });
    return said.coming
      ? { ask: 'meeting.attend', ...about }
      : {
          ask: 'meeting.apologies',
          ...about,
          ...defined({
            why: said.why,
            instead: said.instead,
            for: said.of && { person: said.of.person },
          }),
        };
  };
  if (said.unknown) return whichOfAll(line, context, make);
  return ofOne(said.named ?? soonest(context), make);
};

/**
 * What is said of meetings that are set, in whole sentences behind the noun: it is done, shown or asked about, and
 * never made into a new meeting.
 */
export const readSpoken = (line: Line, context: ReadContext): Understood | undefined =>
  answerIn(line, context) ?? orderIn(line, context, true) ?? questionIn(line, context);

const aboutMeetings = /\b(?:meetings?|agenda)\b/i;

/** The same without the noun, where it can be about nothing but a meeting. */
export const readSpokenAnywhere = (line: Line, context: ReadContext): Understood | undefined => {
  if (context.direct || !aboutMeetings.test(line.plain)) return undefined;
  if (whenIn(line, context)?.time !== undefined) return undefined;
  return orderIn(line, context, false) ?? questionIn(line, context);
};

import { type Line, linesOf, typedText } from '../../../language/line.ts';
import { type Saying, say } from '../../../language/saying.ts';

/** What stands before a point of a list. */
export const bullet = /^(?:[-*•]\s*|\d{1,2}[.)]\s+)(?=\S)/;

/** What stands over the points of minutes: "Minutes 14 December", "Matters arising", "Actions:". */
const titles =
  /^(?:(?:draft |the )?(?:minutes|notes|actions?(?: points?| log)?|agenda|present|apologies|attendance|attendees|matters arising|any other business|a\.?o\.?b|date of (?:the )?next meeting))(?:\s*$|\s*[:,-]|\s+(?:of|from|for|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/i;
const longest = 80;
const isHeading = ({ plain }: Line): boolean =>
  !bullet.test(plain) &&
  plain.length <= longest &&
  (titles.test(plain) || plain.endsWith(':') || !/\p{Ll}/u.test(plain));

/** The lines of pasted minutes, parted from their headings. */
export const underHeadings = (
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly headings: readonly Line[] } =>
  lines.filter(({ plain }) => bullet.test(plain)).length < 2
    ? { lines, headings: [] }
    : { lines: lines.filter((line) => !isHeading(line)), headings: lines.filter(isHeading) };

/** What is said of the headings that were left out. */
export const headingsIn = (all: Line): Saying[] =>
  underHeadings(linesOf(all)).headings.map((line) =>
    say('reading.tail-left', { text: typedText(line) }),
  );

import { type Line, part } from './line.ts';

const courtesy =
  /^(?:(?:many |much )?(?:thanks?(?: you)?|appreciated)(?: (?:very|so) much| a lot| a million| a bunch)?|thx|ta|cheers|hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|ok(?:ay)?|great|got it|will do|👍)(?:,? (?:folkmoot|all|there|everyone|for (?:that|this|your help|the help)))?[!.]*$/iu;

/** Thanks, hello, ok. */
export const courteous = ({ plain }: Line): boolean => courtesy.test(plain);

/** What people say before they come to what they want, a piece at a time. */
const before =
  /^(?:(?:please|pls|plz|kindly|um+|erm?|uh|hi|hiya|hey|hello|ok(?:ay)?|right|sorry)(?:[\s,]+(?=\S))|(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody|one of (?:us|you))(?: (?:please|pls|plz|kindly|just|all))?,?\s+(?=\S)|(?:i would|i'd|we would|we'd) like (?:you )?to (?=\S))/i;
/** "Could we" is a wish where it is not asked. */
const wish = /^(?:can|could) we(?: please| pls| just)? (?=\S)/i;
/** The same before somebody who is named. */
const beforeName = /^(?:(?:please|pls|plz),?\s+)?(?:can|could|would|will) (?=@|\uE000)/i;

const please =
  /(?<=[^\s,])[\s,]+(?:please|pls|plz)(?:[\s,]+(?:thanks|thank you|thx|ta|cheers))?[!.]*$/i;
const thanks =
  /(?<=[^\s,;.!-])(?:\s*[,;.!-]\s*|\s+(?:many|with) )(?:thanks|thank you|thx|ta|cheers)[!.]*$/i;

/** A line without the please or the thanks at its end. */
export const withoutThanks = (line: Line): Line => {
  const found = please.exec(line.plain) ?? thanks.exec(line.plain);
  return found ? part(line, 0, found.index) : line;
};

const wished = /^(?:[a-z]+[\s,]+){0,3}(?:can|could|would|will) (?!we\b)/i;
const mostPieces = 6;

/** A line without what is only polite, before it and behind it. */
export const withoutCourtesy = (line: Line): Line => {
  let rest = withoutThanks(line);
  for (let pieces = 0; pieces < mostPieces; pieces += 1) {
    const found =
      before.exec(rest.plain) ??
      beforeName.exec(rest.plain) ??
      (rest.plain.endsWith('?') ? null : wish.exec(rest.plain));
    if (!found) break;
    rest = part(rest, found[0].length);
  }
  // "Can you close A-5?" is a wish and no question.
  return rest.plain.length < line.plain.length &&
    rest.plain.endsWith('?') &&
    wished.test(line.plain)
    ? part(rest, 0, rest.plain.length - 1)
    : rest;
};

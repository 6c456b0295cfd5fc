import { readDay } from '../../../language/dates/day.ts';
import { type Line, meant, part, typedText } from '../../../language/line.ts';
import { readName, wholeMention } from '../../../language/people.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { defined } from '../../../lib/defined.ts';
import { type About, meetingAt } from './meant.ts';

/** Who comes in somebody's place, as it is said. */
export type InPlace = { readonly person: string } | { readonly name: string };

/** What somebody says of their own coming. */
export interface Said {
  readonly coming: boolean;
  /** The meetings that were named, where any was; none of these may be set. */
  readonly named?: readonly About[];
  /** A day or a meeting was named that is none that is set. */
  readonly unknown?: true;
  readonly why?: string;
  /** Whose apologies they are, where they are somebody else's. */
  readonly of?: { readonly person: string; readonly name: string };
  readonly instead?: InPlace;
}

const sorry = "(?:(?:i'?m |i am )?(?:so |very |really )?(?:sorry|afraid)|(?:my )?apologies)";
const regrets = new RegExp(
  `^(?:${sorry}(?![\\p{L}\\p{N}'-])[\\s,.;:!-]*)?(?:(?:but |that )?(?:i |we )?(?:'?m |am |are )?(?:can'?t|cannot|can not|won'?t|will not|unable to|not able to|not)(?: be able to| now)? (?:make|come|coming|be there|attend|attending|going)(?! up with))?`,
  'iu',
);
const assents =
  /^(?:(?:yes|yep|ok|great|sure)[\s,]+)?(?:i'?ll (?:be (?:there|coming|along)|come|attend|make it)|i will (?:be (?:there|coming)|come|attend)|(?:i'?m|i am) (?:coming|attending|going)|i can (?:come|make|attend|be there)|(?:you can )?count me in|put me down|see you (?:there|then)|happy to (?:come|attend)|(?:coming|attending)(?=$|[\s,.!]*(?:$|on|to|thanks)))/i;

const fillers =
  /^(?:[\s,.;:!-]|\b(?:it|there|along|this time|then|then|all|everyone|everybody|folks|thanks|thank you|cheers|please|now)\b)*/i;
const because = /^(?:because|as|since|due to|but|and|so)\s/i;

const stands =
  /^(?:and |but |so |then )?(?:i'?m sending|i'?ll send|i will send|i am sending|sending|send)\s+(.{1,60}?)(?:,? (?:instead|for me|in my place|on my behalf).*)?$/i;
const standsIn =
  /^(?:and |but |so |then )?(.{1,60}?)(?:'s|'ll| is| will| can| would)?(?: be| going to)? (?:coming|come|comes|attend|attending|attends|go|going|there|stand(?:ing)? in|deputis(?:e|ing)|cover(?:ing)?|represent(?:ing)?|instead)\b(?:.{0,60})$/i;
const nobody =
  /^(?:i|we|you|it|he|she|they|this|that|there|who|no one|nobody|none|someone|somebody|my|the|a|if|not)\b/i;

const inPlace = (line: Line, context: ReadContext): InPlace | undefined => {
  const found = stands.exec(line.plain) ?? standsIn.exec(line.plain);
  const name = found?.[1] ?? '';
  if (name === '' || nobody.test(name) || name.split(/\s+/).length > 4) return undefined;
  const at = line.plain.indexOf(name);
  const words = part(line, at, at + name.length);
  const read = wholeMention(words, context) ?? readName(name.replace(/^@/, ''), context);
  if (read.kind === 'who' && 'person' in read.who) return { person: read.who.person };
  const shown = read.kind === 'who' ? read.name : typedText(words).replace(/^@/, '');
  const known = read.kind !== 'unknown' || /^@?\p{Lu}/u.test(name);
  return known ? { name: shown.slice(0, 100).toWellFormed() } : undefined;
};

/** The clauses of a text: what stands between stops, and before "and" or "but". */
const clauses = (line: Line): Line[] => {
  const found: Line[] = [];
  let from = 0;
  for (const { 0: sign, index } of line.plain.matchAll(/[,.;!]\s|\s-\s|\s(?=(?:and|but|so)\s)/g)) {
    found.push(part(line, from, index));
    from = index + sign.length;
  }
  return [...found, part(line, from)].filter(({ plain }) => plain !== '');
};

const isDay = (text: string | undefined, context: ReadContext): boolean =>
  text !== undefined && readDay(text.replace(/^(?:on|for) /i, ''), context) !== undefined;

/** What is said behind the words for coming or not: which meeting, why, and who comes instead. */
const told = (line: Line, context: ReadContext): Omit<Said, 'coming'> => {
  const on = /^(?:(?:to|at|for|on)\s+)?/i.exec(line.plain)?.[0].length ?? 0;
  const named = meetingAt(part(line, on), context);
  const rest = named ? named.rest : line;
  const after = part(rest, fillers.exec(rest.plain)?.[0].length ?? 0);
  const each = clauses(after);
  const who = each.map((one) => inPlace(one, context));
  const at = who.findIndex((one) => one !== undefined);
  const [first] = at >= 0 ? each.filter((_, index) => index !== at) : [after];
  const words = first && part(first, because.exec(first.plain)?.[0].length ?? 0);
  const why = words && typedText(meant(words)).replace(/^[\s,;-]+|(?<![\s,])[\s,]+$/g, '');
  return defined({
    named: named?.among,
    why: isDay(why, context) ? undefined : why?.slice(0, 500).toWellFormed() || undefined,
    instead: who[at],
  });
};

const ofOther =
  /^(?:apologies|apology) (?:for|from|on behalf of) (?<from>[^,.;:]{1,60}?)(?=$|[,.;:]| (?:for|to|at|on|as|because)\b)|^(?<sender>[^,.;:]{1,60}?),? (?:sends?|has sent|gives?) (?:(?:his|her|their) )?apologies\b/iu;

/** "apologies from Sam for the 14th", "Sam sends his apologies": of a member, by whoever types it. */
const saidForOther = (line: Line, context: ReadContext): Said | undefined => {
  const found = ofOther.exec(line.plain);
  const name = found?.groups?.from ?? found?.groups?.sender ?? '';
  const read = name === '' ? undefined : readName(name.replace(/^@/, ''), context);
  if (!found || read?.kind !== 'who' || !('person' in read.who)) return undefined;
  const { person } = read.who;
  if (person === context.me) return undefined;
  const said = told(part(line, found[0].length), context);
  return { coming: false, of: { person, name: read.name }, ...said };
};

/** "can't make the 8th, Tess will come for me", "I'll be there": undefined for anything else. */
export const saidOfComing = (line: Line, context: ReadContext): Said | undefined => {
  const other = saidForOther(line, context);
  if (other) return other;
  const yes = assents.exec(line.plain)?.[0];
  if (yes !== undefined) return { coming: true, ...told(part(line, yes.length), context) };
  const no = regrets.exec(line.plain)?.[0] ?? '';
  if (no === '') return undefined;
  const said = told(part(line, no.length), context);
  const { unknown } = elsewhen(part(line, no.length), context);
  return { coming: false, ...said, ...(said.named || !unknown ? {} : { unknown }) };
};

/** A day that is named right behind, where no meeting is set on it. */
const elsewhen = (line: Line, context: ReadContext): { unknown?: true } => {
  if (context.meetingsComing === undefined) return {};
  const day = /^(?:on |to |for )?(?:the \d|\d{1,2}(?:st|nd|rd|th)?\b)/i.test(line.plain);
  return day ? { unknown: true } : {};
};

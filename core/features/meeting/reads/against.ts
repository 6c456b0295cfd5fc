import { readDay } from '../../../language/dates/day.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Day, PartnershipId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';

const regrets =
  /^(?:(?:i'?m )?(?:so |very )?sorry|apologies|(?:i )?(?:can'?t|cannot|can not|won'?t|will not) (?:make|come|be there|attend))/i;
const assents = /^(?:i'?ll be there|i will be there|see you there|(?:i'?m )?coming|attending)\b/i;

/** All that says no more than that somebody does not come. */
const onlyRegrets =
  /^(?:(?:i'?m |i am )?(?:so |very )?sorry|(?:my )?apologies)?[\s,.;:!-]*(?:(?:but )?(?:i )?(?:can'?t|cannot|can not|won'?t|will not)(?: be able to)? (?:make|come|be there|attend)(?: it| to it| there| (?:to )?(?:the|this|that) meeting)?(?: this time| then)?)?[\s,.;:!-]*(?:(?:because|as|since) )?/i;
const noReason = /^(?:all|everyone|everybody|folks|today|tomorrow|thanks|thank you)?[.!]*$/i;

/** Why somebody does not come, as it was typed. */
const reasonIn = (line: Line, context: ReadContext): string | undefined => {
  const rest = part(line, onlyRegrets.exec(line.plain)?.[0].length ?? 0);
  const day = readDay(rest.plain.replace(/^on /i, ''), context);
  return noReason.test(rest.plain) || day
    ? undefined
    : typedText(rest).slice(0, 500).toWellFormed();
};

/** A meeting of the next day that has one. */
export interface Next {
  readonly ref: Ref;
  /** The reference as it is said where the line was typed. */
  readonly shown: string;
  readonly partnership: PartnershipId;
  readonly title: string;
  readonly day: Day;
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** The meetings of the soonest day that has one, in direct messages: words of who comes are read against them. */
    readonly meetingsNext?: readonly Next[];
  }
}

/** Words in a direct message about the meeting that is next: nothing is done by itself, one press confirms, and of several on its day one is chosen. */
export const readAgainstMeeting = (line: Line, context: ReadContext): Understood | undefined => {
  const [only, second] = context.meetingsNext ?? [];
  const sorry = regrets.test(line.plain);
  if (!only || !(sorry || assents.test(line.plain))) return undefined;
  if (readDay(line.plain, context)) return undefined;
  const why = sorry ? reasonIn(line, context) : undefined;
  const ask = ({ ref, partnership }: Next): Ask =>
    sorry
      ? { ask: 'meeting.apologies', in: partnership, ref, ...defined({ why }) }
      : { ask: 'meeting.attend', in: partnership, ref };
  const values = { day: only.day, several: second !== undefined };
  const saying = sorry
    ? say('reading.send-apologies', { ...values, ...defined({ why }) })
    : say('reading.say-attending', values);
  const which = say('reading.that-is', { title: only.title, ref: only.shown });
  const no: Offer = { label: say('label.no', {}), ask: { ask: 'never-mind' } };
  const yes: Offer = { label: say('label.yes', {}), about: only.shown, ask: ask(only) };
  const each = (context.meetingsNext ?? []).map(
    (one): Offer => ({
      label: say('label.reading.thing', { ref: one.shown, title: one.title }),
      ask: ask(one),
    }),
  );
  if (second) return asked(saying, [...each, no]);
  return { kind: 'asked', reply: { saying, lines: [which], offers: [yes, no] } };
};

import { plainAsk } from '../../../language/answers.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import type { SaidBehind, Typed } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import type { Ask } from '../../../model/register.ts';
import { type Meant, namedIn } from './tails.ts';

type To = 'off' | 'next' | 'first' | 'last' | 'up' | 'down' | number;

/** "of M-3" or "from M-3" at the end. */
const ofMeeting = /(?<!\s)\s+(?:of|from|on|in)\s+(?=(?:[\p{L}\p{N}-]+\s+)?#?m\s?-?\d+$)/iu;
const numbered = /^(?:item |number |no\.? ?|#)?(\d{1,3})$/i;

/** What is done with an item, by how it ends; the words before it are the item's. */
const ends: readonly (readonly [RegExp, (found: RegExpExecArray) => To])[] = [
  [/ (?:off(?: (?:the )?agenda)?|(?:from|off) (?:the )?agenda)$/i, () => 'off'],
  [
    /(?: off| back| over)? (?:to|till|until|on to) (?:the )?next (?:meeting|one|time)$/i,
    () => 'next',
  ],
  [/ (?:to (?:the )?)?(?:top|first)(?: of (?:the )?agenda)?$/i, () => 'first'],
  [/ (?:to (?:the )?)?(?:last|bottom|end)(?: of (?:the )?agenda)?$/i, () => 'last'],
  [/ up$/i, () => 'up'],
  [/ down$/i, () => 'down'],
  [/(?<=^item \d+) to (?:place |number |item )?(\d{1,3})$/i, ([, place]) => Number(place)],
];

const asked = (what: Line, to: To, { about, context }: Meant & Pick<SaidBehind, 'context'>) => {
  const of = ofMeeting.exec(what.plain);
  const on = of ? namedIn(part(what, of.index + of[0].length), context).about : about;
  const words = of ? part(what, 0, of.index) : what;
  const [, digits] = numbered.exec(words.plain) ?? [];
  const item = typedText(words).slice(0, 100).toWellFormed();
  if (item === '') return undefined;
  const named = digits === undefined ? { item } : { number: Number(digits) };
  return plainAsk({ ask: 'meeting.item', ...on, ...named, to });
};

/** A verb with a meeting alone, or with what is done with one item of its agenda. */
const saidOf = (
  verbs: readonly string[],
  ofAll: (about: Meant['about']) => Ask,
): Typed<SaidBehind> => ({
  verbs,
  read: (behind) => {
    const { about, rest } = namedIn(behind.tail, behind.context);
    return about.ref !== undefined && rest.plain === ''
      ? plainAsk(ofAll(about))
      : agendaOrder(behind);
  },
});
const formOf =
  (form: 'meeting.item' | 'meeting.change') =>
  ({ ref, in: home }: Meant['about']): Ask => ({
    ask: 'form',
    form,
    given: defined({ ref }),
    ...defined({ in: home }),
  });
/** Of a whole meeting they mean its agenda, its date or its end. */
export const agendaVerbs: readonly Typed<SaidBehind>[] = [
  saidOf(['take', 'put'], formOf('meeting.item')),
  saidOf(['defer'], formOf('meeting.change')),
  saidOf(['remove', 'drop'], (about) => ({ ask: 'meeting.cancel', ...about })),
];

/** Behind a verb what is done with one item of an agenda: "take parking off the agenda", "put item 2 to the next meeting". */
export const agendaOrder = ({ tail, context }: SaidBehind): Understood | undefined => {
  const meant = namedIn(tail, context);
  const of = ofMeeting.exec(tail.plain);
  const about = of ? namedIn(part(tail, of.index + of[0].length), context).about : meant.about;
  const said = of ? part(tail, 0, of.index) : meant.rest;
  const on = { ...meant, about, context };
  for (const [end, toOf] of ends) {
    const found = end.exec(said.plain);
    if (found) return asked(part(said, 0, found.index), toOf(found), on);
  }
  const off = /^off /i.exec(said.plain);
  if (off) return asked(part(said, off[0].length), 'off', on);
  // "remove item 2" says enough.
  return /^item \d{1,3}$/i.test(said.plain) ? asked(said, 'off', on) : undefined;
};

import { addDays, addMonths } from '../../../calendar/days.ts';
import { formOffer } from '../../../language/answers.ts';
import { readTime } from '../../../language/dates/time.ts';
import { amount, amountOf } from '../../../language/dates/words.ts';
import { type Line, meant, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Day } from '../../../model/ids.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { agendaOrder } from './agenda-order.ts';
import { offersOf, ofOne, whichOfAll } from './asked.ts';
import { type About, type MeantMeeting, meetingAt, soonest } from './meant.ts';
import { movedTo } from './tails.ts';

/** What people say before a wish. */
const lead =
  /^(?:(?:um|er|hi|hello|hey|please|pls|can|could|would|will|you|we|i|need|want|have|got|to|like|lets|let's|let us|shall|should|must|just|ok|so|i'd|we'd|we'll)[\s,]+)*/i;
const cancels = /^(?:cancel|call off|scrap|abandon)\s+/i;
const moves =
  /^(?:(?:move|postpone|reschedule|re-schedule|rearrange|re-arrange|delay|shift|push(?: back)?|put back|bring forward|change)\s+)(?:the )?(?:(?:date|day|time|start)(?: and (?:date|day|time))? (?:of|for) )?/i;
const putsBack = /^(?:put|bring)\s+/i;
const isOff = /^\s*(?:(?:is|has been|was|'s)\s*)?(?:now )?(?:cancell?ed|called off|off)\b/i;

const cutWhy = (rest: Line): string | undefined => {
  const start = /^(?:[\s:,;.-]|\b(?:because|as|due to|since|please|pls)\b)*/i.exec(rest.plain);
  const text = typedText(meant(part(rest, start?.[0].length ?? 0))).replace(
    /(?<![\s,])[\s,]*(?:please|pls)$/i,
    '',
  );
  return text.slice(0, 500).toWellFormed() || undefined;
};

const cancelled = ({ among, rest }: MeantMeeting): Understood => {
  const why = cutWhy(rest);
  return ofOne(among, (about) => ({ ask: 'meeting.cancel', ...about, ...defined({ why }) }));
};

const shift = new RegExp(
  `^(?:(back|forwards?|out|on|up|along|later|earlier) )?(?:by )?(${amount}|another) (day|week|fortnight|month)s?( later| earlier| back| forwards?)?$`,
  'i',
);
const shifted = (day: Day, unit: string, count: number): Day => {
  if (unit === 'month') return addMonths(day, count);
  return addDays(day, count * ({ day: 1, week: 7, fortnight: 14 }[unit] ?? 7));
};

const earlier = /forward|earlier|\bup\b/i;
/** "by a week", "back two days": counted from the day on which the meeting is. */
const byAmount = (
  { among, rest }: MeantMeeting,
  verb: string,
): Understood | 'no amount' | undefined => {
  const found = shift.exec(plainEnd(rest.plain));
  if (!found) return 'no amount';
  const [, way = '', many = '', unit = '', after = ''] = found;
  const count = /another/i.test(many) ? 1 : amountOf(many.toLowerCase());
  if (count < 1) return undefined;
  const sure = /^(?:bring|postpone|delay)/i.test(verb) || /later|earlier|back/i.test(way + after);
  const before = /earlier/i.test(way + after) || /^bring/i.test(verb);
  const to = ({ one }: About, sign: number): Day | undefined =>
    one && shifted(one.day, unit.toLowerCase(), sign * count);
  const [only, second] = among;
  // Forward is earlier to some and later to others.
  if (only && !second && !sure && earlier.test(way + after)) {
    const days = [to(only, -1), to(only, 1)].flatMap((day) => (day ? [day] : []));
    return asked(
      say('reading.meeting.which-way', {}),
      days.map((day) => ({
        label: say('label.day', { day, weekday: true, year: false }),
        ask: { ask: 'meeting.move', ...defined({ ref: only.ref, in: only.in }), day },
      })),
    );
  }
  if (!only?.one) return undefined;
  return ofOne(among, (about, one) => ({
    ask: 'meeting.move',
    ...about,
    day: to(one, before ? -1 : 1) ?? '',
  }));
};
const plainEnd = (text: string): string =>
  text.trim().replace(/(?<![\s,])[\s,]*(?:please|pls)?(?:(?<![.!])[.!]+)?$/i, '');

const toForm = (among: readonly About[]): Understood =>
  ofOne(among, ({ ref, in: home }) => ({
    ask: 'form',
    form: 'meeting.change',
    given: defined({ ref }),
    ...defined({ in: home }),
  }));

const moved = (meant: MeantMeeting, verb: string, context: ReadContext): Understood => {
  const { among, rest } = meant;
  const amounted = byAmount(meant, verb);
  if (amounted === undefined) return toForm(among);
  if (amounted !== 'no amount') return amounted;
  const joins =
    /^(?:(?:back|forwards?|out|instead|from .{1,40}?)\s)?(?:to|until|till|til|for|on)\s/i;
  const phrase = part(rest, joins.exec(rest.plain)?.[0].length ?? 0);
  const plain = plainEnd(phrase.plain);
  if (plain === '') return toForm(among);
  const [only, second] = among;
  const time = readTime(plain.replace(/^at /i, ''));
  if (only?.one && !second && time) {
    const of = { ...defined({ ref: only.ref, in: only.in }), day: only.one.day };
    if (time.kind === 'time')
      return ofOne(among, () => ({ ask: 'meeting.move', ...of, time: time.time }));
    return asked(
      time.saying,
      time.choices.map(({ time, label }) => ({
        label,
        ask: { ask: 'meeting.move', ...of, time },
      })),
    );
  }
  if (!second) {
    const read = movedTo(
      part(phrase, 0, plain.length),
      defined({ ref: only?.ref, in: only?.in }),
      context,
    );
    if (read) return read;
  }
  const form = (one: About): Ask => ({
    ask: 'form',
    form: 'meeting.change',
    given: defined({ ref: one.ref }),
    ...defined({ in: one.in }),
  });
  return second
    ? asked(say('reading.meeting.which', {}), offersOf(among, form))
    : refused(say('date.unread', { phrase: plain.slice(0, 80) }), [
        formOffer('label.pick', 'meeting.change', defined({ ref: only?.ref })),
      ]);
};

/** An order about a meeting that is set, in whichever words: never the name of a new one. */
export const orderIn = (
  line: Line,
  context: ReadContext,
  sure: boolean,
): Understood | undefined => {
  const said = part(line, lead.exec(line.plain)?.[0].length ?? 0);
  const cancel = cancels.exec(said.plain)?.[0];
  const move = moves.exec(said.plain)?.[0];
  const put = putsBack.exec(said.plain)?.[0];
  const verb = cancel ?? move ?? put;
  if (verb === undefined) {
    const named = meetingAt(said, context);
    const off = named && named.among.length > 0 && isOff.exec(named.rest.plain);
    return off ? cancelled({ ...named, rest: part(named.rest, off[0].length) }) : undefined;
  }
  const tail = part(said, verb.length);
  const item = cancel === undefined ? agendaOrder({ tail, context }) : undefined;
  if (item) return sure ? item : undefined;
  const bare = move !== undefined && /^(?:to|until|till|by|back|forward)\b/i.test(tail.plain);
  const named = bare ? { among: soonest(context), rest: tail } : meetingAt(tail, context);
  if (named) {
    if (cancel) return cancelled(named);
    if (put && !/^(?:back|forward|by|to)\b/i.test(named.rest.plain)) return undefined;
    return moved(named, verb, context);
  }
  if (put || !sure) return undefined;
  return whichOfAll(line, context, ({ ref, in: home }) =>
    cancel
      ? { ask: 'meeting.cancel', ...defined({ ref, in: home }) }
      : { ask: 'form', form: 'meeting.change', given: defined({ ref }), ...defined({ in: home }) },
  );
};

import { plainAsk } from '../../../language/answers.ts';
import { type Line, part, typedText, wholeText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { type About, everyMeeting, meetingIn } from './meant.ts';
import { whenIn } from './when-in.ts';

/** Meetings offered at most where a line may mean several. */
const mostMeetings = 5;

const allMeetings: Offer = { label: say('label.meeting.all', {}), ask: { ask: 'meeting.list' } };

/** What is asked of one meeting, or of several which one. */
export const ofOne = (
  among: readonly About[],
  make: (about: { readonly ref?: string; readonly in?: string }, one: About) => Ask,
): Understood => {
  const [only, second] = among;
  const plain = (one: About) => make(defined({ ref: one.ref, in: one.in }), one);
  if (!second) return plainAsk(plain(only ?? {}));
  return asked(say('reading.meeting.which', {}), offersOf(among, plain));
};

export const offersOf = (among: readonly About[], make: (one: About) => Ask): Offer[] =>
  among.slice(0, mostMeetings).flatMap((about): Offer[] => {
    const { one } = about;
    if (!one) return [];
    const ask = make(about);
    const label = say('label.reading.thing', { ref: one.shown, title: one.title });
    return [{ label, ask, ...(ask.ask === 'form' ? { opens: 'form' as const } : {}) }];
  });

/** Of no meeting that is set: each of them is offered, and a new one of that name. */
export const whichOfAll = (
  line: Line,
  context: ReadContext,
  make: (one: About) => Ask,
): Understood => {
  const text = wholeText(line).slice(0, 300).toWellFormed();
  const rest = typedText(line).slice(0, 3000).toWellFormed();
  return refused(say('reading.meeting.which', {}), [
    ...offersOf(everyMeeting(context), make),
    allMeetings,
    {
      label: say('label.reading.meeting.new', {}),
      about: text,
      ask: { ask: 'read', text: `meeting schedule ${rest}` },
    },
  ]);
};

const lead = /^(?:(?:so|and|ok|hi|hey|hello|please|pls|um|er|sorry)[\s,]+)*/i;
const opens =
  /^(?:(?:when|where|who|which|what|how many|how)(?:'?s|'?re| is| are| was)?\b|is (?:it|there|this|that|any|anyone|anybody|everyone|the (?:next|meeting))\b|are (?:there|we|any|people|they)\b|do (?:we|i)\b|does\b|did\b|has (?:every|any)|have (?:we|you|people)\b|any(?:one|body)?\b|am i\b|can (?:you|i) (?:show|see|tell)\b|show\b|tell me\b|remind me (?:when|where|who)\b)/i;
const bareWords =
  /^(?:(?:the )?next (?:one|meeting)|coming|attendance|attendees|who|upcoming|coming up|date|time|place|venue|invite|details)(?: (?:please|pls))?[?!.]*$/i;

const about: readonly (readonly [RegExp, keyof typeof names | 'list'])[] = [
  [/\bagenda\b|\bto (?:discuss|talk about)\b|\bwe (?:talking|discussing)\b/i, 'agenda'],
  [/\bminutes\b|\bnotes (?:of|from)\b/i, 'minutes'],
  [
    /\bwho(?:'?s|se)?\b|\b(?:every|any)(?:one|body)\b|\bhow many (?!meetings)|\b(?:coming|attend(?:ing|ance|ees)|apologi[sz]ed|apologies|replied|answered|said (?:yes|no))\b(?! up)/i,
    'who',
  ],
  [
    /\bmeetings\b|\bcoming up\b|\bupcoming\b|\bany meeting\b|\b(?:this|next) (?:month|week)\b/i,
    'list',
  ],
];

const names = {
  show: 'meeting.show',
  who: 'meeting.who',
  agenda: 'meeting.agenda',
  minutes: 'meeting.minutes',
} as const;

/** A question about the meetings that are set; never the name of a new one, but where a day and an hour stand by it. */
export const questionIn = (line: Line, context: ReadContext): Understood | undefined => {
  const said = part(line, lead.exec(line.plain)?.[0].length ?? 0);
  const mark = /\?["')\s]*$/.test(said.plain);
  if (!opens.test(said.plain) && !bareWords.test(said.plain) && !mark) return undefined;
  const when = whenIn(said, context);
  if (when && when.day.kind === 'day' && (when.time !== undefined || when.doubt)) return undefined;
  if (mark && !opens.test(said.plain) && when) return undefined;
  const what = about.find(([pattern]) => pattern.test(said.plain))?.[1] ?? 'show';
  if (what === 'list') return plainAsk({ ask: 'meeting.list' });
  return ofOne(meetingIn(said, context), (of) => ({ ask: names[what], ...of }));
};

import { holidayOn } from '../../calendar/holidays.ts';
import { sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { CardContext } from '../../model/context.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { teller, touched } from '../../subject/names.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { buttonsOf } from '../../view/button.ts';
import { type Block, type Span, text, type View } from '../../view/view.ts';
import type { Meeting } from './meeting.ts';
import { type MeetingThing, offers, thingOf } from './offers.ts';
import { quorumsOf, quorumsSaid } from './quorum.ts';
import { repeatOf } from './series.ts';
import { type Items, placesOf, seatedThen, tally } from './tally.ts';
import { type Drawing, placeAloud, placeSpans } from './view/parts.ts';

interface Face {
  readonly record: Stored<Meeting>;
  readonly items: Items;
  readonly drawing: Drawing;
  readonly ref: string;
  readonly thing: MeetingThing;
}

const facts = ({ record: { state }, items, record, drawing }: Face): Block => {
  const tell = teller(drawing.locale);
  const { day, time, ends, place, agenda, rule, slot, clock } = state;
  const { coming, apologies, missing, of, clerkComing, clerkApologies } = tally(
    placesOf(
      record,
      seatedThen(record.state, drawing.partnership.state, drawing.now).partnership,
      items,
    ),
  );
  const holiday = holidayOn(day, clock.nation);
  const fact = (label: string, value: string | readonly Span[]) => ({
    label,
    value: typeof value === 'string' ? [text(value)] : value,
  });
  return {
    kind: 'facts',
    facts: [
      fact(
        tell('meeting.fact.when', {}),
        tell('meeting.when', defined({ day, time, ends, holiday })),
      ),
      fact(
        tell('meeting.fact.where', {}),
        place === undefined
          ? tell('meeting.where-open', {})
          : placeSpans(place, tell('meeting.join', {})),
      ),
      fact(
        tell('meeting.fact.coming', {}),
        tell('meeting.count', { number: coming, byClerk: clerkComing }),
      ),
      fact(
        tell('meeting.fact.apologies', {}),
        tell('meeting.count', { number: apologies, byClerk: clerkApologies }),
      ),
      fact(tell('meeting.fact.missing', {}), tell('meeting.missing', { missing, of })),
      ...quorumsOf(record, items, drawing).map((found) =>
        fact(tell('terms.quorum.label', {}), tell('terms.quorum.fact', { found, did: 'come' })),
      ),
      ...(agenda.length > 0
        ? [fact(tell('meeting.fact.agenda', {}), tell('meeting.items', { number: agenda.length }))]
        : []),
      ...(rule
        ? [fact(tell('meeting.fact.then', {}), tell('meeting.then', repeatOf(rule, slot)))]
        : []),
    ],
  };
};

const quorumLines = ({ record, items, drawing }: Face): string[] =>
  quorumsSaid(record, items, drawing).map((one) => sentence(one, drawing.locale));

const coming = (face: Face, extra: readonly Offer[]): View => {
  const { record, items, drawing, ref, thing } = face;
  const { state } = record;
  const tell = teller(drawing.locale);
  const counted = tally(
    placesOf(
      record,
      seatedThen(record.state, drawing.partnership.state, drawing.now).partnership,
      items,
    ),
  );
  const { title, day, time } = state;
  const more = [
    offers.who(thing),
    offers.agenda(thing),
    offers.move(thing),
    offers.history(thing),
    offers.cancel(thing),
    ...extra,
  ];
  const says = tell(
    'meeting.aloud',
    defined({ ref, title, day, time, place: placeAloud(state.place), ...counted }),
  );
  return {
    aloud: [says, ...quorumLines(face)].join(' '),
    blocks: [
      { kind: 'title', text: title, ref },
      facts(face),
      {
        kind: 'status',
        spans: [
          text(tell('meeting.state', { ...touched(state.last, drawing), deed: state.last.did })),
        ],
        mark: 'open',
      },
      {
        kind: 'buttons',
        buttons: buttonsOf(
          [
            offers.attending(thing),
            offers.apologies(thing),
            offers.add(thing),
            offers.calendar(thing),
          ],
          drawing.locale,
        ),
        more: buttonsOf(more, drawing.locale),
      },
    ],
  };
};

/** Over or off: a few lines, so that the channel can be scanned. */
const over = (face: Face): View => {
  const { record, items, drawing, ref, thing } = face;
  const { state } = record;
  const tell = teller(drawing.locale);
  const { title, day, time, ends, standing } = state;
  const counted = tally(
    placesOf(
      record,
      seatedThen(record.state, drawing.partnership.state, drawing.now).partnership,
      items,
    ),
  );
  const off = standing.is === 'cancelled';
  const closing = standing.is === 'cancelled' && standing.closing;
  const reason = closing
    ? tell('meeting.closed-why', {})
    : standing.is === 'cancelled'
      ? standing.reason
      : undefined;
  const said = defined({ ref, title, day, time, ...counted });
  const quorums = off ? [] : quorumLines(face);
  const status = off
    ? tell('meeting.state', { ...touched(state.last, drawing), deed: state.last.did })
    : tell('meeting.state.over', counted);
  const when = tell('meeting.line', defined({ day, time, ends, place: state.place, year: true }));
  return {
    aloud: [tell(off ? 'meeting.aloud.cancelled' : 'meeting.aloud.over', said), ...quorums].join(
      ' ',
    ),
    blocks: [
      { kind: 'title', text: off ? tell('meeting.title.cancelled', { title }) : title, ref },
      { kind: 'text', spans: [text(when)] },
      ...(reason === undefined
        ? []
        : [
            {
              kind: 'facts',
              facts: [{ label: tell('meeting.fact.why', {}), value: [text(reason)] }],
            } as const,
          ]),
      ...quorums.map((line): Block => ({ kind: 'text', spans: [text(line)] })),
      { kind: 'status', spans: [text(status)], mark: off ? 'off' : 'done' },
      {
        kind: 'buttons',
        buttons: buttonsOf(
          [
            ...(off ? [offers.restore(thing)] : []),
            offers.who(thing),
            offers.agenda(thing),
            offers.history(thing),
          ],
          drawing.locale,
        ),
        ...(off ? { more: buttonsOf([offers.calendarOff(thing)], drawing.locale) } : {}),
      },
    ],
  };
};

/** The meeting as people see it; nothing on it depends on who looks. `extra` buttons come last. */
export const meetingView = (
  record: Stored<Meeting>,
  items: Items,
  drawing: Drawing,
  ref: string,
  extra: (thing: MeetingThing) => readonly Offer[] = () => [],
): View => {
  const thing = thingOf(record, refIn(record), drawing.partnership, ref);
  const face = { record, items, drawing, ref, thing };
  switch (record.state.standing.is) {
    case 'set':
      return coming(face, extra(thing));
    case 'cancelled':
    case 'passed':
      return over(face);
    case 'taken-back': {
      const line = teller(drawing.locale)('meeting.aloud.taken-back', {
        ref,
        title: record.state.title,
      });
      return { aloud: line, blocks: [{ kind: 'status', spans: [text(line)], mark: 'off' }] };
    }
  }
};

/** The shared card of a meeting (rules: Meetings), with what its seats say. */
export const meetingCard = (record: Stored<Meeting>, items: Items, context: CardContext): View =>
  meetingView(record, items, context, shownIn(record, context.partnership, context.place));

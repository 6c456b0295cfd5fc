import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Named } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { buttonsOf } from '../../../view/button.ts';
import { copied, nextPage, pageOf } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Row, strong, text } from '../../../view/view.ts';
import { isOfficer } from '../../permissions.ts';
import { insteadName, namedIn, seatWords } from '../naming.ts';
import { offers, type Thing } from '../offers.ts';
import type { Rsvp } from '../rsvp.ts';
import type { MeetingQuestion } from '../shapes.ts';
import { isSet } from '../steps.ts';
import { type Place, placesOf, tally } from '../tally.ts';
import { aboutMeeting, type Found, heldWords } from './found.ts';

const order: readonly Place['says'][] = ['coming', 'apologies', 'nothing'];

/** The clerk writes down what a seat has said by telephone. */
const forSeat = ({ seat }: Place, thing: Thing, name: string): Offer[] => {
  const about = { in: thing.in, ref: thing.ref, for: { seat: seat.id } };
  return [
    {
      label: say('label.meeting.attending', {}),
      about: name,
      ask: { ask: 'meeting.attend', ...about },
    },
    {
      label: say('label.meeting.apologies', {}),
      about: name,
      ask: { ask: 'meeting.apologies', ...about },
    },
  ];
};

/** What a seat says; `why` it does not come is for the chair and the clerk, and for no report. */
const rowWords = (
  { seat, item, says }: Place,
  { drawing }: Found,
  { locale }: Context,
  why: boolean,
): string => {
  const holds = says === 'nothing' ? undefined : item?.state;
  return teller(locale)(
    'meeting.who.row',
    defined({
      name: seatWords(seat, drawing.people, locale),
      says,
      instead: insteadName(holds?.instead, drawing.people),
      byClerk: holds?.byClerk === true,
      why: why ? holds?.why : undefined,
    }),
  );
};

const row = (place: Place, one: Found, context: Context): Row => {
  const { drawing, thing, record } = one;
  const { seat, says } = place;
  const name = seatWords(seat, drawing.people, context.locale);
  const line = rowWords(place, one, context, isOfficer(context));
  const { clerk, chair } = within(context).state;
  const keeps = (clerk ?? chair) === context.me && isSet(record.state) && says === 'nothing';
  return {
    spans: [text(line)],
    ...(keeps ? { buttons: buttonsOf(forSeat(place, thing, name), context.locale) } : {}),
  };
};

/**
 * Who comes: by name for all; who has not answered and why not for the chair and the clerk
 * (rules: Meetings).
 */
export const who = aboutMeeting<Named<MeetingQuestion, 'meeting.who'>>(
  async (first, context, asked, read) => {
    const places = placesOf(first.record, first.drawing.partnership.state, first.loaded.records);
    const items = places.flatMap(({ item }) => item?.state ?? []) as Rsvp[];
    const { people } = await read.load({
      people: namedIn(
        places.map(({ seat }) => seat),
        items,
      ),
    });
    const one: Found = { ...first, drawing: { ...first.drawing, people } };
    const tell = teller(context.locale);
    const title = tell('meeting.who.title', { title: one.record.state.title, ref: one.shown });
    const counted = tally(places);
    const shown = order.flatMap((says) =>
      says === 'nothing' && !isOfficer(context)
        ? []
        : places.filter((place) => place.says === says),
    );
    const heading = order
      .map((says) =>
        tell('meeting.who.heading', {
          says,
          number: {
            coming: counted.coming,
            apologies: counted.apologies,
            nothing: counted.missing,
          }[says],
        }),
      )
      .join(' · ');
    if (asked.asText) {
      const lines = shown.map((place) => rowWords(place, one, context, false));
      return copied(heldWords(one, 'meeting.text.who'), [heading, ...lines]);
    }
    const page = pageOf(shown, asked.page);
    const ask = { ask: 'meeting.who', in: one.thing.in, ref: one.thing.ref } as const;
    const further: Offer[] = [
      ...nextPage(ask, page.next),
      { label: say('label.as-text', {}), ask: { ...ask, asText: true } },
      offers.show(one.thing),
    ];
    const coming = places
      .filter(({ says }) => says === 'coming')
      .map(({ seat }) => seatWords(seat, people, context.locale));
    return {
      aloud: tell('meeting.who.aloud', { ...counted, title, names: coming }),
      blocks: [
        { kind: 'title', text: title },
        { kind: 'text', spans: [strong(heading)] },
        ...rowBlocks(page.shown.map((place) => row(place, one, context))),
        { kind: 'buttons', buttons: buttonsOf(further, context.locale) },
      ],
    };
  },
);

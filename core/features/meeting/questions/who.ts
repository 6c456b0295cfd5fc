import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { question } from '../../../model/rule.ts';
import { asFileOffers } from '../../../subject/files.ts';
import { asTextOffer, listView, rowOf } from '../../../subject/list.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { inTurn } from '../../../subject/seats.ts';
import type { Thing } from '../../../subject/thing.ts';
import { copied, heading, list } from '../../../view/document.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { type Row, strong } from '../../../view/view.ts';
import { about, pages } from '../ask-fields.ts';
import { aboutMeeting, type MeetingFound } from '../decide/about.ts';
import { insteadName, namedIn, seatsInWords } from '../naming.ts';
import { offers } from '../offers.ts';
import { order } from '../places-order.ts';
import { bare } from '../reads/tails.ts';
import { isSet } from '../steps.ts';
import { type Place, placesOf, seatedThen, tally } from '../tally.ts';
import { heldWords } from '../view/held.ts';

export const who = /* @__PURE__ */ ask('meeting.who', () => ({ ...about(), ...pages() }));

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
  { item, says }: Place,
  name: string,
  { drawing }: MeetingFound,
  { locale }: Context,
  why: boolean,
): string => {
  const holds = says === 'nothing' ? undefined : item?.state;
  return teller(locale)(
    'meeting.who.row',
    defined({
      name,
      says,
      instead: insteadName(holds?.instead, drawing.people),
      byClerk: holds?.byClerk === true,
      why: why ? holds?.why : undefined,
    }),
  );
};

const row = (place: Place, name: string, one: MeetingFound, context: Context): Row => {
  const { thing, record } = one;
  const { says } = place;
  const line = rowWords(place, name, one, context, isOfficer(context));
  const { clerk, chair } = within(context).state;
  const keeps = (clerk ?? chair) === context.me && isSet(record.state) && says === 'nothing';
  return rowOf(line, keeps ? forSeat(place, thing, name) : [], context.locale);
};

/**
 * Who comes: by name for all; who has not answered and why not for the chair and the clerk
 * (rules: Meetings).
 */
export const whoRule = () =>
  question(who, {
    right: 'observer',
    ofPeople: true,
    typed: bare('who'),
    answer: aboutMeeting<Named<'meeting.who'>>(async (first, context, asked, read) => {
      const { state } = first.drawing.partnership;
      const { partnership, at } = seatedThen(first.record.state, state, context.now);
      const places = placesOf(first.record, partnership, first.loaded.records);
      const tell = teller(context.locale);
      const title = tell('meeting.who.title', { title: first.record.state.title, ref: first.ref });
      const counted = tally(places);
      const shown = order.flatMap((says) =>
        says === 'nothing' && !isOfficer(context)
          ? []
          : places.filter((place) => place.says === says),
      );
      const counts = order
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
      const page = pageOf(shown, asked, {
        nameOf: ({ seat }) => seat.id,
        placeOf: ({ says, seat }) => [`${order.indexOf(says)}`, ...inTurn(seat)],
      });
      const said = asked.asText ? shown : page.shown;
      const { people } = await read.load({
        people: namedIn(
          said.map(({ seat }) => seat),
          said.flatMap(({ item }) => item?.state ?? []),
        ),
      });
      const one: MeetingFound = { ...first, drawing: { ...first.drawing, people } };
      const words = seatsInWords(
        said.map(({ seat }) => seat),
        people,
        context.locale,
        at,
      );
      const name = ({ seat }: Place) => words.get(seat.id) ?? '';
      if (asked.asText) {
        const lines = shown.map((place) => rowWords(place, name(place), one, context, false));
        const held = heldWords(one, 'meeting.text.who');
        return copied(held, [heading(held), heading(counts), list(lines)]);
      }
      const ask = { ask: 'meeting.who', in: one.thing.in, ref: one.thing.ref } as const;
      const coming = page.shown.filter(({ says }) => says === 'coming').map(name);
      return listView(
        {
          aloud: tell('meeting.who.aloud', { ...counted, title, names: coming }),
          title,
          above: [{ kind: 'text', spans: [strong(counts)] }],
          rows: page.shown.map((place) => row(place, name(place), one, context)),
          page,
          offers: [
            ...nextPage(ask, page),
            asTextOffer(ask),
            ...asFileOffers({ ...ask, ask: 'meeting.file' }, context),
            offers.show(one.thing),
          ],
        },
        context,
      );
    }),
  });

import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { byName } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import { asFileOffers } from '../../../subject/files.ts';
import { belowList, inPages, pageAloud, rangeOf, rowOf } from '../../../subject/list.ts';
import { inTurn, isVoting } from '../../../subject/seats.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { text, type View } from '../../../view/view.ts';
import { chatsOf } from '../facts.ts';
import { type Here, whoIs } from '../names.ts';
import { knownOf } from '../organisations.ts';
import type { Partnership, Seat } from '../partnership.ts';
import { missingIn } from '../seat-plan.ts';
import { organisationsOffer } from './organisations.ts';
import { type Looking, officeOf } from './people.ts';
import {
  closeSeatOffer,
  datesOffer,
  heldOffer,
  planOffer,
  seatName,
  seatOffer,
} from './seat-line.ts';

/** A seat as a line of the list: whose it is, who fills it, of what kind, whether it votes. */
const seatLine = (
  state: Partnership,
  seat: Seat,
  { people, locale, organisations }: Looking,
): string => {
  const { organisation, holder, deputies, kind, ward, until, vacancy, how, elected } = seat;
  const seatedName = (person: PersonId): string => {
    const { name } = whoIs(people, person);
    const noChat = chatsOf(people, person).length === 0;
    return sentence(say('seats.sits', { name, noChat }), locale);
  };
  return sentence(
    say(
      'seats.row',
      defined({
        organisation,
        short: knownOf(organisations, organisation)?.short,
        holder: holder && seatedName(holder),
        office: holder && officeOf(state, holder),
        deputies: deputies.map(seatedName),
        kind,
        ward,
        how,
        elected,
        votes: isVoting(seat),
        observes: seat.role === 'observer',
        until: holder && until,
        step: holder === undefined ? vacancy?.step : undefined,
        by: holder === undefined ? vacancy?.by : undefined,
      }),
    ),
    locale,
  );
};

const offersOf = (at: Here, seat: Seat, looking: Looking): readonly Offer[] => {
  const held = heldOffer(at, seat, seatName(seat, looking.people));
  if (!isOfficer(looking)) return [held];
  const isFilled = seat.holder !== undefined || seat.deputies.length > 0;
  return [
    seatOffer(at, seat, seatName(seat, looking.people)),
    datesOffer(at, seat, seatName(seat, looking.people)),
    held,
    ...(isFilled ? [] : [closeSeatOffer(at, seat)]),
  ];
};

/** The vacant ones first, for something is to be done about them; then by organisation. */
const placeOf = (seat: Seat, looking: Looking): readonly string[] => [
  seat.holder === undefined ? '0' : '1',
  seatName(seat, looking.people),
  ...inTurn(seat),
];
const compare = (one: readonly string[], other: readonly string[]): number =>
  one.map((part, at) => byName(part, other[at] ?? '')).find((order) => order !== 0) ?? 0;

/** What can be done below the list. */
const below = ({ id, state }: Here, looking: Looking): readonly Offer[] => [
  ...(isOfficer(looking)
    ? [
        {
          label: say('label.seats.add', {}),
          about: state.name,
          ask: { ask: 'form', form: 'partnership.add-seat', in: id } as const,
          opens: 'form' as const,
        },
        planOffer({ id, state }),
      ]
    : []),
  {
    label: say('label.partnership.people', {}),
    about: state.name,
    ask: { ask: 'partnership.people', in: id },
  },
  organisationsOffer({ id, state }),
  ...asFileOffers({ ask: 'partnership.seats-file', in: id }, looking).map((offer) => ({
    ...offer,
    about: state.name,
  })),
  { label: say('label.terms.all', {}), about: state.name, ask: { ask: 'terms.show', in: id } },
];

/** The seats of a partnership, ten a page. */
export const seatsView = (at: StoredPartnership, looking: Looking, wanted: Wanted = {}): View => {
  const { locale } = looking;
  const { state } = at;
  const { seats, name: partnership } = state;
  const voting = seats.filter(isVoting);
  const title = sentence(
    say('seats.title', {
      partnership,
      voting: voting.length,
      vacant: voting.filter(({ holder }) => holder === undefined).length,
    }),
    locale,
  );
  const missing = missingIn(state, looking.organisations);
  const plan = missing ? [sentence(say('seat-plan.missing', missing), locale)] : [];
  const page = pageOf(seats, wanted, {
    nameOf: ({ id }) => id,
    placeOf: (seat) => placeOf(seat, looking),
    compare,
  });
  const lines = page.shown.map((seat) => seatLine(state, seat, looking));
  const rows = page.shown.map((seat, index) =>
    rowOf(lines[index] ?? '', offersOf(at, seat, looking), locale),
  );
  const further = nextPage({ ask: 'partnership.seats', in: at.id }, page);
  const offers = [
    ...further.map((offer) => ({ ...offer, about: partnership })),
    ...below(at, looking),
  ];
  const aloud = page.ended
    ? title
    : sentence(
        say('seats.aloud', {
          title: [title, ...plan.map((line) => line.replace(/\.$/, ''))].join('. '),
          seats: lines,
        }),
        locale,
      );
  return {
    aloud: pageAloud(aloud, page, locale),
    ...inPages(page, locale),
    blocks: [
      { kind: 'title', text: title },
      ...plan.map((line) => ({ kind: 'text', spans: [text(line)] }) as const),
      ...(rows.length === 0
        ? [{ kind: 'text', spans: [text(sentence(say('seats.none', {}), locale))] } as const]
        : rowBlocks(rows)),
      ...belowList(rangeOf(page, locale), offers, looking),
    ],
  };
};

import { addDays, today } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext, Context, Standing, StoredPartnership } from '../../../model/context.ts';
import { organisationsId, type PartnershipId, type PersonId } from '../../../model/ids.ts';
import { byName } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import type { Reading } from '../../../model/rule.ts';
import { asFileOffers } from '../../../subject/files.ts';
import { belowList, inPages, pageAloud, rangeOf, rowOf } from '../../../subject/list.ts';
import { awayUntil } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { inTurn, type Sitting, seatOf, sittings } from '../../../subject/seats.ts';
import { isFormer } from '../../../subject/standing.ts';
import { button } from '../../../view/button.ts';
import { nextPage, type Page, pageOf, type Wanted } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import { chatsOf } from '../facts.ts';
import { whoIs } from '../names.ts';
import { type Organisations, organisationsIn } from '../organisations.ts';
import type { Partnership } from '../partnership.ts';
import { suggestedFor, suggestedOffers } from './suggested.ts';

/** What the list is drawn from: the people and who is looking. */
export type Looking = Pick<CardContext, 'today' | 'locale' | 'people'> &
  Pick<Context, 'links'> & {
    readonly standing: Standing;
    /** What is known of the organisations, where it is shown. */
    readonly organisations?: Organisations;
  };

/** What a view of its people is drawn from, for the asker. */
export const looking = async (context: Context, read: Reading): Promise<Looking> => {
  const { people } = await read.load({ people: 'roster' });
  return { ...context, people };
};
/** The same with what is known of its organisations. */
export const lookingCloser = async (context: Context, read: Reading): Promise<Looking> => {
  const { id } = within(context);
  const loaded = await read.load({ people: 'roster', records: [organisationsId(id)] });
  const organisations = organisationsIn(loaded, id)?.state;
  return { ...context, people: loaded.people, ...defined({ organisations }) };
};

/** How long someone who came in by acting is marked as new, in days. */
const newFor = 7;

export const officeOf = (
  { chair, clerk }: Pick<Partnership, 'chair' | 'clerk'>,
  person: PersonId,
): 'chair' | 'clerk' | undefined =>
  person === chair ? 'chair' : person === clerk ? 'clerk' : undefined;

/** Someone as a line of a list: name, office, chats, absence. */
export const personLine = (
  state: Partnership,
  { seat, person, deputises }: Sitting,
  looking: Looking,
  perhaps: readonly string[] = [],
): string => {
  const { locale, people } = looking;
  if (!person) {
    return sentence(say('people.vacant', { organisation: seat.organisation ?? '' }), locale);
  }
  const isNew =
    !deputises &&
    seat.came === 'act' &&
    today(seat.since, state.zone) > addDays(looking.today, -newFor);
  return sentence(
    say('people.row', {
      who: whoIs(people, person),
      role: seat.role,
      deputises,
      chats: chatsOf(people, person),
      isNew,
      perhaps,
      ...defined({
        office: officeOf(state, person),
        awayUntil: awayUntil(person, people, looking.today),
      }),
    }),
    locale,
  );
};

const seatRow = (
  id: PartnershipId,
  state: Partnership,
  sitting: Sitting,
  looking: Looking,
): Row => {
  const { seat, person, deputises } = sitting;
  if (!isOfficer(looking) || !person)
    return rowOf(personLine(state, sitting, looking), [], looking.locale);
  const perhaps = deputises || seat.organisation !== undefined ? [] : suggestedFor(person, looking);
  const line = personLine(state, sitting, looking, perhaps);
  const about = whoIs(looking.people, person).name;
  const offers: Offer[] = [
    ...suggestedOffers(id, person, perhaps).map((offer) => ({ ...offer, about })),
    {
      label: say('label.change', {}),
      about,
      ask: {
        ask: 'form',
        in: id,
        ...(deputises
          ? { form: 'partnership.set-seat', given: { seat: seat.id } }
          : { form: 'partnership.set-person', given: { person } }),
      },
      opens: 'form',
    },
    ...(state.clerk === person
      ? []
      : [
          {
            label: say('label.partnership.remove', {}),
            about,
            ask: { ask: 'partnership.remove', in: id, person } as const,
          },
        ]),
  ];
  return rowOf(line, offers, looking.locale);
};

/** Those who wait for a seat; who has one waits with a vote. */
export const atTheDoor = (state: Partnership) =>
  state.waiting.filter(({ person }) => !seatOf(state, person) || isFormer(state, person));

/** A line of the list, and where it stands. */
interface Listed {
  readonly name: string;
  readonly place: readonly string[];
  readonly row: Row;
}

const waitingRows = (id: string, state: Partnership, looking: Looking): Listed[] =>
  isOfficer(looking)
    ? atTheDoor(state).map(({ person, at }) => {
        const who = whoIs(looking.people, person);
        const offer: Offer = {
          label: say('label.partnership.let-in', {}),
          about: who.name,
          ask: { ask: 'form', form: 'partnership.let-in', in: id, given: { person } },
          opens: 'form',
        };
        const row: Row = {
          spans: [text(sentence(say('people.waits', { who }), looking.locale))],
          buttons: [button(offer, looking.locale)],
        };
        return { name: person, place: ['0', at, person], row };
      })
    : [];

const below = (
  id: string,
  { name, listConfirmed: confirmed }: Partnership,
  page: Page<unknown>,
  looking: Looking,
): Block[] => {
  const further = nextPage({ ask: 'partnership.people', in: id }, page);
  const offers: Offer[] = [
    ...further.map((offer) => ({ ...offer, about: name })),
    ...(isOfficer(looking)
      ? [
          {
            label: say('label.partnership.add-person', {}),
            about: name,
            ask: { ask: 'form', form: 'partnership.list-person', in: id } as const,
            opens: 'form' as const,
          },
          ...(confirmed
            ? []
            : [
                {
                  label: say('label.partnership.list-right', {}),
                  about: name,
                  ask: { ask: 'partnership.confirm-list', in: id } as const,
                },
              ]),
        ]
      : []),
    {
      label: say('label.seats.all', {}),
      about: name,
      ask: { ask: 'partnership.seats', in: id },
    },
    ...asFileOffers({ ask: 'partnership.file', in: id }, looking).map((offer) => ({
      ...offer,
      about: name,
    })),
  ];
  return belowList(rangeOf(page, looking.locale), offers, looking);
};

const placeOf = ({ seat, person }: Sitting, people: Looking['people']): readonly string[] =>
  person ? ['1', whoIs(people, person).name, ...inTurn(seat)] : ['2', '', ...inTurn(seat)];
/** Who waits first, as they came; then the seats by name, the vacant ones last. */
const compare = (one: readonly string[], other: readonly string[]): number =>
  one.map((part, at) => byName(part, other[at] ?? '')).find((order) => order !== 0) ?? 0;

/** People and seats, ten a page, by name; who waits at the door stands first for chair and clerk. */
export const peopleView = (
  { id, state }: StoredPartnership,
  looking: Looking,
  wanted: Wanted = {},
): View => {
  const { locale, people } = looking;
  const rows = [
    ...waitingRows(id, state, looking),
    ...sittings(state).map(
      (one): Listed => ({
        name: one.deputises ? `${one.seat.id} ${one.person}` : one.seat.id,
        place: placeOf(one, people),
        row: seatRow(id, state, one, looking),
      }),
    ),
  ].sort((one, other) => compare(one.place, other.place));
  const page = pageOf(rows, wanted, {
    nameOf: ({ name }) => name,
    placeOf: ({ place }) => place,
    compare,
  });
  const shown = page.shown.map(({ row }) => row);
  const lines = shown.flatMap(({ spans }) =>
    spans.map((span) => ('text' in span ? span.text : span.name)),
  );
  const partnership = state.name;
  const empty = sentence(say('people.none', { partnership }), locale);
  const title = sentence(say('people.title', { partnership }), locale);
  const aloud = page.ended
    ? title
    : sentence(say('people.aloud', { partnership, people: lines }), locale);
  return {
    aloud: rows.length === 0 ? empty : pageAloud(aloud, page, locale),
    ...inPages(page, locale),
    blocks: [
      { kind: 'title', text: title },
      ...(rows.length === 0 ? [{ kind: 'text', spans: [text(empty)] } as const] : rowBlocks(shown)),
      ...below(id, state, page, looking),
    ],
  };
};

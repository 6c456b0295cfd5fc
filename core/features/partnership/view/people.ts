import { addDays, today } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext, Context, Standing, StoredPartnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { byName } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import type { Reading } from '../../../model/rule.ts';
import { awayUntil } from '../../../subject/names.ts';
import { button } from '../../../view/button.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import { chatsOf } from '../facts.ts';
import { whoIs } from '../names.ts';
import type { Partnership, Seat } from '../partnership.ts';

/** What the list is drawn from: the people and who is looking. */
export type Looking = Pick<CardContext, 'today' | 'locale' | 'people'> & {
  readonly standing: Standing;
};

/** What a view of its people is drawn from, for the asker. */
export const looking = async (context: Context, read: Reading): Promise<Looking> => {
  const { people } = await read.load({ people: 'roster' });
  return { ...context, people };
};

const onAPage = 10;
/** How long someone who came in by acting is marked as new, in days. */
const newFor = 7;

export const officeOf = (
  { chair, clerk }: Partnership,
  person: PersonId,
): 'chair' | 'clerk' | undefined =>
  person === chair ? 'chair' : person === clerk ? 'clerk' : undefined;

/** `seat 7`: what tells two people of one name apart when buttons are spoken. */
export const spokenSeat = ({ id }: Seat): string => id.replace('-', ' ');

/** Someone as a line of a list: name, office, chats, absence. */
export const personLine = (state: Partnership, seat: Seat, looking: Looking): string => {
  const { locale, people } = looking;
  if (!seat.holder) {
    return sentence(say('people.vacant', { organisation: seat.organisation ?? seat.id }), locale);
  }
  const isNew =
    seat.came === 'act' && today(seat.since, state.zone) > addDays(looking.today, -newFor);
  return sentence(
    say('people.row', {
      who: whoIs(people, seat.holder),
      role: seat.role,
      chats: chatsOf(people, seat.holder),
      isNew,
      ...defined({
        office: officeOf(state, seat.holder),
        awayUntil: awayUntil(seat.holder, people, looking.today),
      }),
    }),
    locale,
  );
};

const seatRow = (id: string, state: Partnership, seat: Seat, looking: Looking): Row => {
  const spans = [text(personLine(state, seat, looking))];
  if (!isOfficer(looking) || !seat.holder) return { spans };
  const about = `${whoIs(looking.people, seat.holder).name}, ${spokenSeat(seat)}`;
  const offers: Offer[] = [
    {
      label: say('label.change', {}),
      about,
      ask: {
        ask: 'form',
        form: 'partnership.set-person',
        in: id,
        given: { person: seat.holder },
      },
      opens: 'form',
    },
    ...(state.clerk === seat.holder
      ? []
      : [
          {
            label: say('label.partnership.remove', {}),
            about,
            ask: { ask: 'partnership.remove', in: id, person: seat.holder } as const,
          },
        ]),
  ];
  return { spans, buttons: offers.map((offer) => button(offer, looking.locale)) };
};

const waitingRows = (id: string, state: Partnership, looking: Looking): Row[] =>
  isOfficer(looking)
    ? state.waiting.map(({ person }, index) => {
        const who = whoIs(looking.people, person);
        const offer: Offer = {
          label: say('label.partnership.let-in', {}),
          about: `${index + 1} ${who.name}`,
          ask: { ask: 'form', form: 'partnership.let-in', in: id, given: { person } },
          opens: 'form',
        };
        return {
          spans: [text(sentence(say('people.waits', { who }), looking.locale))],
          buttons: [button(offer, looking.locale)],
        };
      })
    : [];

const below = (
  id: string,
  { name, listConfirmed: confirmed }: Partnership,
  page: number,
  pages: number,
  looking: Looking,
): Block[] => {
  const offers: Offer[] = [
    ...(page < pages
      ? [
          {
            label: say('label.next-page', {}),
            about: name,
            ask: { ask: 'partnership.people', in: id, page: page + 1 } as const,
          },
        ]
      : []),
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
  ];
  return offers.length > 0
    ? [{ kind: 'buttons', buttons: offers.map((offer) => button(offer, looking.locale)) }]
    : [];
};

/** People and seats, ten a page, by name; who waits at the door stands first for chair and clerk. */
export const peopleView = ({ id, state }: StoredPartnership, looking: Looking, page = 1): View => {
  const { locale, people } = looking;
  const name = ({ holder }: Seat) => (holder ? whoIs(people, holder).name : '');
  const seats = [...state.seats].sort(
    (a, b) => Number(!a.holder) - Number(!b.holder) || byName(name(a), name(b)),
  );
  const rows = [
    ...waitingRows(id, state, looking),
    ...seats.map((seat) => seatRow(id, state, seat, looking)),
  ];
  const pages = Math.max(1, Math.ceil(rows.length / onAPage));
  const at = Math.min(page, pages);
  const shown = rows.slice((at - 1) * onAPage, at * onAPage);
  const lines = shown.flatMap(({ spans }) =>
    spans.map((span) => ('text' in span ? span.text : span.name)),
  );
  const partnership = state.name;
  const empty = sentence(say('people.none', { partnership }), locale);
  return {
    aloud:
      rows.length === 0
        ? empty
        : sentence(say('people.aloud', { partnership, people: lines }), locale),
    blocks: [
      { kind: 'title', text: sentence(say('people.title', { partnership }), locale) },
      rows.length === 0 ? { kind: 'text', spans: [text(empty)] } : { kind: 'rows', rows: shown },
      ...(pages > 1
        ? [
            {
              kind: 'status',
              spans: [text(sentence(say('people.page', { page: at, pages }), locale))],
            } as const,
          ]
        : []),
      ...below(id, state, at, pages, looking),
    ],
  };
};

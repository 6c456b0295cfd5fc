import { today } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { fullNameOf } from '../../../subject/names.ts';
import { type Sitting, sittings } from '../../../subject/seats.ts';
import { button } from '../../../view/button.ts';
import { type Block, text, type View } from '../../../view/view.ts';
import { chatsOf } from '../facts.ts';
import { whoIs } from '../names.ts';
import type { Partnership } from '../partnership.ts';
import { type Looking, officeOf, personLine } from './people.ts';

/** As many people of one name as are shown. */
const mostNamesakes = 5;

const fold = (name: string): string => name.toLowerCase().replace(/^@/, '').trim();

/** Whoever is called so, or their organisation, wholly or by one of its words. */
const called = (state: Partnership, name: string, { people }: Looking): Sitting[] => {
  const wanted = fold(name);
  return sittings(state).filter(({ seat: { organisation }, person }) => {
    const known = person && people.get(person)?.state;
    const names = [known?.name ?? '', organisation ?? ''].map(fold);
    return names.some((one) => one === wanted || one.split(' ').includes(wanted));
  });
};

const offersFor = (id: string, state: Partnership, person: PersonId, about: string): Offer[] => [
  {
    label: say('label.change', {}),
    about,
    ask: { ask: 'form', form: 'partnership.set-person', in: id, given: { person } },
    opens: 'form',
  },
  ...(state.chair === person
    ? []
    : [
        {
          label: say('label.partnership.make-chair', {}),
          about,
          ask: { ask: 'partnership.chair', in: id, person } as const,
        },
      ]),
  ...(state.clerk === person
    ? []
    : [
        {
          label: say('label.partnership.make-clerk', {}),
          about,
          ask: { ask: 'partnership.clerk', in: id, person } as const,
        },
        {
          label: say('label.partnership.remove', {}),
          about,
          ask: { ask: 'partnership.remove', in: id, person } as const,
        },
      ]),
];

/** By whom somebody was named and agreed to who took over where there was neither chair nor clerk. */
const tookOver = (
  { tookOver: one, zone, ...state }: Partnership,
  person: PersonId,
  { people, locale }: Looking,
) => {
  if (one?.person !== person || !officeOf(state, person)) return [];
  const by = say('who.took-over-by', {
    named: whoIs(people, one.named),
    agreed: whoIs(people, one.agreed),
    on: sentence(say('partnership.day', { day: today(one.at, zone) }), locale),
  });
  return [
    { label: sentence(say('who.took-over', {}), locale), value: [text(sentence(by, locale))] },
  ];
};

const blocks = (id: string, state: Partnership, sitting: Sitting, looking: Looking): Block[] => {
  const { people, locale } = looking;
  const said = (saying: Parameters<typeof sentence>[0]) => sentence(saying, locale);
  const { seat, person, deputises } = sitting;
  if (!person) return [{ kind: 'text', spans: [text(personLine(state, sitting, looking))] }];
  const { name } = whoIs(people, person);
  const organisation = fullNameOf(person, people, state)?.organisation;
  const role = say('who.role', {
    role: deputises ? 'deputy' : seat.role,
    ...defined({ office: officeOf(state, person) }),
  });
  const chats = say('who.chats-of', { chats: chatsOf(people, person) });
  const shown: Block[] = [
    { kind: 'title', text: name },
    {
      kind: 'facts',
      facts: [
        ...(organisation
          ? [{ label: said(say('who.organisation', {})), value: [text(organisation)] }]
          : []),
        { label: said(say('who.seat', {})), value: [text(said(role))] },
        { label: said(say('who.chats', {})), value: [text(said(chats))] },
        ...tookOver(state, person, looking),
      ],
    },
  ];
  if (!isOfficer(looking)) return shown;
  const offers = offersFor(id, state, person, name);
  return [...shown, { kind: 'buttons', buttons: offers.map((offer) => button(offer, locale)) }];
};

/** Someone's seat, organisation and chats; of two Sams both. */
export const whoView = (
  { id, state }: StoredPartnership,
  name: string,
  looking: Looking,
): View | Refused => {
  const found = called(state, name, looking).slice(0, mostNamesakes);
  if (found.length === 0) {
    return refused(say('who.none', { name, partnership: state.name }), [
      {
        label: say('label.partnership.people', {}),
        about: state.name,
        ask: { ask: 'partnership.people', in: id },
      },
    ]);
  }
  const lines = found.map((seat) => personLine(state, seat, looking));
  return {
    aloud: sentence(say('who.aloud', { people: lines }), looking.locale),
    blocks: found.flatMap((seat) => blocks(id, state, seat, looking)),
  };
};

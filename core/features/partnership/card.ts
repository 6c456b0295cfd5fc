import { daysBetween, today } from '../../calendar/days.ts';
import { closedLine } from '../../engine/closed.ts';
import { type Saying, say, sentence } from '../../language/saying.ts';
import type { CardContext, Numbers, StoredPartnership } from '../../model/context.ts';
import type { Locale } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { isClosed, isClosedDown, pausedUntil } from '../../subject/stopped.ts';
import { wishing } from '../../subject/thing.ts';
import { anyoneVotes } from '../../subject/voters.ts';
import { button } from '../../view/button.ts';
import { type Block, text, type View } from '../../view/view.ts';
import { peopleCount } from './facts.ts';
import { successorOf } from './kin.ts';
import { channelOf, whoIs } from './names.ts';
import { nextReviewOf } from './next-review.ts';
import type { Partnership } from './partnership.ts';
import { actionsOffer, goOnOffer, reopenOffer } from './stop-offers.ts';

const fact = (label: Saying, value: Saying, locale: Locale) => ({
  label: sentence(label, locale),
  value: [text(sentence(value, locale))],
});

/** So many days a name of before stands on the card. */
const formerlyShown = 183;

/** What it follows, and what it was called before. */
const kinRows = (
  { follows = [], formerly = [], zone }: Partnership,
  { today: day }: CardContext,
): (readonly [Saying, Saying])[] => {
  const names = formerly
    .filter(({ until }) => daysBetween(today(until, zone), day) < formerlyShown)
    .map(({ name }) => name);
  return [
    ...(follows.length > 0
      ? ([
          [say('card.follows', {}), say('card.named', { names: follows.map((one) => one.name) })],
        ] as const)
      : []),
    ...(names.length > 0
      ? ([[say('card.formerly', {}), say('card.named', { names })]] as const)
      : []),
  ];
};

const facts = (state: Partnership, context: CardContext, numbers: Numbers): Block => {
  const { people, locale } = context;
  const officer = (person: Partnership['chair']) =>
    person ? say('card.person', { who: whoIs(people, person) }) : say('card.no-one-yet', {});
  const channels = state.places.filter(({ is }) => is === 'live').map(channelOf);
  const { nextMeeting, open, overdue } = numbers;
  const review = nextReviewOf(state).day;
  const rows: (readonly [Saying, Saying])[] = [
    [say('card.chair', {}), officer(state.chair)],
    [say('card.clerk', {}), officer(state.clerk)],
    [say('card.people', {}), say('card.people-count', peopleCount(state, people))],
    [say('card.shown-in', {}), say('card.channels', { channels })],
    [
      say('card.next-meeting', {}),
      nextMeeting ? say('card.meeting', nextMeeting) : say('card.none-set', {}),
    ],
    [say('card.open-actions', {}), say('card.open-count', { open, overdue })],
    ...kinRows(state, context),
    ...(isClosed(state)
      ? []
      : ([[say('card.next-review', {}), say('partnership.day', { day: review })]] as const)),
  ];
  return { kind: 'facts', facts: rows.map(([label, value]) => fact(label, value, locale)) };
};

/** What the front door opens: first what people most want, then the rest behind More. */
const doors = (id: string, name: string): { first: Offer[]; more: Offer[] } => ({
  first: wishing([
    {
      label: say('label.new-action', {}),
      about: name,
      ask: { ask: 'form', form: 'action.create', in: id },
      opens: 'form',
    },
    {
      label: say('label.new-poll', {}),
      about: name,
      ask: { ask: 'form', form: 'poll.create', in: id },
      opens: 'form',
    },
    {
      label: say('label.new-meeting', {}),
      about: name,
      ask: { ask: 'form', form: 'meeting.schedule', in: id },
      opens: 'form',
    },
    { label: say('label.mine', {}), about: name, ask: { ask: 'mine', in: id } },
  ]),
  more: [
    {
      label: say('label.partnership.people', {}),
      about: name,
      ask: { ask: 'partnership.people', in: id },
    },
    {
      label: say('label.partnership.connect', {}),
      about: name,
      ask: { ask: 'partnership.invite', in: id },
    },
    { label: say('label.all-actions', {}), about: name, ask: { ask: 'action.list', in: id } },
    { label: say('label.help', {}), about: name, ask: { ask: 'help', in: id } },
    {
      label: say('label.partnership.settings', {}),
      about: name,
      ask: { ask: 'partnership.settings', in: id },
    },
  ],
});

/** The way to what goes on in its place. */
const successorOffers = (state: Partnership): Offer[] => {
  const next = successorOf(state);
  if (!next) return [];
  const { name: partnership } = next;
  return [
    {
      label: say('label.partnership.successor', { partnership }),
      ask: { ask: 'partnership.show', in: next.id },
    },
  ];
};

/** What one that is not open yet offers: who is to be in it, and what is asked of the keys. */
const proposedDoors = ({ id, state }: StoredPartnership): Offer[] => [
  { label: say('label.programme.keys', {}), ask: { ask: 'programme.keys', in: id } },
  {
    label: say('label.partnership.people', {}),
    about: state.name,
    ask: { ask: 'partnership.people', in: id },
  },
  {
    label: say('label.partnership.settings', {}),
    about: state.name,
    ask: { ask: 'partnership.settings', in: id },
  },
];

/** What a closed partnership still offers: to read it, and the way back. */
const closedDoors = (at: StoredPartnership): Offer[] => [
  ...successorOffers(at.state),
  actionsOffer(at),
  {
    label: say('label.partnership.people', {}),
    about: at.state.name,
    ask: { ask: 'partnership.people', in: at.id },
  },
  reopenOffer(at),
];

/** The front door card of a partnership (rules: Card of a partnership). */
export const partnershipCard = (
  partnership: StoredPartnership,
  context: CardContext,
  numbers: Numbers,
): View => {
  const { id, state } = partnership;
  const { locale, people } = context;
  const until = pausedUntil(state);
  const closed = closedLine(context);
  const opened = doors(id, state.name);
  const shut = isClosedDown(state) ? closedDoors(partnership) : proposedDoors(partnership);
  const first = closed === undefined ? opened.first : shut;
  const more = closed === undefined ? opened.more : [];
  const paused =
    until === undefined ? undefined : sentence(say('partnership.paused-line', { until }), locale);
  const stopped = closed ?? paused;
  const voters = anyoneVotes(state) ? [sentence(say('card.voters', {}), locale)] : [];
  const drawn = (offers: readonly Offer[]) => offers.map((offer) => button(offer, locale));
  const aloud = say('card.aloud', {
    partnership: state.name,
    people: peopleCount(state, people).total,
    open: numbers.open,
    overdue: numbers.overdue,
    ...(state.chair ? { chair: whoIs(people, state.chair).name } : {}),
    ...(numbers.nextMeeting ? { meeting: numbers.nextMeeting.line } : {}),
  });
  return {
    aloud: [sentence(aloud, locale), ...voters, ...(stopped === undefined ? [] : [stopped])].join(
      ' ',
    ),
    blocks: [
      { kind: 'title', text: state.name },
      facts(state, context, numbers),
      ...voters.map((line): Block => ({ kind: 'text', spans: [text(line)] })),
      ...(stopped === undefined ? [] : [{ kind: 'status', spans: [text(stopped)] } as const]),
      {
        kind: 'buttons',
        buttons: drawn(first),
        ...(closed === undefined
          ? { more: drawn(until === undefined ? more : [goOnOffer(partnership), ...more]) }
          : {}),
      },
    ],
  };
};

const startOffers: readonly Offer[] = /* @__PURE__ */ wishing([
  {
    label: say('label.partnership.set-up', {}),
    ask: { ask: 'form', form: 'partnership.setup' },
    opens: 'form',
  },
  {
    label: say('label.partnership.code', {}),
    ask: { ask: 'form', form: 'partnership.join' },
    opens: 'form',
  },
  { label: say('label.what-can-you-do', {}), ask: { ask: 'help' } },
]);

/** Where somebody has all that is theirs: in a chat that is theirs alone. */
const homeOffer: Offer = { label: say('label.person.home', {}), ask: { ask: 'home' } };

/** Said once when Folkmoot is added. */
export const welcomeView = (locale: Locale, isDirect = false): View => ({
  aloud: sentence(say('welcome.aloud', {}), locale),
  blocks: [
    { kind: 'text', spans: [text(sentence(say('welcome.line', {}), locale))] },
    {
      kind: 'buttons',
      buttons: [...startOffers, ...(isDirect ? [homeOffer] : [])].map((offer) =>
        button(offer, locale),
      ),
    },
    { kind: 'status', spans: [text(sentence(say('welcome.reads', {}), locale))] },
  ],
});

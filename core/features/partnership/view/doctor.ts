import { type Saying, say, sentence } from '../../../language/saying.ts';
import type { Context, Loaded, StoredPartnership } from '../../../model/context.ts';
import type { Effect } from '../../../model/effect.ts';
import type { PersonId, PlaceId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { ofPlace, untold, untoldOffers, untoldTo } from '../../../subject/untold.ts';
import { button } from '../../../view/button.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import { type Here, whoIs } from '../names.ts';
import { boundAt } from '../standing.ts';
import { channelRow } from './settings.ts';

/** Rows of a list that one message holds. */
const mostRows = 10;
/** So many people are named. */
const mostNamed = 5;

/** What was looked at. */
export interface Looked {
  /** In doubt, or refused for good. */
  readonly waiting: readonly Effect[];
  /** Failing again and again, by no fault of a chat's. */
  readonly stuck: readonly Effect[];
  /** On the list, with no account in a chat that lets us in. */
  readonly unreached: readonly PersonId[];
  readonly people: Loaded['people'];
  /** Workspaces of its channels in which the app is not, or that lets it in no longer. */
  readonly away: readonly Saying[];
}

/** Channels in which nothing is posted, with what mends each. */
const channelRows = (
  { id, state }: Here,
  shut: PlaceId | undefined,
  locale: Locale,
): readonly Row[] =>
  state.places
    .filter(({ is, place }) => is !== 'live' && place !== shut)
    .slice(0, mostRows)
    .map((bound, index) => channelRow(id, bound, index + 1, locale));

/** Messages that did not get through or may not have, each with posting it again and letting it go. */
const messageRows = (
  { id, state }: StoredPartnership,
  { waiting, stuck, people }: Looked,
  locale: Locale,
): readonly Row[] => {
  const said = (saying: Saying) => sentence(saying, locale);
  const held = [
    ...waiting.map((effect) => ({ effect, isStuck: false })),
    ...stuck.map((effect) => ({ effect, isStuck: true })),
  ];
  return held.slice(0, mostRows).map(({ effect, isStuck }, index): Row => {
    const what = untold(effect, { state }, people.get(effect.to as PersonId)?.state.name);
    const { made, refused = made } = effect;
    const why = isStuck ? say('doctor.stuck', {}) : say('untold.why', what);
    const saying = say('doctor.doubt', {
      number: index + 1,
      made: what.why === 'doubt' ? made : refused,
      zone: state.zone,
      to: said(untoldTo(what)),
      ...(what.why === 'doubt' && !isStuck ? {} : { why: said(why) }),
    });
    return {
      spans: [text(said(saying))],
      buttons: untoldOffers(effect, { id, state }, what, String(index + 1)).map((offer) =>
        button(offer, locale),
      ),
    };
  });
};

/** Channels that do not work, people who cannot be reached, messages that did not get through: each with what mends it. */
export const doctorView = (
  { id, state }: StoredPartnership,
  { where, locale }: Pick<Context, 'where' | 'locale'>,
  looked: Looked,
): View => {
  const { waiting, stuck, unreached, people, away } = looked;
  const bound = boundAt(state, where.place);
  const all = waiting.map((effect) => ({ to: effect.to, what: untold(effect, { state }) }));
  const shut = all.find(({ to, what }) => to === bound?.place && ofPlace(what.why));
  const here = bound
    ? say('doctor.here', {
        partnership: state.name,
        shows: bound.shows,
        is: bound.is,
        ...(shut ? { why: sentence(say('untold.why', shut.what), locale) } : {}),
      })
    : say('doctor.not-here', { partnership: state.name });
  const doubts = all.filter(({ what }) => what.why === 'doubt').length;
  const channels = channelRows({ id, state }, shut && bound?.place, locale);
  const isWell = all.length + stuck.length + away.length === 0;
  /** Whether a chat refuses whatever is sent there: it is told below, with what was refused. */
  const refuses = (person: boolean) =>
    all.some(({ to, what }) => ofPlace(what.why) && to.startsWith('person:') === person);
  const ofPeople = say('doctor.people', {
    people: unreached.length,
    named: unreached.slice(0, mostNamed).map((person) => whoIs(people, person)),
  });
  const sayings = [
    here,
    ...away,
    ...(channels.length > 0 || (away.length === 0 && !refuses(false))
      ? [say('doctor.channels', { channels: channels.length })]
      : []),
    ...(unreached.length > 0 || !refuses(true) ? [ofPeople] : []),
    ...(doubts < all.length ? [say('doctor.refused', { places: all.length - doubts })] : []),
    ...(doubts > 0 || isWell ? [say('doctor.doubts', { messages: doubts })] : []),
    ...(stuck.length > 0 ? [say('doctor.stuck-all', { messages: stuck.length })] : []),
  ];
  const lines = sayings.map((saying) => sentence(saying, locale));
  const list: Offer = {
    label: say('label.partnership.people', {}),
    about: state.name,
    ask: { ask: 'partnership.people', in: id },
  };
  const rows = messageRows({ id, state } as StoredPartnership, looked, locale);
  const rowsBlock = (some: readonly Row[]): Block[] =>
    some.length > 0 ? [{ kind: 'rows', rows: some }] : [];
  return {
    aloud: lines.join(' '),
    blocks: [
      ...lines.map((one): Block => ({ kind: 'text', spans: [text(one)] })),
      ...rowsBlock(channels),
      ...(unreached.length > 0
        ? [{ kind: 'buttons', buttons: [button(list, locale)] } as const]
        : []),
      ...rowsBlock(rows),
    ],
  };
};

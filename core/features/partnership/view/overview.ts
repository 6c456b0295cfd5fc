import { addDays, today } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Brief } from '../../../model/brief.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { At, Day, PersonId } from '../../../model/ids.ts';
import { byName, type Locale } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { belowList, inPages, pageAloud, rangeOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { isStopped, pausedUntil } from '../../../subject/stopped.ts';
import { buttonsOf } from '../../../view/button.ts';
import { nextPage, type Paged, pageOf, type Wanted } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import { nextReviewOf } from '../next-review.ts';
import { isOld, type Led } from '../overview.ts';
import { mostUnchanged } from '../week.ts';

/** Whose overview it is, and when it is looked at. */
export interface Looking {
  readonly names: readonly PersonId[];
  readonly now: At;
  readonly locale: Locale;
}

/** Votes and meetings within so many days are said. */
const soon = 7;
/** And a review this long before it is asked for. */
const reviewSoon = 14;

const lateOn = ({ late, soon: coming }: Brief, day: Day): number =>
  coming.reduce((sum, one) => (one.day < day ? sum + one.count : sum), late);

/** One partnership, as its line says it. */
interface Face {
  readonly home: StoredPartnership;
  readonly said: string;
  readonly open: number;
  readonly late: number;
  /** Something is open, or comes; of a review they hear by itself. */
  readonly tells: boolean;
  /** Sorts first what is worse. */
  readonly rank: readonly [late: number, review: number, votes: number, open: number];
  readonly offers: readonly Offer[];
}

/** What shall become of what has not moved for weeks, asked of its chair, or of the clerk where there is none. */
const stillOffers = (
  home: StoredPartnership,
  late: number,
  brief: Brief,
  { names }: Looking,
): Offer[] => {
  const { state, id } = home;
  const officer = state.chair ?? state.clerk;
  const theirs = officer !== undefined && names.includes(officer);
  if (!theirs || late === 0 || brief.unchanged < mostUnchanged || isStopped(state)) return [];
  const about = state.name;
  return [
    {
      label: say('label.partnership.drop-these', {}),
      about,
      ask: { ask: 'action.drop-these', in: id },
    },
    { label: say('label.partnership.pause', {}), about, ask: { ask: 'partnership.pause', in: id } },
    {
      label: say('label.partnership.close-down', {}),
      about,
      ask: { ask: 'partnership.close', in: id },
    },
  ];
};

/** Of what is paused nothing presses, and of what was not counted nothing is known. */
const nothing: Face['rank'] = [-1, 0, 0, 0];

const faceOf = ({ home, brief, asOf }: Led, looking: Looking): Face => {
  const { state, id } = home;
  const { now, locale } = looking;
  const tell = teller(locale);
  const where = called(state);
  const show: Offer = {
    label: say('label.show', {}),
    about: state.name,
    ask: { ask: 'partnership.show', in: id },
  };
  const paused = pausedUntil(state);
  if (!brief || isOld(brief, now)) {
    const said = tell('overview.uncounted', defined({ where, paused }));
    return { home, said, open: 0, late: 0, tells: false, rank: nothing, offers: [show] };
  }
  const day = today(now, state.zone);
  const { open, meeting, review, votes, since } = brief;
  const late = lateOn(brief, day);
  const ending = votes.filter((at) => at > now && today(at, state.zone) <= addDays(day, soon));
  const [first] = ending;
  const meets = meeting !== undefined && meeting >= day && meeting <= addDays(day, soon);
  const next = nextReviewOf(state).day;
  const still = late > 0 && brief.unchanged >= mostUnchanged;
  const said = tell(
    'overview.line',
    defined({
      where,
      today: day,
      open,
      late,
      votes: ending.length,
      ends: first === undefined ? undefined : today(first, state.zone),
      meets: meets ? meeting : undefined,
      review,
      nextReview: review === undefined && next <= addDays(day, reviewSoon) ? next : undefined,
      paused,
      since: still ? since : undefined,
      asOf: asOf === undefined ? undefined : { at: asOf, zone: state.zone },
    }),
  );
  return {
    home,
    said,
    open,
    late,
    tells: open > 0 || ending.length > 0 || meets,
    rank:
      paused === undefined ? [late, review === undefined ? 0 : 1, ending.length, open] : nothing,
    offers: [...stillOffers(home, late, brief, looking), show],
  };
};

/** The worst first: what is late, then what waits for a review, then votes that end, then what is open. */
const placeOf = ({ rank, home }: Face): readonly string[] => [...rank.map(String), home.state.name];
const compare = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  const [mine = '', its = ''] = [one[at], other[at]];
  return at < 4 ? Number(its) - Number(mine) : byName(mine, its);
};

/** Somebody's partnerships, a line each. */
export interface Overview {
  /** Any of them has something to say. */
  readonly tells: boolean;
  readonly late: number;
  readonly aloud: string;
  /** The lines, and the way to more. */
  readonly blocks: readonly Block[];
  readonly inPages?: true;
}

/** These partnerships, the worst first, ten a page; `list` is the question that has its pages. */
export const overviewOf = (
  led: readonly Led[],
  looking: Looking,
  wanted: Wanted = {},
  list: { readonly ask: Paged; readonly about?: string } = { ask: { ask: 'partnership.overview' } },
): Overview => {
  const { locale } = looking;
  const faces = led
    .map((one) => faceOf(one, looking))
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
  const page = pageOf(faces, wanted, { nameOf: ({ home }) => home.id, placeOf, compare });
  const rows = page.shown.map(
    ({ said, offers }): Row => ({ spans: [text(said)], buttons: buttonsOf(offers, locale) }),
  );
  const further = nextPage(list.ask, page).map((one) => ({
    ...one,
    ...defined({ about: list.about }),
  }));
  const aloud = teller(locale)('overview.aloud', { lines: page.shown.map(({ said }) => said) });
  return {
    tells: faces.some(({ tells }) => tells),
    late: faces.reduce((sum, { late }) => sum + late, 0),
    aloud: pageAloud(aloud, page, locale),
    ...inPages(page, locale),
    blocks: [...rowBlocks(rows), ...belowList(rangeOf(page, locale), further, looking)],
  };
};

/** The same as an answer. */
export const overviewView = ({ aloud, blocks, inPages }: Overview, locale: Locale): View => ({
  aloud,
  ...(inPages ? { inPages } : {}),
  blocks: [{ kind: 'title', text: teller(locale)('overview.title', {}) }, ...blocks],
});

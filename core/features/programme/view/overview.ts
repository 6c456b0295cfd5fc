import { later } from '../../../calendar/instants.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Brief, KeptBrief } from '../../../model/brief.ts';
import type { Context, StoredPartnership } from '../../../model/context.ts';
import type { PartnershipId } from '../../../model/ids.ts';
import { asFileOffers } from '../../../subject/files.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import type { View } from '../../../view/view.ts';
import { type Facts, factsOf } from '../facts.ts';
import { offers } from '../here.ts';

/** What the programme's view is drawn of. */
export interface Programme {
  readonly all: readonly StoredPartnership[];
  /** In which of them the lead sits. */
  readonly mine: ReadonlySet<PartnershipId>;
  readonly briefs: ReadonlyMap<PartnershipId, KeptBrief>;
  /** What one of them comes to at this moment. */
  readonly count: (partnership: StoredPartnership) => Promise<Brief>;
}

/** Seconds for which what was counted knows what comes by itself. */
const holds = 8 * 24 * 3600;
/** Whether it is to be counted anew: only of what is open, and on the page that is shown. */
const isOld = (kept: KeptBrief | undefined, { now }: Context): boolean =>
  !kept ||
  kept.changed ||
  kept.brief.passing === true ||
  kept.brief.met === undefined ||
  later(kept.brief.at, holds) < now;

/** The closed ones stand last; else by name. */
const placeOf = ({ state }: StoredPartnership): readonly string[] => [
  isClosed(state) ? '1' : '0',
  state.name.toLowerCase(),
  state.word,
];

const summed = (all: readonly Facts[]) => ({
  open: all.filter(({ closed, proposed }) => !closed && proposed === undefined).length,
  proposed: all.filter(({ proposed }) => proposed !== undefined).length,
  closed: all.filter(({ closed }) => closed).length,
  reviews: all.filter(({ review }) => review !== undefined).length,
  vacant: all.reduce((sum, { closed, vacant }) => sum + (closed ? 0 : vacant), 0),
});

/** All the partnerships of a programme, ten a page, each with what its lead wants to know of it. */
export const overviewView = async (
  { all, mine, briefs, count }: Programme,
  context: Context,
  wanted: Wanted,
): Promise<View> => {
  const { locale, today, partnership: at } = context;
  const sorted = [...all].sort((one, other) =>
    placeOf(one).join('/') < placeOf(other).join('/') ? -1 : 1,
  );
  const page = pageOf(sorted, wanted, { nameOf: ({ id }) => id, placeOf });
  const lines = await Promise.all(
    page.shown.map(async (one) => {
      const kept = briefs.get(one.id);
      const old = !isClosed(one.state) && isOld(kept, context);
      const facts = factsOf(one, old ? await count(one) : kept?.brief, today);
      const { name: partnership, sort: kind } = one.state;
      return sentence(say('programme.row', defined({ partnership, kind, ...facts })), locale);
    }),
  );
  const rows = page.shown.map(({ id, state }, index) =>
    rowOf(
      lines[index] ?? '',
      mine.has(id)
        ? [
            {
              label: say('label.show', {}),
              about: state.name,
              ask: { ask: 'partnership.show', in: id },
            },
          ]
        : [],
      locale,
    ),
  );
  const facts = all.map((one) => factsOf(one, briefs.get(one.id)?.brief, today));
  const title = sentence(say('programme.title', summed(facts)), locale);
  return {
    ...listView(
      {
        aloud: `${title}. ${lines.join('; ')}.`,
        title,
        rows,
        page,
        offers: [
          ...nextPage({ ask: 'programme.overview', ...defined({ in: at?.id }) }, page).map(
            (offer) => ({ ...offer, about: title }),
          ),
          ...asFileOffers({ ask: 'programme.file', ...defined({ in: at?.id }) }, context),
          offers.lead(at),
        ],
      },
      context,
    ),
    alone: true,
  };
};

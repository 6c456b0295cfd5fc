import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Numbers, StoredPartnership } from '../../../model/context.ts';
import type { PartnershipId, PersonId } from '../../../model/ids.ts';
import { byName } from '../../../model/locale.ts';
import { isOfficer } from '../../../model/rights.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { nameOf, type People } from '../../../subject/names.ts';
import { pausedUntil } from '../../../subject/stopped.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import type { View } from '../../../view/view.ts';
import type { Family } from '../family.ts';
import { kinOffers, wardsOffer, whereOffer } from '../here.ts';
import { type Branch, branches } from '../kin.ts';
import { isOn, wardsFrom } from '../wards.ts';

/** So many wards are named in a line, the others counted. */
const wardsNamed = 3;

/** What a tree is drawn of. */
export interface Grown {
  /** What the asker may see of the programme, by name. */
  readonly shown: readonly StoredPartnership[];
  /** In which of them they have a place: of those people and meetings are said too. */
  readonly mine: ReadonlySet<PartnershipId>;
  readonly family: Family;
  readonly next: (partnership: StoredPartnership) => Promise<Numbers['nextMeeting']>;
  readonly people: (people: readonly PersonId[]) => Promise<People>;
}

/** How a partnership stands to others and to its places: the wards of the day, what it follows, until when it is paused. */
const relations = ({ id, state }: StoredPartnership, family: Family, { today }: Context) => {
  const wards = wardsFrom(family, id, today)
    .filter((one) => isOn(one, today))
    .map(({ ward }) => ward)
    .sort(byName);
  return {
    wards: wards.slice(0, wardsNamed),
    more: Math.max(0, wards.length - wardsNamed),
    follows: (state.follows ?? []).map(({ name }) => name),
    paused: pausedUntil(state),
  };
};

/** The partnerships of a programme as an indented list, ten a page. */
export const treeView = async (
  { shown, mine, family, next, people: load }: Grown,
  context: Context,
  wanted: Wanted,
): Promise<View> => {
  const { locale, partnership: at } = context;
  const known = new Map(shown.map((one) => [one.id, one]));
  const all = branches(family, [...known.keys()]);
  const page = pageOf(all, wanted, { nameOf: ({ id }) => id });
  const there = page.shown.flatMap(({ id }) => known.get(id) ?? []);
  const people = await load(
    there.flatMap(({ id, state }) => (mine.has(id) && state.chair ? [state.chair] : [])),
  );
  const said = async ({ id, depth, under }: Branch) => {
    const one = known.get(id);
    const isMine = one !== undefined && mine.has(id);
    const values = defined({
      partnership: one?.state.name ?? '',
      kind: one?.state.sort,
      chair: isMine ? nameOf(one.state.chair, people) : undefined,
      next: isMine ? (await next(one))?.line : undefined,
      ...(one ? relations(one, family, context) : {}),
    });
    const line = (aloud: boolean) =>
      sentence(
        say('family.tree-row', {
          ...values,
          depth: aloud ? 0 : depth,
          ...defined({
            under: aloud && under !== undefined ? known.get(under)?.state.name : undefined,
          }),
        }),
        locale,
      );
    return { shown: line(false), aloud: line(true) };
  };
  const lines = await Promise.all(page.shown.map(said));
  const rows = page.shown.map(({ id }, index) => {
    const words = lines[index]?.shown ?? '';
    const about = known.get(id)?.state.name ?? '';
    return rowOf(
      words,
      mine.has(id)
        ? [{ label: say('label.show', {}), about, ask: { ask: 'partnership.show', in: id } }]
        : [],
      locale,
    );
  });
  const title = sentence(say('family.tree-title', {}), locale);
  return listView(
    {
      aloud: `${title}: ${lines.map(({ aloud }) => aloud).join('; ')}.`,
      title,
      rows,
      page,
      offers: [
        ...nextPage({ ask: 'family.tree' }, page).map((offer) => ({ ...offer, about: title })),
        ...(at ? [wardsOffer(at)] : []),
        whereOffer,
        ...(at && isOfficer(context) ? kinOffers(at, context) : []),
      ],
    },
    context,
  );
};

import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Context, StoredPartnership } from '../../../model/context.ts';
import { byName } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import { text, type View } from '../../../view/view.ts';
import type { Here } from '../names.ts';
import { allOrganisations, knownOf, type Organisations } from '../organisations.ts';
import { seatsOffer } from './seat-line.ts';

export const organisationsOffer = ({ id, state }: Here): Offer => ({
  label: say('label.organisations.all', {}),
  about: state.name,
  ask: { ask: 'partnership.organisations', in: id },
});
export const organisationOffer = ({ id }: Here, organisation: string): Offer => ({
  label: say('label.change', {}),
  about: organisation,
  ask: { ask: 'form', form: 'partnership.set-organisation', in: id, given: { organisation } },
  opens: 'form',
});

/** The organisations of a partnership, ten a page: each with what it is, how many seats it has, and who is written to. */
export const organisationsView = (
  at: StoredPartnership,
  all: Organisations | undefined,
  context: Context,
  wanted: Wanted,
): View => {
  const { locale } = context;
  const { name: partnership, seats } = at.state;
  const names = [...allOrganisations(at.state, all)].sort(byName);
  const page = pageOf(names, wanted, {
    nameOf: (name) => name.replaceAll(',', ' '),
    placeOf: (name) => [name],
    compare: (one, other) => byName(one[0] ?? '', other[0] ?? ''),
  });
  const lines = page.shown.map((name) => {
    const { short, sector, contact, reach, domains } = knownOf(all, name) ?? {};
    const held = seats.filter(({ organisation }) => sameTitle(organisation ?? '', name)).length;
    const values = { name, seats: held, ...defined({ short, sector, contact, reach }) };
    const shown = isOfficer(context) ? defined({ domains }) : {};
    return sentence(say('organisations.row', { ...values, ...shown }), locale);
  });
  const offers = (name: string) => (isOfficer(context) ? [organisationOffer(at, name)] : []);
  const rows = page.shown.map((name, index) => rowOf(lines[index] ?? '', offers(name), locale));
  const title = sentence(say('organisations.title', { partnership, count: names.length }), locale);
  const none = sentence(say('organisations.none', {}), locale);
  const further = nextPage({ ask: 'partnership.organisations', in: at.id }, page);
  return listView(
    {
      aloud: `${title}. ${names.length === 0 ? none : `${lines.join('; ')}.`}`,
      title,
      ...(names.length === 0 ? { above: [{ kind: 'text', spans: [text(none)] }] } : {}),
      rows,
      page,
      offers: [...further.map((offer) => ({ ...offer, about: partnership })), seatsOffer(at)],
    },
    context,
  );
};

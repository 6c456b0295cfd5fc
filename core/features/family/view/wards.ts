import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, StoredPartnership } from '../../../model/context.ts';
import { byName } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import { isOfficer } from '../../../model/rights.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import { text, type View } from '../../../view/view.ts';
import type { Family, Membership } from '../family.ts';
import { addOffer, treeOffer, whereOffer } from '../here.ts';
import { isOn, wardsFrom } from '../wards.ts';

const takeOutOffer = ({ id }: StoredPartnership, { ward }: Membership): Offer => ({
  label: say('label.family.take-out', {}),
  about: ward,
  ask: { ask: 'form', form: 'family.take-out', in: id, given: { ward } },
  opens: 'form',
});

const placeOf = ({ ward, from }: Membership): readonly string[] => [ward, from];
const compare = (one: readonly string[], other: readonly string[]): number =>
  byName(one[0] ?? '', other[0] ?? '') || byName(one[1] ?? '', other[1] ?? '');

/** The wards of a partnership, ten a page, each with its days. */
export const wardsView = (
  at: StoredPartnership,
  family: Family,
  context: Context,
  wanted: Wanted,
): View => {
  const { locale, today } = context;
  const { name: partnership } = at.state;
  const wards = wardsFrom(family, at.id, today).sort((one, other) =>
    compare(placeOf(one), placeOf(other)),
  );
  const page = pageOf(wards, wanted, {
    nameOf: ({ ward, from }) => `${ward.replaceAll(',', ' ')} ${from}`,
    placeOf,
    compare,
  });
  const lines = page.shown.map(({ ward, from, until }) =>
    sentence(say('family.ward-row', { ward, ...defined({ from, until }), today }), locale),
  );
  const rows = page.shown.map((one, index) =>
    rowOf(lines[index] ?? '', isOfficer(context) ? [takeOutOffer(at, one)] : [], locale),
  );
  const now = wards.filter((one) => isOn(one, today)).length;
  const title = sentence(
    say('family.wards-title', { partnership, now, coming: wards.length - now }),
    locale,
  );
  const further = nextPage({ ask: 'family.wards', in: at.id }, page);
  const none = sentence(say('family.no-wards', {}), locale);
  return listView(
    {
      aloud: `${title}. ${wards.length === 0 ? none : `${lines.join('; ')}.`}`,
      title,
      ...(wards.length === 0 ? { above: [{ kind: 'text', spans: [text(none)] }] } : {}),
      rows,
      page,
      offers: [
        ...further.map((offer) => ({ ...offer, about: partnership })),
        ...(isOfficer(context) ? [addOffer(at)] : []),
        whereOffer,
        treeOffer,
      ],
    },
    context,
  );
};

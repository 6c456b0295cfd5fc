import type { Saying } from '../../language/saying.ts';
import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context, Loaded, Partnership, StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import { familyId, type PartnershipId, type PersonId } from '../../model/ids.ts';
import { byName } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { inHours } from '../../subject/line.ts';
import { nameOf } from '../../subject/names.ts';
import { officers } from '../../subject/standing.ts';

/** What is known of the family, and by name of every partnership of the programme. */
export const wholeFamily = { records: [familyId], partnerships: true } as const;

/** The partnerships among what was loaded, by name. */
export const partnershipsIn = ({ records }: Pick<Loaded, 'records'>): StoredPartnership[] =>
  [...records.values()]
    .filter((record): record is StoredPartnership => record.kind === 'partnership')
    .sort((one, other) => byName(one.state.name, other.state.name));

/** A partnership's name among those loaded. */
export const nameIn = ({ records }: Pick<Loaded, 'records'>, id: PartnershipId): string =>
  (records.get(id)?.state as Partnership | undefined)?.name ?? '';

/** Who did it, as sentences name them. */
export const byMe = ({ me, asker }: Context, { people }: Pick<Loaded, 'people'>): string =>
  nameOf(me, people) ?? asker.name;

/** A line to chair and clerk of a partnership, within working hours, but to whoever did it. */
export const toOfficers = (
  { state }: StoredPartnership,
  saying: Saying,
  offers: readonly Offer[],
  { now, me }: Context,
): EffectDraft[] =>
  officers(state)
    .filter((one) => one !== me)
    .map((to: PersonId) =>
      inHours(
        { to, body: { kind: 'notice', notice: { notice: 'line', saying, offers } } },
        now,
        state,
      ),
    );

/** The wards of a partnership. */
export const wardsOffer = ({ id, state }: Pick<StoredPartnership, 'id' | 'state'>): Offer => ({
  label: say('label.family.wards', {}),
  about: state.name,
  ask: { ask: 'family.wards', in: id },
});
/** The form that adds wards, filled with what is known. */
export const addOffer = (
  { id, state }: Pick<StoredPartnership, 'id' | 'state'>,
  wards?: string,
): Offer => ({
  label: say('label.family.add-wards', {}),
  about: state.name,
  ask: { ask: 'form', form: 'family.add-ward', in: id, given: defined({ wards }) },
  opens: 'form',
});
/** What is open in a partnership. */
export const actionsOffer = ({ id, state }: Pick<StoredPartnership, 'id' | 'state'>): Offer => ({
  label: say('label.partnership.open-actions', {}),
  about: state.name,
  ask: { ask: 'action.list', in: id },
});
export const treeOffer: Offer = {
  label: say('label.family.tree', {}),
  ask: { ask: 'family.tree' },
};
export const whereOffer: Offer = {
  label: say('label.family.where', {}),
  ask: { ask: 'form', form: 'family.where' },
  opens: 'form',
};
/** What chair and clerk can do about the family of their partnership. */
export const kinOffers = (
  { id, state }: Pick<StoredPartnership, 'id' | 'state'>,
  { links }: Pick<Context, 'links'>,
): Offer[] => [
  {
    label: say('label.family.parent', {}),
    about: state.name,
    ask: { ask: 'form', form: 'family.parent', in: id },
    opens: 'form',
  },
  goesOnOffer({ id, state }),
  ...(links
    ? [
        {
          label: say('label.family.register', {}),
          ask: { ask: 'family.register', in: id } as const,
        },
      ]
    : []),
  {
    label: say('label.family.bring-register', {}),
    ask: { ask: 'form', form: 'family.bring-register', in: id },
    opens: 'form',
  },
];
/** The form in which a partnership goes on in another, or that one chosen already. */
export const goesOnOffer = (
  { id, state }: Pick<StoredPartnership, 'id' | 'state'>,
  into?: PartnershipId,
): Offer => ({
  label: say(into === undefined ? 'label.family.goes-on' : 'label.family.say-why', {}),
  about: state.name,
  ask: { ask: 'form', form: 'family.goes-on', in: id, given: defined({ into }) },
  opens: 'form',
});
export const never: Offer = { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } };

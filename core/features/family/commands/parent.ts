import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context, Loaded, StoredPartnership } from '../../../model/context.ts';
import type { PartnershipId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Done, type Outcome, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { partnership } from '../ask-fields.ts';
import { familyChange, familyIn } from '../family.ts';
import { noParent, parentForm } from '../forms/parent.ts';
import { byMe, nameIn, partnershipsIn, toOfficers, treeOffer, wholeFamily } from '../here.ts';
import { parentOf, ring } from '../kin.ts';
import { meant, withNameOfNow } from '../meant.ts';

/** Under which partnership of the programme this one stands: by its id or as it is called; "none" for none. */
export const parent = /* @__PURE__ */ ask('family.parent', () => ({
  ...scope(),
  parent: partnership().optional(),
  named: z.string().min(1).max(100).optional(),
}));

const formOffer = ({ id, state }: StoredPartnership): Offer => ({
  label: say('label.reading.choose', {}),
  about: state.name,
  ask: { ask: 'form', form: 'family.parent', in: id },
  opens: 'form',
});

/** The way back: to the parent it had. */
const backOffer = (
  at: StoredPartnership,
  before: PartnershipId | undefined,
  loaded: Loaded,
): Offer => ({
  label: say(
    'label.family.back-under',
    before === undefined ? {} : { parent: nameIn(loaded, before) },
  ),
  about: at.state.name,
  ask: { ask: 'family.parent', in: at.id, parent: before ?? noParent },
});

const alone = (at: StoredPartnership, context: Context, loaded: Loaded): Outcome => {
  const before = parentOf(familyIn(loaded), at.id);
  const { name: child } = at.state;
  if (before === undefined) return refused(say('family.alone-already', { child }), [formOffer(at)]);
  const was = partnershipsIn(loaded).find(({ id }) => id === before);
  const by = byMe(context, loaded);
  return {
    kind: 'done',
    changes: [familyChange(loaded, [{ event: 'ParentSet', child: at.id }])],
    effects: was
      ? toOfficers(
          was,
          say('family.child-left', { by, child, parent: was.state.name }),
          [],
          context,
        )
      : [],
    reply: {
      saying: say('family.alone', { child, parent: nameIn(loaded, before) }),
      offers: [backOffer(at, before, loaded), treeOffer],
    },
  };
};

const under = (
  at: StoredPartnership,
  over: StoredPartnership,
  context: Context,
  loaded: Loaded,
): Outcome => {
  const family = familyIn(loaded);
  const before = parentOf(family, at.id);
  const values = { child: at.state.name, parent: over.state.name };
  if (over.id === at.id) return refused(say('family.own-parent', values), [formOffer(at)]);
  if (before === over.id) return refused(say('family.under-already', values), [treeOffer]);
  const around = ring(family, at.id, over.id);
  if (around) {
    const way = around.map((id) => nameIn(loaded, id));
    return refused(say('family.ring', { ...values, way }), [formOffer(at)]);
  }
  const letGo: Ask = { ask: 'family.let-go', in: over.id, child: at.id };
  const told = toOfficers(
    over,
    say('family.child-came', { ...values, by: byMe(context, loaded) }),
    [{ label: say('label.family.let-go', {}), about: at.state.name, ask: letGo }],
    context,
  );
  const done: Done = {
    kind: 'done',
    changes: [familyChange(loaded, [{ event: 'ParentSet', child: at.id, parent: over.id }])],
    effects: told,
    reply: {
      saying: say('family.under', { ...values, told: told.length > 0 }),
      offers: [backOffer(at, before, loaded), treeOffer],
    },
  };
  return done;
};

/** Sets under which partnership this one stands; a ring is refused (rules: Family and wards). */
export const parentRule = () =>
  command(parent, {
    right: 'chair or clerk',
    needs: (_, { me }) => ({ ...wholeFamily, people: [me] }),
    decide: ({ parent: id, named }, context, loaded) => {
      const at = within(context);
      if (id === noParent || named?.toLowerCase() === noParent) return alone(at, context, loaded);
      if (id === undefined && named === undefined)
        return refused(say('family.no-such', { typed: '' }), [formOffer(at)]);
      const found = meant({ id, named }, loaded, {
        ask: (parent) => ({ ask: 'family.parent', in: at.id, parent }),
        form: formOffer(at),
      });
      return 'kind' in found
        ? found
        : withNameOfNow(under(at, found.partnership, context, loaded), found);
    },
    forms: [parentForm()],
  });

import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import { familyId, type PartnershipId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { partnership } from '../ask-fields.ts';
import { familyChange, familyIn } from '../family.ts';
import { byMe, nameIn, toOfficers, treeOffer } from '../here.ts';
import { parentOf } from '../kin.ts';

/** A partnership that is to stand under this one no longer; asked by the parent's chair or clerk. */
export const letGo = /* @__PURE__ */ ask('family.let-go', () => ({
  ...scope(),
  child: partnership(),
}));

/** The parent's own word: what was put under it does not stand there (rules: Family and wards). */
export const letGoRule = () =>
  command(letGo, {
    right: 'chair or clerk',
    needs: ({ child }, { me }) => ({
      records: [familyId],
      people: [me],
      // A name that a client sent is read only where it stands under this one.
      next: (loaded) => ({
        records: familyIn(loaded).kin.flatMap((one) => (one.child === child ? [one.child] : [])),
        people: [me],
      }),
    }),
    decide: ({ child }, context, loaded) => {
      const at = within(context);
      const id = child as PartnershipId;
      const parent = at.state.name;
      if (parentOf(familyIn(loaded), id) !== at.id)
        return refused(say('family.not-under', { parent }), [treeOffer]);
      const values = { child: nameIn(loaded, id), parent };
      const there = loaded.records.get(id) as StoredPartnership | undefined;
      const by = byMe(context, loaded);
      return {
        kind: 'done',
        changes: [familyChange(loaded, [{ event: 'ParentSet', child: id }])],
        effects: there
          ? toOfficers(there, say('family.was-let-go', { ...values, by }), [], context)
          : [],
        reply: { saying: say('family.let-go', values), offers: [treeOffer] },
      };
    },
  });

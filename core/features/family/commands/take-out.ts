import { isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, scope } from '../../../model/ask-schemas.ts';
import { familyId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { wards } from '../ask-fields.ts';
import { familyChange, familyIn } from '../family.ts';
import { takeOutForm } from '../forms/ward.ts';
import { wardsOffer } from '../here.ts';
import { wardKey, wardName, wardsFrom } from '../wards.ts';

/** Wards that are none of the partnership's from a day on; today where none is said. */
export const takeOut = /* @__PURE__ */ ask('family.take-out', () => ({
  ...scope(),
  wards: wards(),
  on: day().optional(),
}));

/** Takes wards out as of a day; what was to come later never does (rules: Family and wards). */
export const takeOutRule = () =>
  command(takeOut, {
    right: 'chair or clerk',
    needs: () => ({ records: [familyId] }),
    decide: ({ wards, on }, context, loaded) => {
      const at = within(context);
      const day = on ?? context.today;
      const partnership = at.state.name;
      if (!isDay(day)) return refused(say('no-such-day', {}), [wardsOffer(at)]);
      const keys = wards.map(wardKey);
      const going = wardsFrom(familyIn(loaded), at.id, day).filter(({ ward }) =>
        keys.includes(wardKey(ward)),
      );
      if (going.length === 0) {
        const ward = wardName(wards[0] ?? '');
        return refused(say('family.ward-is-none', { ward, partnership, day }), [wardsOffer(at)]);
      }
      const names = [...new Set(going.map(({ ward }) => ward))];
      const backs = new Set(going.map(({ from }) => (from < day ? day : from)));
      const [from = day] = backs;
      // What was to leave later, or came on several days, is not put back as it was by one press.
      const isPlain = backs.size === 1 && going.every(({ until }) => until === undefined);
      return {
        kind: 'done',
        changes: [
          familyChange(
            loaded,
            names.map((ward) => ({ event: 'WardEnded', ward, in: at.id, on: day })),
          ),
        ],
        effects: [],
        reply: {
          saying: say('family.ward-out', {
            wards: names,
            partnership,
            day,
            is: going.some((one) => one.from < day) ? 'leaves' : 'never-came',
            ahead: day > context.today,
          }),
          offers: [
            ...(isPlain
              ? [
                  {
                    label: say('label.family.put-back', {}),
                    about: partnership,
                    ask: { ask: 'family.add-ward', in: at.id, wards: names, from } as const,
                  },
                ]
              : []),
            wardsOffer(at),
          ],
        },
      };
    },
    forms: [takeOutForm()],
  });

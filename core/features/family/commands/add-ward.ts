import { isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, scope, sure } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type Day, familyId } from '../../../model/ids.ts';
import { asked, type Refused, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { officers } from '../../../subject/standing.ts';
import { wards } from '../ask-fields.ts';
import { type Family, familyChange, familyIn, type Membership } from '../family.ts';
import { addWardForm } from '../forms/ward.ts';
import { addOffer, byMe, nameIn, never, partnershipsIn, toOfficers, wardsOffer } from '../here.ts';
import { isFrom, mostKept, mostWards, wardKey, wardName, wardsFrom, whereFrom } from '../wards.ts';

/** Wards that a partnership is made of from a day on; today where none is said. */
export const addWard = /* @__PURE__ */ ask('family.add-ward', () => ({
  ...scope(),
  wards: wards(),
  from: day().optional(),
  sure: sure(),
}));

/** The names that were typed, each once. */
const namesOf = (typed: readonly string[]): string[] => [
  ...new Map(
    typed
      .map(wardName)
      .filter((name) => name !== '')
      .map((name) => [wardKey(name), name]),
  ).values(),
];

/** Those of these wards that another partnership has on that day or later. */
const elsewhere = (
  family: Family,
  names: readonly string[],
  from: Day,
  { partnership }: Pick<Context, 'partnership'>,
): Membership[] =>
  names
    .flatMap((name) => whereFrom(family, name, from))
    .filter((one) => one.in !== partnership?.id);

interface Adding {
  readonly family: Family;
  readonly names: readonly string[];
  readonly from: Day;
}

const hindrance = (context: Context, { family, names, from }: Adding): Refused | undefined => {
  const at = within(context);
  const partnership = at.state.name;
  const [first] = names;
  if (!isDay(from)) return refused(say('no-such-day', {}), [addOffer(at, names.join('\n'))]);
  if (first === undefined) return refused(say('family.ward-needs-name', {}), [addOffer(at)]);
  const own = wardsFrom(family, at.id, from);
  const had = own.find(({ ward }) => names.some((name) => wardKey(name) === wardKey(ward)));
  if (had) {
    const values = { ward: had.ward, partnership, from: had.from };
    return refused(say('family.ward-already', values), [wardsOffer(at)]);
  }
  const now = family.wards.filter((one) => one.in === at.id && isFrom(one, context.today));
  if (now.length + names.length > mostWards)
    return refused(say('family.wards-full', { partnership, most: mostWards }), [wardsOffer(at)]);
  return family.wards.length + names.length > mostKept
    ? refused(say('family.programme-full', { most: mostKept }), [wardsOffer(at)])
    : undefined;
};

const needs = (names: readonly string[], from: Day, context: Context) => ({
  records: [familyId],
  people: [context.me],
  next: (loaded: Loaded) => ({
    records: elsewhere(familyIn(loaded), names, from, context).map((one) => one.in),
    people: [context.me],
  }),
});

/** Makes wards part of a partnership; asked about first where another has one of them (rules: Family and wards). */
export const addWardRule = () =>
  command(addWard, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 36,
      typed: say('example.family.add-ward', {}),
      guarded: true,
    },
    needs: ({ wards, from }, context) => needs(namesOf(wards), from ?? context.today, context),
    decide: ({ wards, from = '', sure }, context, loaded) => {
      const at = within(context);
      const names = namesOf(wards);
      const day = from === '' ? context.today : from;
      const family = familyIn(loaded);
      const why = hindrance(context, { family, names, from: day });
      if (why) return why;
      const others = elsewhere(family, names, day, context);
      const partnership = at.state.name;
      const both = others.map((one) => ({ ward: one.ward, partnership: nameIn(loaded, one.in) }));
      if (others.length > 0 && sure !== true) {
        return asked(say('family.ward-in-two', { partnership, both, from: day }), [
          {
            label: say('label.family.add-all-the-same', {}),
            about: partnership,
            ask: { ask: 'family.add-ward', in: at.id, wards: names, from: day, sure: true },
          },
          never,
        ]);
      }
      const by = byMe(context, loaded);
      const told = partnershipsIn(loaded).filter(({ id }) => others.some((one) => one.in === id));
      return {
        kind: 'done',
        changes: [
          familyChange(
            loaded,
            names.map((ward) => ({ event: 'WardAdded', ward, in: at.id, from: day })),
          ),
        ],
        effects: told.flatMap((other) => {
          const theirs = others.filter((one) => one.in === other.id).map(({ ward }) => ward);
          const values = { by, wards: theirs, partnership, other: other.state.name, from: day };
          return toOfficers(
            other,
            say('family.ward-added-too', values),
            [
              {
                label: say('label.family.take-out-of', { partnership: other.state.name, day }),
                about: other.state.name,
                ask: { ask: 'family.take-out', in: other.id, wards: theirs, on: day },
              },
            ],
            context,
          );
        }),
        reply: {
          saying: say('family.ward-added', {
            wards: names,
            partnership,
            from: day,
            begins: day > context.today,
          }),
          ...(told.some(({ state }) => officers(state).length > 0)
            ? {
                lines: [say('family.others-told', { others: told.map(({ state }) => state.name) })],
              }
            : {}),
          offers: [
            {
              label: say('label.family.take-out-again', {}),
              about: partnership,
              ask: { ask: 'family.take-out', in: at.id, wards: names, on: day },
            },
            wardsOffer(at),
          ],
        },
      };
    },
    forms: [addWardForm()],
  });

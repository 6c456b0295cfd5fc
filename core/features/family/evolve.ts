import type { Family, FamilyEvent } from './family.ts';
import { noFamily } from './family.ts';
import { sameWard } from './wards.ts';

const added = (
  { wards, ...rest }: Family,
  { event: _, ...ward }: Extract<FamilyEvent, { event: 'WardAdded' }>,
): Family => {
  const goesOn = wards.findIndex((one) => sameWard(one, ward) && one.until === ward.from);
  if (goesOn < 0) return { ...rest, wards: [...wards, ward] };
  return {
    ...rest,
    wards: wards.map((one, at) => {
      const { until: _, ...open } = one;
      return at === goesOn ? open : one;
    }),
  };
};

const ended = (
  { wards, ...rest }: Family,
  event: Extract<FamilyEvent, { event: 'WardEnded' }>,
): Family => ({
  ...rest,
  wards: wards.flatMap((one) => {
    const { until } = one;
    if (!sameWard(one, event) || (until !== undefined && until <= event.on)) return [one];
    return one.from < event.on ? [{ ...one, until: event.on }] : [];
  }),
});

/** The family of a programme after this event. */
export const evolveFamily = (before: Family | undefined, event: FamilyEvent): Family => {
  const state = before ?? noFamily;
  switch (event.event) {
    case 'WardAdded':
      return added(state, event);
    case 'WardEnded':
      return ended(state, event);
    case 'ParentSet': {
      const { child, parent } = event;
      const others = state.kin.filter((one) => one.child !== child);
      return { ...state, kin: parent === undefined ? others : [...others, { child, parent }] };
    }
  }
};

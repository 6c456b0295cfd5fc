import { roster } from '../../../engine/load.ts';
import type { At } from '../../../forms/declared.ts';
import { byName } from '../../../model/locale.ts';
import { wholeLabels } from '../../../subject/labels.ts';
import { within } from '../../../subject/require.ts';
import { isFormer } from '../../../subject/standing.ts';
import type { Choice } from '../../../view/view.ts';

/** Everybody on the list of the partnership in question whom a chat can reach, but for the asker. */
export const reachable = ({ context, loaded: { people } }: At<unknown>): Choice[] => {
  const { state } = within(context);
  const all = roster(state).filter(
    (one) =>
      one !== context.me &&
      !isFormer(state, one) &&
      (people.get(one)?.state.accounts.length ?? 0) > 0,
  );
  const labels = wholeLabels(all, people, state);
  return all
    .map((value, at) => ({ value, label: labels[at] ?? '' }))
    .sort((one, other) => byName(one.label, other.label));
};

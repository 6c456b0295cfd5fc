import type { Context, Loaded } from '../../../model/context.ts';
import type { Reading } from '../../../model/feature.ts';
import type { Ref } from '../../../model/ids.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef } from '../../../subject/names.ts';
import { aboutOne, within } from '../../../subject/require.ts';
import type { Action } from '../action.ts';
import { actionIn, needsOf, noSuchAction } from '../decide/about.ts';
import type { Drawing } from '../view/parts.ts';

/** What a private view is drawn with. */
export const drawingOf = (context: Context, { people }: Pick<Loaded, 'people'>): Drawing => ({
  today: context.today,
  locale: context.locale,
  partnership: within(context),
  people,
});

interface Found {
  readonly record: Stored<Action>;
  readonly drawing: Drawing;
  /** The reference as it is said where this was asked. */
  readonly shown: string;
}
/** The action asked about with whoever is named in it, or that there is none. */
const found = async (ref: Ref, context: Context, { load }: Reading): Promise<Found | Outcome> => {
  const loaded = await load(needsOf([ref])(context));
  const record = actionIn(loaded, within(context), ref);
  if (!record) return noSuchAction(ref, context, loaded);
  const shown = shownRef(ref, within(context).state, context.where.place);
  return { record, drawing: drawingOf(context, loaded), shown };
};

/** Answers a question about one action. */
export const aboutAction = aboutOne(found);

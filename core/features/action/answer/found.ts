import type { Loaded, Scene } from '../../../model/context.ts';
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
export const drawingOf = (scene: Scene, { people }: Pick<Loaded, 'people'>): Drawing => ({
  today: scene.today,
  locale: scene.locale,
  partnership: within(scene),
  people,
});

interface Found {
  readonly record: Stored<Action>;
  readonly drawing: Drawing;
  /** The reference as it is said where this was asked. */
  readonly shown: string;
}
/** The action asked about with whoever is named in it, or that there is none. */
const found = async (ref: Ref, scene: Scene, { load }: Reading): Promise<Found | Outcome> => {
  const loaded = await load(needsOf([ref])(scene));
  const record = actionIn(loaded, within(scene), ref);
  if (!record) return noSuchAction(ref, scene, loaded);
  const shown = shownRef(ref, within(scene).state, scene.where.place);
  return { record, drawing: drawingOf(scene, loaded), shown };
};

/** Answers a question about one action. */
export const aboutAction = aboutOne(found);

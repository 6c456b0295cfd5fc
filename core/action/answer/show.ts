import type { Answerer, Named } from '../../feature.ts';
import { directAccount } from '../../ids.ts';
import { say } from '../../language/saying.ts';
import { shownRef } from '../../naming.ts';
import type { Offer, Outcome } from '../../outcome.ts';
import type { Stored } from '../../record.ts';
import type { Loaded, Scene } from '../../scene.ts';
import { within } from '../../subject.ts';
import type { Action } from '../action.ts';
import { actionView } from '../card.ts';
import type { ActionQuestion } from '../commands.ts';
import { actionIn, needsOf, noSuchAction } from '../decide/about.ts';
import { offers, type Thing } from '../offers.ts';
import type { Drawing } from '../view/parts.ts';

/** What a private view is drawn with. */
export const drawingOf = (scene: Scene, { people }: Pick<Loaded, 'people'>): Drawing => ({
  today: scene.today,
  locale: scene.locale,
  partnership: within(scene),
  people,
});

/** The action asked about with whoever is named in it, or that there is none. */
export const found = async (
  ref: string,
  scene: Scene,
  load: Parameters<Answerer<ActionQuestion>>[2]['load'],
): Promise<{ record: Stored<Action>; drawing: Drawing; shown: string } | Outcome> => {
  const loaded = await load(needsOf([ref])(scene));
  const record = actionIn(loaded, within(scene), ref);
  if (!record) return noSuchAction(ref, scene, loaded);
  const shown = shownRef(ref, within(scene).state, scene.where.place);
  return { record, drawing: drawingOf(scene, loaded), shown };
};

/** The card itself may be moved only where it is a channel's. */
const extras =
  (scene: Scene) =>
  (thing: Thing): Offer[] =>
    directAccount(scene.where.place)
      ? [offers.asText(thing)]
      : [offers.asText(thing), offers.bring(thing)];

/** The card, for one person alone, with everything that can be done. */
export const show: Answerer<Named<ActionQuestion, 'action.show'>> = async (
  { ref },
  scene,
  { load },
) => {
  const one = await found(ref, scene, load);
  if ('kind' in one) return one;
  return actionView(one.record, one.drawing, one.shown, extras(scene));
};

/** The list without any filter. */
export const allActions = (scene: Scene): Offer => ({
  label: say('label.all-actions', {}),
  ask: { ask: 'action.list', in: within(scene).id },
});

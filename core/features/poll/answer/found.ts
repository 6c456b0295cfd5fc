import type { Loaded, Scene } from '../../../model/context.ts';
import type { Reading } from '../../../model/feature.ts';
import type { Ref } from '../../../model/ids.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef } from '../../../subject/names.ts';
import { aboutOne, within } from '../../../subject/require.ts';
import { needsOf, noSuchPoll, pollIn } from '../decide/about.ts';
import { type Thing, thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';
import { type Drawing, namedIn } from '../view/parts.ts';

/** A poll asked about, with its seat items and whoever is named in it. */
export interface Found {
  readonly record: Stored<Poll>;
  readonly items: readonly Stored[];
  readonly loaded: Loaded;
  readonly drawing: Drawing;
  readonly thing: Thing;
}

const drawingOf = (scene: Scene, { people }: Pick<Loaded, 'people'>): Drawing => ({
  now: scene.now,
  locale: scene.locale,
  partnership: within(scene),
  people,
});

/** The poll with all its votes, or that there is none. */
const found = async (ref: Ref, scene: Scene, { load }: Reading): Promise<Found | Outcome> => {
  const partnership = within(scene);
  const loaded = await load(
    needsOf(ref, { votes: true, people: (poll) => namedIn(poll, partnership.state) })(scene),
  );
  const record = pollIn(loaded, partnership, ref);
  if (!record) return noSuchPoll(ref, scene);
  const shown = shownRef(ref, partnership.state, scene.where.place);
  return {
    record,
    items: [...loaded.records.values()],
    loaded,
    drawing: drawingOf(scene, loaded),
    thing: thingOf(record, partnership, shown),
  };
};

/** Answers a question about one poll. */
export const aboutPoll = aboutOne(found);

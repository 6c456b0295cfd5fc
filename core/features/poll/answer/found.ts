import type { Context, Loaded } from '../../../model/context.ts';
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

const drawingOf = (context: Context, { people }: Pick<Loaded, 'people'>): Drawing => ({
  now: context.now,
  locale: context.locale,
  partnership: within(context),
  people,
});

/** The poll with all its votes, or that there is none. */
const found = async (ref: Ref, context: Context, { load }: Reading): Promise<Found | Outcome> => {
  const partnership = within(context);
  const loaded = await load(
    needsOf(ref, { votes: true, people: (poll) => namedIn(poll, partnership.state) })(context),
  );
  const record = pollIn(loaded, partnership, ref);
  if (!record) return noSuchPoll(ref, context);
  const shown = shownRef(ref, partnership.state, context.where.place);
  return {
    record,
    items: [...loaded.records.values()],
    loaded,
    drawing: drawingOf(context, loaded),
    thing: thingOf(record, partnership, shown),
  };
};

/** Answers a question about one poll. */
export const aboutPoll = aboutOne(found);

import type { CardContext, Loaded, Partnership, StoredPartnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { DrawRequest } from '../model/feature-out.ts';
import { type PersonId, partnershipOf, type RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { View } from '../view/view.ts';
import { contextOf } from './card-context.ts';
import { asClosed } from './closed.ts';
import { loadNeeds } from './load.ts';
import { ready } from './ready-view.ts';

/** What a numbered subject's picture needs besides its record, and how it is drawn. */
export interface Picture<State> {
  /** Its seat items belong to it. */
  readonly seats?: true;
  /** Records besides, by what the partnership says. */
  readonly beside?: (partnership: StoredPartnership) => readonly RecordId[];
  readonly named: (record: Stored<State>, partnership: Partnership) => readonly PersonId[];
  readonly view: (
    record: Stored<State>,
    records: Loaded['records'],
    context: CardContext,
  ) => View | undefined;
}

/** A subject drawn from its newest state, read consistently; undefined where it or its partnership is gone. */
export const drawAtHome = async <State>(
  id: RecordId,
  picture: Picture<State>,
  { effect, place, ports }: DrawRequest,
): Promise<Drawn | undefined> => {
  const home = partnershipOf(id);
  if (!home) return undefined;
  const pair = ({ records }: Pick<Loaded, 'records'>) => ({
    record: records.get(id) as Stored<State> | undefined,
    partnership: records.get(home) as StoredPartnership | undefined,
  });
  const loaded = await loadNeeds(
    {
      records: [home, id],
      ...(picture.seats ? { seats: [id] } : {}),
      next: (first) => {
        const { record, partnership } = pair(first);
        if (!record || !partnership) return {};
        const people = picture.named(record, partnership.state);
        return { people, records: picture.beside?.(partnership) ?? [] };
      },
    },
    { store: ports.store, programme: effect.programme },
  );
  const { record, partnership } = pair(loaded);
  if (!record || !partnership) return undefined;
  const context = contextOf(partnership, loaded.people, place, ports.now());
  const view = picture.view(record, loaded.records, context);
  return ready(
    view && asClosed(view, context),
    { effect, place, people: loaded.people, partnership: home },
    ports,
  );
};

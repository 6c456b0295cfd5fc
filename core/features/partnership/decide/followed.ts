import type { Loaded, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Stop } from '../../../model/stops.ts';
import { successorOf } from '../kin.ts';
import type { Here } from '../names.ts';
import type { Partnership } from '../partnership.ts';
import { record } from './people.ts';
import { cards } from './places.ts';

/** What a closing or a reopening makes of another partnership. */
interface OfKin {
  readonly change: Change;
  readonly card: EffectDraft;
}

/** The successor's own record names what it follows. */
export const followed = ({ id, state }: Here, successor: StoredPartnership): OfKin => ({
  change: record(successor, [{ event: 'PartnershipFollows', of: { id, name: state.name } }]),
  card: cards(successor),
});

/** What is reopened is followed by none; nothing where its successor was not read. */
export const unfollowed = ({ id, state }: Here, records: Loaded['records']): OfKin | undefined => {
  const found = successorOf(state);
  const there = found && records.get(found.id);
  if (!found || there?.kind !== 'partnership') return undefined;
  const at: Here = { id: found.id, state: there.state as Partnership };
  const of = { id, name: state.name };
  return {
    change: record(at, [{ event: 'PartnershipFollows', of, no: true }]),
    card: cards(at),
  };
};

/** The same with what it makes of another. */
export const withKin = (stop: Stop, kin: OfKin | undefined): Stop =>
  kin
    ? {
        ...stop,
        changes: [...stop.changes, kin.change],
        effects: [...stop.effects, kin.card],
      }
    : stop;

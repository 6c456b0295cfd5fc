import { installOf, type PersonId, type PlaceId, type ProgrammeId } from '../model/ids.ts';
import { shardOf } from './due-shards.ts';

/** So many lines has one workspace's channels, and all the people of a programme. */
const ofChannels = 2;
const ofPeople = 4;

/**
 * The line in which something waits to leave. A place's messages are in one, in order; a programme has few, so that its
 * flood holds few of the hands that post; and no workspace's channels stand behind another's.
 */
export const lineOf = (to: PlaceId | PersonId): string =>
  to.startsWith('person:')
    ? `people ${shardOf(to) % ofPeople}`
    : `${installOf(to as PlaceId)} ${shardOf(to) % ofChannels}`;

/** The same things, one of each programme after the other, each programme's in its own order. */
export const inTurns = <Key extends { readonly programme: ProgrammeId }>(
  keys: readonly Key[],
): readonly Key[] => {
  const before = new Map<ProgrammeId, number>();
  const turns = keys.map((key) => {
    const turn = before.get(key.programme) ?? 0;
    before.set(key.programme, turn + 1);
    return { key, turn };
  });
  return turns.sort((one, other) => one.turn - other.turn).map(({ key }) => key);
};

import type { Effect } from '../model/effect.ts';
import type { ProgrammeId } from '../model/ids.ts';

const isToPerson = ({ to }: Pick<Effect, 'to'>): boolean => to.startsWith('person:');

/**
 * Works through messages, those of one place in their order and the places beside each other, so that a chat that is slow,
 * or a channel with much to say, holds up no other. What stands in a channel is linked to by what is said to people of its
 * programme, who therefore come after.
 */
export const alongLines = async <One>(
  all: readonly One[],
  effectOf: (one: One) => Pick<Effect, 'programme' | 'to'>,
  work: (one: One) => Promise<void>,
): Promise<void> => {
  const lines = new Map<string, Promise<unknown>>();
  const channels = new Map<ProgrammeId, Promise<unknown>[]>();
  const ordered = all.toSorted(
    (one, other) => Number(isToPerson(effectOf(one))) - Number(isToPerson(effectOf(other))),
  );
  for (const one of ordered) {
    const effect = effectOf(one);
    const { programme, to } = effect;
    const line = `${programme} ${to}`;
    const inChannels = channels.get(programme) ?? [];
    const first = isToPerson(effect) ? Promise.all(inChannels) : Promise.resolve();
    const done = (lines.get(line) ?? first).then(() => work(one));
    lines.set(line, done);
    if (!isToPerson(effect)) channels.set(programme, [...inChannels, done]);
  }
  await Promise.all(lines.values());
};

import { lookAfter } from './due/after-change.ts';
import type { Trouble } from './engine/backoff.ts';
import { isDue } from './engine/clocks.ts';
import { loadRecords, NewerVersionError, noting } from './engine/load.ts';
import { allDue, lookedAfter } from './features/due.ts';
import { inOwnWords, whyOf } from './lib/why.ts';
import type { DueKey } from './model/due-key.ts';
import { type Effect, finished } from './model/effect.ts';
import type { DueContext } from './model/feature-due.ts';
import type { ProgrammeId, RecordId } from './model/ids.ts';
import type { Ports } from './ports/ports.ts';

/** A wake that meets somebody's change decides anew so often; after that the next tick brings it again. */
const tries = 3;

/** A record that a newer version wrote is left to it: thrown, so that it is put off ever longer. */
const leftAlone = (): never => {
  throw inOwnWords(new NewerVersionError('A newer version wrote it.'));
};

const wakeRecord = async (
  key: Extract<DueKey, { due: 'record' }>,
  world: Ports,
  how: Pick<DueContext, 'atOnce'> = {},
): Promise<void> => {
  const ports = { ...world, store: noting(world.store) };
  for (let round = 0; round < tries; round += 1) {
    const record = (await loadRecords(ports.store, key.programme, [key.id])).get(key.id);
    if (!record) return ports.store.newer?.has(key.id) ? leftAlone() : undefined;
    const context = { programme: key.programme, now: ports.now(), ports, all: allDue, ...how };
    if (await lookedAfter(record, context)) return;
  }
};

/** One that was put off since is left for its time: carried too early it would be dropped, and the queue would take the right one for its repeat. */
const stillDue = async (
  { programme, to, id, at }: Extract<DueKey, { due: 'effect' }>,
  { store, now }: Ports,
): Promise<readonly Effect[]> => {
  const effect = await store.effect(programme, to, id);
  return effect && !finished(effect) && isDue(effect.due, at, now()) ? [effect] : [];
};

/** What a command leaves to do before anybody is answered; the rest is due, and the next tick brings it. */
export const wakeAtOnce = (programme: ProgrammeId, id: RecordId, ports: Ports): Promise<void> =>
  wakeRecord({ due: 'record', programme, id }, ports, { atOnce: true });

/**
 * Looks after one thing that is due: decides anew from its record, so a key that comes twice does nothing the second time.
 * Answers the effects that the caller hands to the delivery queue.
 */
export const wake = async (key: DueKey, ports: Ports): Promise<readonly Effect[]> => {
  switch (key.due) {
    case 'effect':
      return stillDue(key, ports);
    case 'hourly':
      await lookAfter(key.programme, key.partnership, ports);
      return [];
    case 'record':
      await wakeRecord(key, ports);
      return [];
  }
};

/**
 * Looks after one thing that is due, and puts off ever longer what fails (`again` where an earlier try of the same message
 * did not come to its end). Throws where even that cannot be written, or where an effect could not be read.
 */
export const wakePatiently = async (
  key: DueKey,
  again: boolean,
  ports: Ports,
): Promise<{ readonly effects: readonly Effect[]; readonly trouble?: Trouble }> => {
  if (key.due === 'effect') return { effects: await wake(key, ports) };
  const { store, now } = ports;
  const before = again ? await store.backOff(key, now()) : 0;
  try {
    return { effects: await wake(key, ports) };
  } catch (error) {
    const faults = before || (await store.backOff(key, now()));
    return { effects: [], trouble: { key, faults, why: whyOf(error) } };
  }
};

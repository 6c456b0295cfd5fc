import type { SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Carried } from '../../adapters/aws/queue.ts';
import type { EffectKey } from '../../core/deliver.ts';
import { inTurns } from '../../core/engine/fair-turns.ts';
import type { Effect } from '../../core/model/effect.ts';
import {
  effectId,
  type PersonId,
  type PlaceId,
  personId,
  placeId,
  programmeId,
} from '../../core/model/ids.ts';
import { carriedEffect } from '../../functions/carried.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import { localQueue } from '../../infra/local/fifo.ts';
import { at, effect, emptyStore } from './batch.ts';

afterEach(() => void vi.restoreAllMocks());

const [loud, quiet] = [programmeId('loud'), programmeId('quiet')];
const flood = 2000;
const few = 10;

/** Where a large programme's messages go: people above all, and the channels of three workspaces. */
const toOf = (index: number): PlaceId | PersonId =>
  index % 4 === 0 ? placeId('slack', `T${index % 3}`, `C${index % 200}`) : personId(`p${index}`);
const keysOf = (programme: EffectKey['programme'], count: number): EffectKey[] =>
  Array.from({ length: count }, (_, index) => ({
    programme,
    to: toOf(index),
    id: effectId(`${programme}-${index}`),
  }));
const all = [...keysOf(loud, flood), ...keysOf(quiet, few)];

/** How many of the loud one's leave before the last of the quiet one's. */
const ahead = (left: readonly string[]): number =>
  left.slice(0, left.lastIndexOf(quiet)).filter((one) => one === loud).length;

/**
 * A FIFO queue of SQS as its readers meet it: whoever is free takes ten of the oldest group of which nobody has any, and
 * is done with them after one round. What leaves, in order.
 */
const fifo = (messages: readonly Carried[], readers: number): string[] => {
  const left: string[] = [];
  let waiting = [...messages];
  while (waiting.length > 0) {
    const taken = new Set<Carried>();
    const held = new Set<string>();
    for (let reader = 0; reader < readers; reader += 1) {
      const group = waiting.find((one) => !held.has(one.group))?.group;
      if (group === undefined) break;
      held.add(group);
      for (const one of waiting.filter((each) => each.group === group).slice(0, 10)) taken.add(one);
    }
    left.push(...[...taken].map(({ body }) => JSON.parse(body).programme));
    waiting = waiting.filter((one) => !taken.has(one));
  }
  return left;
};

describe('two thousand messages of one programme', () => {
  const carried = all.map((key) => carriedEffect(key, '0'));

  it('lie in few lines, and those of a place in one', () => {
    const groups = (of: string) =>
      new Set(
        carried.filter(({ body }) => JSON.parse(body).programme === of).map((one) => one.group),
      );
    expect(groups(loud).size).toBe(10);
    const lines = new Map<string, Set<string>>();
    for (const { body, group } of carried) {
      const { programme, to } = JSON.parse(body);
      const name = `${programme} ${to}`;
      lines.set(name, new Set([...(lines.get(name) ?? []), group]));
    }
    expect([...lines.values()].every(({ size }) => size === 1)).toBe(true);
    expect([...groups(loud)].some((one) => groups(quiet).has(one))).toBe(false);
  });

  it('let another’s ten past in the cloud after a hundred at the most', () => {
    const left = fifo(carried, 50);
    expect(left).toHaveLength(flood + few);
    expect(ahead(left)).toBe(100);
    // By places, as it was: each of them a group, and the quiet one's behind them all.
    const byPlace = all.map((key, index) => ({
      ...(carried[index] as Carried),
      group: `${key.programme} ${key.to}`,
    }));
    expect(ahead(fifo(byPlace, 50))).toBeGreaterThan(1000);
  });

  it('of one workspace do not stand before those of another of the same programme', () => {
    const of = (team: string, count: number): EffectKey[] =>
      Array.from({ length: count }, (_, index) => ({
        programme: loud,
        to: placeId('slack', team, `C${index}`),
        id: effectId(`${team}-${index}`),
      }));
    const groups = (keys: readonly EffectKey[]) =>
      new Set(keys.map((key) => carriedEffect(key, '0').group));
    const [one, other] = [groups(of('T1', 500)), groups(of('T2', 5))];
    expect([...other].filter((group) => one.has(group))).toEqual([]);
  });

  it('let another’s ten past on the laptop after few, from the tick to what posts', async () => {
    const store = emptyStore();
    const made = all.map((key): Effect => ({ ...effect, ...key }));
    for (const programme of [loud, quiet]) {
      const effects = made
        .filter((one) => one.programme === programme)
        .map((one) => ({ effect: one, ifNew: true }));
      await store.commit({ programme, now: at, records: [], rows: [], effects });
    }
    const left: string[] = [];
    const delivers = async ({ Records }: SQSEvent) => {
      await new Promise((done) => setImmediate(done));
      left.push(...Records.map(({ body }) => JSON.parse(body).programme));
      return undefined;
    };
    const now = () => at;
    const deliverQueue = localQueue(delivers, now);
    const ports = { store, now, queue: deliverQueue } as unknown as Parameters<typeof wake>[0];
    const wakeQueue = localQueue(wake(ports), now);
    await tick({ store, now, queue: wakeQueue })();
    await wakeQueue.idle();
    await deliverQueue.idle();
    expect(left).toHaveLength(flood + few);
    expect(ahead(left)).toBeLessThanOrEqual(100);
  });
});

it('things that are due are sent one of each programme after the other', () => {
  const [a, b, c] = [loud, quiet, programmeId('third')];
  const keys = [a, a, a, b, a, c, b].map((programme, index) => ({ programme, index }));
  expect(inTurns(keys).map(({ programme, index }) => [programme, index])).toEqual([
    [a, 0],
    [b, 3],
    [c, 5],
    [a, 1],
    [b, 6],
    [a, 2],
    [a, 4],
  ]);
});

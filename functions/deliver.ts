import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliver as deliverAll, type EffectKey } from '../core/deliver.ts';
import { accounted } from './accounted.ts';
import { comeAgain, effectsIn } from './received.ts';
import { renewing } from './renewing.ts';
import { type Carrying, carryingSoon } from './soon.ts';
import { also, tell } from './trouble.ts';
import { deliverPorts, entry, type Parts } from './wiring.ts';
import { withHealth } from './with-health.ts';

/** Delivers a batch; only what could not even be put off comes again by itself. */
export const deliver =
  (given: Carrying, hear = tell) =>
  async ({ Records }: SQSEvent, lambda?: Context): Promise<SQSBatchResponse> => {
    const keys = effectsIn(Records);
    const troubles = await carryingSoon(given, lambda, (ports) => deliverAll(keys, ports));
    for (const one of troubles) hear(one);
    const failed = new Set(troubles.flatMap(({ key, faults }) => (faults === 0 ? [key] : [])));
    return comeAgain(Records.filter((_, index) => failed.has(keys[index] as EffectKey)));
  };

const made = (parts: Parts, refused: () => void) =>
  accounted('deliver', deliver(deliverPorts(parts), also(refused)));
export const handler = entry(withHealth(renewing(made)));

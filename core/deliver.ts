import type { EffectId, PersonId, PlaceId, ProgrammeId } from './ids.ts';
import type { DeliverPorts } from './ports.ts';

export interface EffectKey {
  readonly programme: ProgrammeId;
  readonly to: PlaceId | PersonId;
  readonly id: EffectId;
}

/** Delivers a batch of effects of one place in order; what must wait is written on the effect and is finished here. */
export const deliver = async (
  _keys: readonly EffectKey[],
  _ports: DeliverPorts,
): Promise<void> => {};

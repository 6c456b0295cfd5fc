import type { View } from '../view/view.ts';
import type { AccountId, EffectId, PersonId, RecordId } from './ids.ts';

/** A view ready to leave, with what recognises an equal one. */
export interface Drawn {
  readonly view: View;
  readonly hash: string;
  /** Something besides actions stands in it. */
  readonly mixed?: true;
  /** The lines that stand in it, where it gathers several. */
  readonly effects?: readonly EffectId[];
  /** The records that keep that they were told of by it. */
  readonly tells?: readonly RecordId[];
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

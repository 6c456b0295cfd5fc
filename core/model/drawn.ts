import type { View } from '../view/view.ts';
import type { AccountId, EffectId, PersonId } from './ids.ts';

/** A view ready to leave, with what recognises an equal one. */
export interface Drawn {
  readonly view: View;
  readonly hash: string;
  /** Something besides actions stands in it. */
  readonly mixed?: true;
  /** The lines that stand in it, where it gathers several. */
  readonly effects?: readonly EffectId[];
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

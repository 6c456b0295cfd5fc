import type { View } from '../view/view.ts';
import type { AccountId, PersonId } from './ids.ts';

/** A view ready to leave, with what recognises an equal one. */
export interface Drawn {
  readonly view: View;
  readonly hash: string;
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

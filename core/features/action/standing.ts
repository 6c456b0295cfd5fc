import type { Context, Loaded, Partnership } from '../../model/context.ts';
import type { AccountId, PersonId } from '../../model/ids.ts';
import { organisationsOf } from '../../subject/names.ts';
import type { Action } from './action.ts';

/** Someone as they stand to an action: every name under which they may own it. */
export interface Me {
  readonly person: PersonId;
  /** Persons that have become part of this one. */
  readonly also: readonly PersonId[];
  readonly account: AccountId;
  readonly organisations: readonly string[];
}

/** Whoever asks, by every name that may stand on an action. */
export const meOf = (context: Context, partnership: Partnership, loaded: Loaded): Me => ({
  person: context.me,
  also: loaded.people.get(context.me)?.state.also ?? [],
  account: context.asker.account,
  organisations: organisationsOf(partnership, context.me),
});

/** Whose thing it is, as far as this person goes. Whoever sits for the owning organisation stands as its owner. */
export const actionStanding = (action: Action, me: Me): 'owner' | 'helper' | 'none' => {
  const { owner } = action;
  const mine = (person: PersonId) => person === me.person || me.also.includes(person);
  if (owner && 'person' in owner && mine(owner.person)) return 'owner';
  if (owner && 'account' in owner && owner.account === me.account) return 'owner';
  if (owner && 'organisation' in owner && me.organisations.includes(owner.organisation)) {
    return 'owner';
  }
  return action.with.some(mine) ? 'helper' : 'none';
};

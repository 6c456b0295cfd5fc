import type { Saying } from '../../language/saying.ts';
import { directPlace, type PersonId, type PlaceId } from '../../model/ids.ts';
import type { Action } from './action.ts';
import { isLive } from './steps.ts';

const belongsTo = ({ owner }: Action, to: PersonId | PlaceId): boolean => {
  if (!owner) return false;
  if ('person' in owner) return owner.person === to;
  // Whoever sits for the organisation was asked for it: it is still without a person.
  return 'organisation' in owner || directPlace(owner.account) === to;
};

/** Whether a line about an action, decided some time ago, is still worth saying to this person: never about what is settled since. */
export const stillWorthSaying = (
  action: Action,
  saying: Saying,
  to: PersonId | PlaceId,
): boolean => {
  switch (saying.code) {
    case 'action.gave':
      return isLive(action) && belongsTo(action, to) && !action.accepted;
    case 'action.looks-done':
      return isLive(action) && belongsTo(action, to);
    case 'action.gave-several':
      return action.standing.is !== 'taken-back';
    case 'action.declined-to-giver':
      return isLive(action) && !action.owner;
    default:
      return true;
  }
};

import type { Partnership } from '../../model/context.ts';
import type { At, PersonId } from '../../model/ids.ts';
import { labelOf } from '../../subject/labels.ts';
import { each, nameOf, type People } from '../../subject/names.ts';
import type { Action, Owner } from './action.ts';

/** Whose thing it is, in one or two words; undefined where no one has it. */
export const ownerName = (
  owner: Owner | undefined,
  people: People,
  partnership?: Partnership,
  at?: At,
): string | undefined => {
  if (!owner) return undefined;
  if ('organisation' in owner) return owner.organisation;
  return 'account' in owner
    ? owner.name
    : at === undefined
      ? labelOf(owner.person, people, partnership)
      : nameOf(owner.person, people, at);
};

/** Everyone whose name may stand in a sentence about these actions. */
export const namedIn = (actions: readonly Action[], { chair, clerk }: Partnership): PersonId[] => {
  const touches = actions.flatMap((action) => [
    action.made.by,
    action.last.by,
    ...Object.values(action.touched).map((touch) => touch?.by),
    action.standing.is === 'done' ? action.standing.finished.by : undefined,
    action.owner && 'person' in action.owner ? action.owner.person : undefined,
    ...action.with,
  ]);
  return each([...touches, chair, clerk]);
};

import { someoneOn } from '../../../engine/nameless.ts';
import { defined } from '../../../lib/defined.ts';
import { visible } from '../../../lib/visible.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type AccountId, type PartnershipId, type PersonId, personId } from '../../../model/ids.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';

type Setup = Named<'partnership.setup'>;
type Picked = { readonly account: string; readonly name: string };

export interface Seated {
  readonly person: PersonId;
  readonly name: string;
  /** Where the chat tells no name, and `name` is what stands for it. */
  readonly isNameless?: true;
  readonly unnamed?: number;
  readonly account?: AccountId;
  /** By it an account in the other chat is matched later (rules: One person). */
  readonly email?: string;
  readonly organisation?: string;
  readonly isNew: boolean;
}

/** Everyone named, each once: chair, clerk, members. */
export const seated = (command: Setup, context: Context, loaded: Loaded): Seated[] => {
  const { account, name } = context.asker;
  const clerk: Picked = command.clerk ?? { account, name };
  const named: readonly (Picked | { readonly name: string })[] = [
    command.chair,
    clerk,
    ...(command.members ?? []),
  ];
  const people = new Map<string, Seated>();
  for (const [index, one] of named.entries()) {
    const key = 'account' in one ? one.account : '';
    if (people.has(key)) continue;
    if (!('account' in one)) {
      const person = personId(context.fresh('person', index));
      people.set(key, { person, name: one.name.trim(), isNew: true });
      continue;
    }
    const account = one.account as AccountId;
    const mine = account === context.asker.account;
    const known = mine ? context.me : loaded.personOf(account);
    const told = loaded.told?.(account);
    const seen = [told?.name, mine ? context.asker.name : one.name].find(
      (name) => name !== undefined && visible.test(name),
    );
    people.set(key, {
      person: known ?? personId(context.fresh('person', index)),
      name: seen ?? someoneOn(account, told),
      account,
      ...defined({ email: told?.email, organisation: told?.organisation }),
      ...(seen === undefined
        ? { isNameless: true as const, ...defined({ unnamed: told?.unnamed }) }
        : {}),
      isNew: !mine && known === undefined,
    });
  }
  return [...people.values()];
};

/** Makes the people who are new, and tells each of the partnership. */
export const peopleChanges = (
  people: readonly Seated[],
  partnership: PartnershipId,
): readonly Change[] =>
  people.map(({ person, name, isNameless, unnamed, account, email, organisation, isNew }) => ({
    record: person,
    kind: 'person',
    ...(isNew ? { fresh: true } : {}),
    events: [
      ...(isNew
        ? [
            {
              event: 'PersonKnown',
              name: isNameless ? '' : name,
              ...defined({ unnamed, account, email, organisation }),
            } as const,
          ]
        : []),
      { event: 'PartnershipJoined', partnership },
    ],
  }));

import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type AccountId, type PartnershipId, type PersonId, personId } from '../../../model/ids.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';

type Setup = Named<'partnership.setup'>;
type Picked = { readonly account: string; readonly name: string };

export interface Seated {
  readonly person: PersonId;
  readonly name: string;
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
    people.set(key, {
      person: known ?? personId(context.fresh('person', index)),
      name: told?.name ?? (mine ? context.asker.name : one.name),
      account,
      ...defined({ email: told?.email, organisation: told?.organisation }),
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
  people.map(({ person, name, account, email, organisation, isNew }) => ({
    record: person,
    kind: 'person',
    ...(isNew ? { fresh: true } : {}),
    events: [
      ...(isNew
        ? [{ event: 'PersonKnown', name, ...defined({ account, email, organisation }) } as const]
        : []),
      { event: 'PartnershipJoined', partnership },
    ],
  }));

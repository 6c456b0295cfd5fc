import type { CardContext } from '../../model/context.ts';
import { type PersonId, partsOf } from '../../model/ids.ts';
import type { Platform } from '../../model/platforms.ts';
import type { Partnership } from './partnership.ts';

type People = CardContext['people'];

/** Everyone on the list, each once. */
export const listed = ({ seats }: Partnership): PersonId[] => [
  ...new Set(seats.flatMap(({ holder, deputies }) => [...(holder ? [holder] : []), ...deputies])),
];

/** The chats in which someone has an account. */
export const chatsOf = (people: People, person: PersonId): Platform[] => [
  ...new Set(
    (people.get(person)?.state.accounts ?? []).map((account) => partsOf(account).platform),
  ),
];

/** How many people there are, each counted in the chat by which they are reached. */
export const peopleCount = (
  partnership: Partnership,
  people: People,
): { total: number; chats: Readonly<Partial<Record<Platform, number>>>; none: number } => {
  const chats: Partial<Record<Platform, number>> = {};
  let none = 0;
  for (const person of listed(partnership)) {
    const { accounts = [], reach } = people.get(person)?.state ?? {};
    const account = reach ?? accounts[0];
    if (account) chats[partsOf(account).platform] = (chats[partsOf(account).platform] ?? 0) + 1;
    else none += 1;
  }
  return { total: listed(partnership).length, chats, none };
};

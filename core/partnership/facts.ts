import { addMonths } from '../calendar/days.ts';
import { workingDayOnOrAfter } from '../calendar/holidays.ts';
import { type Day, type PersonId, type Platform, partsOf } from '../ids.ts';
import type { CardScene } from '../scene.ts';
import type { Nation } from './commands.ts';
import type { Partnership } from './partnership.ts';

type People = CardScene['people'];

/** Everyone on the list, each once. */
export const listed = ({ seats }: Partnership): PersonId[] => [
  ...new Set(seats.flatMap(({ holder }) => (holder ? [holder] : []))),
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
): { total: number; slack: number; teams: number; none: number } => {
  const counts = { total: 0, slack: 0, teams: 0, none: 0 };
  for (const person of listed(partnership)) {
    const { accounts = [], reach } = people.get(person)?.state ?? {};
    const account = reach ?? accounts[0];
    counts.total += 1;
    counts[account ? partsOf(account).platform : 'none'] += 1;
  }
  return counts;
};

/**
 * The day on which the chair is next asked for a review: each six months from "in being since", on that day or the
 * working day after it (product 2.5).
 */
export const nextReview = (since: Day, today: Day, nation: Nation): Day => {
  for (let months = 6; ; months += 6) {
    const day = workingDayOnOrAfter(addMonths(since, months), nation);
    if (day >= today) return day;
  }
};

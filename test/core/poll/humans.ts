import { expect } from 'vitest';
import type { AccountId, PersonId } from '../../../core/model/ids.ts';
import { council } from '../../support/southport/ids.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import type { Southport } from '../../support/southport/world.ts';
import { persona } from '../../support/world.ts';
import { jo, pollIn, votesIn } from './stage.ts';

/** Humans with an account in each chat; of the first two both accounts have one address, of the third each its own. A chat may give it late. */
export const humans = ['Idris', 'Joy', 'Noor'];
export interface Account {
  readonly human: number;
  readonly chat: 'slack' | 'teams';
}
export const personaOf = ({ human, chat }: Account) => {
  const name = humans[human] ?? '';
  const install = chat === 'slack' ? 'T1' : 'TT';
  const who = persona(chat, install, `${name.toLowerCase()}`, name);
  const email = human < 2 ? `${name}@example.org` : `${name}.${chat}@example.org`;
  return { ...jo, ...who, place: chat === 'slack' ? onSlack : onTeams, email };
};
export const accounts: Account[] = humans.flatMap((_, human) => [
  { human, chat: 'slack' },
  { human, chat: 'teams' },
]);

/** Ballots and what waits for a roll, each by whom and for what. */
export const pressed = async (stage: Southport, number: number): Promise<string[]> => {
  const ref = `P-${number}`;
  const cast = [...(await votesIn(stage, ref)).values()];
  return [
    ...cast.map(({ state }) => `${number} ${state.cast?.by} ${state.choice}`),
    ...((await pollIn(stage, ref))?.waits ?? []).map(
      ({ person, choice }) => `${number} ${person} ${choice}`,
    ),
  ];
};

/** One ballot a human and poll, of a seat that is on the roll; and nobody comes onto a roll but by chair or clerk. */
export const checked = async (
  stage: Southport,
  number: number,
  rolls: Map<number, readonly string[]>,
  personOf: (id: AccountId) => Promise<PersonId | undefined>,
  before: ReadonlySet<string>,
  secret: ReadonlySet<AccountId>,
) => {
  const ref = `P-${number}`;
  const poll = await pollIn(stage, ref);
  if (!poll) return;
  const votes = await votesIn(stage, ref);
  const cast = [...votes].filter(([, { state }]) => state.choice !== undefined);
  const roll = new Set(poll.roll.map(({ seat }) => seat));
  const open = poll.standing.is === 'open';
  const counted = cast.filter(([seat]) => roll.has(seat));
  for (const { seat, added, by } of poll.roll)
    if (added && !rolls.get(number)?.includes(seat)) expect([seat, by]).not.toContain(undefined);
  rolls.set(number, [...roll]);
  if (!open) return;
  for (let human = 0; human < humans.length; human += 1) {
    const accounts = (['slack', 'teams'] as const).map(
      (chat) => personaOf({ human, chat }).account,
    );
    const persons = await Promise.all(accounts.map(personOf));
    const linked = persons[0] !== undefined && persons[0] === persons[1];
    const names = new Set<PersonId | undefined>(persons);
    for (const person of persons) {
      const found = person && (await stage.store.load(council, [person])).get(person)?.state;
      for (const also of (found as { also?: PersonId[] } | undefined)?.also ?? []) names.add(also);
    }
    const own = counted.filter(([, { state }]) => names.has(state.cast?.by));
    const later = own.filter(
      ([, { state }]) => !before.has(`${number} ${state.cast?.by} ${state.choice}`),
    );
    if (linked) expect(own.length).toBeLessThanOrEqual(1);
    else if (human < 2 && !accounts.some((one) => secret.has(one)))
      expect(later.length).toBeLessThanOrEqual(1);
    else expect(own.length).toBeLessThanOrEqual(2);
  }
};

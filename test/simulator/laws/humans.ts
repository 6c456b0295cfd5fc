import type { Bot } from '../bot.ts';
import type { Done } from '../deeds.ts';
import { actors } from '../people.ts';
import type { Law } from './law.ts';

interface Event {
  readonly event: string;
  readonly account?: string;
  readonly email?: string;
  readonly person?: string;
}
interface Dated extends Event {
  readonly at: string;
}
interface Person {
  readonly accounts: readonly string[];
  readonly merged?: string;
}
interface Seat {
  readonly id: string;
  readonly holder?: string;
  readonly deputies?: readonly string[];
}
interface Partnership {
  readonly chair?: string;
  readonly clerk?: string;
  readonly seats?: readonly Seat[];
}
interface Poll {
  readonly roll?: readonly { readonly seat: string }[];
}
interface Vote {
  readonly choice?: number;
  readonly forThem?: true;
  readonly cast?: { readonly at: string; readonly by?: string };
}

/** The records of one programme, and what became of each, as far as it tells who is who. */
const programmesOf = ({ shelf }: Bot) =>
  [...Map.groupBy(shelf.records.values(), ({ programme }) => programme)].map(
    ([programme, records]) => {
      const states = new Map(
        records.map(({ stored }) => [stored.id as string, stored.state as unknown]),
      );
      const eventsOf = (id: string): readonly Dated[] =>
        (shelf.journals.get(JSON.stringify([programme, id])) ?? []).flatMap(({ payload, meta }) =>
          (JSON.parse(payload ?? '[]') as readonly Event[]).map((one) => ({
            ...one,
            at: meta.trace.at,
          })),
        );
      const person = (id: string) => states.get(id) as Person | undefined;
      const rootOf = (id: string, before: readonly string[] = []): string => {
        const { merged } = person(id) ?? {};
        if (before.includes(id)) return 'nobody';
        return merged === undefined ? id : rootOf(merged, [...before, id]);
      };
      /** Every account that was ever theirs. */
      const accountsOf = (id: string): readonly string[] =>
        eventsOf(id).flatMap(({ account }) => account ?? []);
      return { states, eventsOf, person, rootOf, accountsOf };
    },
  );
type Programme = ReturnType<typeof programmesOf>[number];

const actorOf = (account: string) => actors.find((one) => one.account === account);
/** Who somebody is, whatever the record knows of it; undefined of whom it knows no account. */
const humanOf = (id: string, { accountsOf }: Programme): string | undefined =>
  accountsOf(id).flatMap((account) => actorOf(account)?.human ?? [])[0];

interface Ballot {
  readonly id: string;
  readonly person: string;
  readonly at: string;
}

/** The ballots that count in a poll: of the seats on its roll. */
const ballotsIn = (poll: string, { states }: Programme): readonly Ballot[] => {
  const { roll = [] } = states.get(poll) as Poll;
  const { seats = [] } = (states.get(poll.split('/')[0] ?? '') ?? {}) as Partnership;
  return roll.flatMap(({ seat }) => {
    const id = `${poll}/${seat}`;
    const { choice, forThem, cast } = (states.get(id) ?? {}) as Vote;
    const holder = seats.find((one) => one.id === seat)?.holder;
    const person = forThem ? holder : (cast?.by ?? holder);
    return choice === undefined || person === undefined ? [] : [{ id, person, at: cast?.at ?? '' }];
  });
};

/** Since when the record says that the two are one; undefined where it does not. */
const oneSince = (
  [one, other]: readonly [string, string],
  { rootOf, eventsOf }: Programme,
): string | undefined => {
  if (rootOf(one) !== rootOf(other)) return undefined;
  const merges = [one, other].flatMap((id) =>
    eventsOf(id).filter(({ event }) => event === 'PersonMergedInto'),
  );
  return merges.map(({ at }) => at).sort()[0];
};

/** Since when the record has both under one address; undefined where it never had, or somebody said that they are two. */
const alikeSince = (
  pair: readonly [string, string],
  { eventsOf }: Programme,
): string | undefined => {
  const events = pair.map(eventsOf);
  if (events.flat().some(({ event }) => event === 'PersonIsAnother')) return undefined;
  const [one = [], other = []] = events.map((all) => all.filter(({ email }) => email));
  return one
    .flatMap((mine) =>
      other.flatMap((theirs) =>
        mine.email === theirs.email ? [mine.at > theirs.at ? mine.at : theirs.at] : [],
      ),
    )
    .sort()[0];
};

/** Whether the record let two ballots of one human stand of whom it knew that they are one. */
const isDouble = (poll: string, one: Ballot, other: Ballot, programme: Programme): boolean => {
  const pair = [one.person, other.person] as const;
  if (one.person === other.person) return true;
  const over = programme.eventsOf(poll).find(({ event }) => event === 'PollClosing')?.at;
  const merged = oneSince(pair, programme);
  if (merged !== undefined && (over === undefined || merged < over)) return true;
  const alike = alikeSince(pair, programme);
  return alike !== undefined && alike < (one.at > other.at ? one.at : other.at);
};

/** A seat has one vote in a poll, and a human one, by whichever accounts: linked, or under one address. */
export const ballots: Law = ({ bot }) =>
  programmesOf(bot).flatMap((programme) =>
    [...programme.states.keys()]
      .filter((id) => /\/P-\d+$/.test(id))
      .flatMap((poll) => {
        const cast = ballotsIn(poll, programme);
        return cast.flatMap((one, at) =>
          cast
            .slice(at + 1)
            .filter(
              (other) =>
                humanOf(one.person, programme) === humanOf(other.person, programme) &&
                isDouble(poll, one, other, programme),
            )
            .map((other) => `two ballots of one human: ${one.id} and ${other.id}`),
        );
      }),
  );

const linkedWords = /is one person with you now/;

/** Who was told that two accounts of theirs are one person now. */
const linked = (done: Parameters<Law>[0]['done']): ReadonlySet<string> =>
  new Set(
    done.flatMap(({ who, heard }) =>
      heard.some(({ answer }) => answer.kind === 'view' && linkedWords.test(answer.view.aloud))
        ? [who.human]
        : [],
    ),
  );

/** Nobody becomes part of somebody who became part of them. */
const inCircles = ({ states, rootOf }: Programme): readonly string[] =>
  [...states.keys()].flatMap((id) =>
    id.startsWith('person:') && rootOf(id) === 'nobody' ? [`${id} is part of themselves`] : [],
  );

/** Whoever was told that they are one is one person in the record. */
export const oneOfLinked: Law = ({ bot, done }) => {
  const humans = linked(done);
  return programmesOf(bot).flatMap((programme) => {
    const persons = [...programme.states.keys()].filter(
      (id) => id.startsWith('person:') && programme.person(id)?.merged === undefined,
    );
    const twofold = [...Map.groupBy(persons, (id) => humanOf(id, programme))].flatMap(
      ([human, theirs]) =>
        human !== undefined && humans.has(human) && theirs.length > 1
          ? [`${human} was told to be one person, and is ${theirs.join(' and ')}`]
          : [],
    );
    return [...twofold, ...inCircles(programme)];
  });
};

/** One person has one seat in a partnership, whoever they were before. */
export const seats: Law = ({ bot }) =>
  programmesOf(bot).flatMap((programme) =>
    [...programme.states].flatMap(([id, state]) => {
      if (!id.startsWith('pt-') || id.includes('/')) return [];
      const { seats: all = [] } = state as Partnership;
      const held = all.flatMap(({ holder, deputies = [] }) =>
        holder === undefined ? deputies : [holder, ...deputies],
      );
      const theirs = Map.groupBy(held, (one) => programme.rootOf(one));
      return [...theirs].flatMap(([person, names]) =>
        names.length > 1 ? [`${person} has ${names.length} seats in ${id}`] : [],
      );
    }),
  );

/** When core last heard such a thing of the account, by the chat's own time. */
const heardOf = (
  account: string,
  what: 'account-left' | 'account-renamed',
  done: readonly Done[],
): string =>
  done
    .flatMap(({ heard }) =>
      heard.flatMap(({ request: { input, at = '' } }) => {
        if (input.kind !== 'happened' || input.happening.happened !== what) return [];
        return 'account' in input.happening && input.happening.account === account ? [at] : [];
      }),
    )
    .sort()
    .at(-1) ?? '';

/** Whose last account is closed has no office; an account that is open again is its person's. */
export const closed: Law = ({ bot, done }) =>
  programmesOf(bot).flatMap((programme) => {
    const { states, person, accountsOf, eventsOf } = programme;
    const leads = [...states].flatMap(([id, state]) => {
      if (!id.startsWith('pt-') || id.includes('/')) return [];
      const { chair, clerk } = state as Partnership;
      return [chair, clerk].flatMap((one) =>
        one !== undefined && accountsOf(one).length > 0 && person(one)?.accounts.length === 0
          ? [`${one} leads ${id} and has no account`]
          : [],
      );
    });
    const back = [...states.keys()].flatMap((id) => {
      const { accounts = [], merged } = person(id) ?? {};
      if (!id.startsWith('person:') || merged !== undefined) return [];
      return accountsOf(id).flatMap((account) => {
        const last = eventsOf(id).findLast((one) => one.account === account);
        const left = heardOf(account, 'account-left', done);
        const told = heardOf(account, 'account-renamed', done);
        if (last?.event === 'AccountClosed' && told > last.at && !accounts.includes(account))
          return [`${account} of ${id} is open again, and is nobody's account`];
        return left > told && last && left > last.at && accounts.includes(account)
          ? [`${account} was closed, and ${id} still has it`]
          : [];
      });
    });
    return [...leads, ...back];
  });

import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { AccountId, PersonId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import fc from '../../support/fast-check.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { persona } from '../../support/world.ts';
import { chair, clerk, jo, opened, pollIn, presses, stageOf, votesIn } from './stage.ts';

/** Humans with an account in each chat; of the first two both accounts have one address, of the third each its own. */
const humans = ['Idris', 'Joy', 'Noor'];
interface Account {
  readonly human: number;
  readonly chat: 'slack' | 'teams';
}
const personaOf = ({ human, chat }: Account) => {
  const name = humans[human] ?? '';
  const install = chat === 'slack' ? 'T1' : 'TT';
  const who = persona(chat, install, `${name.toLowerCase()}`, name);
  const email = human < 2 ? `${name}@example.org` : `${name}.${chat}@example.org`;
  return { ...jo, ...who, place: chat === 'slack' ? onSlack : onTeams, email };
};

type Step =
  | { readonly does: 'vote'; readonly by: Account; readonly option: number }
  | { readonly does: 'act' | 'yes' | 'link' | 'ask' | 'leave' | 'named'; readonly by: Account }
  | {
      readonly does: 'let-in' | 'remove' | 'add' | 'open' | 'close' | 'wait';
      readonly who: number;
    };

const account = fc.record({
  human: fc.constantFrom(0, 1, 2),
  chat: fc.constantFrom('slack' as const, 'teams' as const),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('vote' as const),
      by: account,
      option: fc.constantFrom(1, 2, 3),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'act' as const,
        'yes' as const,
        'link' as const,
        'ask' as const,
        'leave' as const,
        'named' as const,
      ),
      by: account,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'let-in' as const,
        'remove' as const,
        'add' as const,
        'open' as const,
        'close' as const,
        'wait' as const,
      ),
      who: fc.constantFrom(0, 1, 2, 3),
    }),
  },
);

/** The whole bot over an empty table, and what the model knows besides: which polls there are. */
const played = async (steps: readonly Step[]) => {
  const stage = await stageOf(3);
  const all = humans.flatMap((_, human) =>
    (['slack', 'teams'] as const).map((chat) => personaOf({ human, chat })),
  );
  for (const { account: id, name, email } of all)
    stage.bot.known.set(id, { name, home: true, guest: false, email });
  let polls = 1;
  let made = 1;
  const as = (by: Account, ask: object) => {
    const who = personaOf(by);
    const { account: id, name, email } = who;
    return presses(stage, who, ask, {
      asker: { account: id, name, home: true, guest: false, email },
    });
  };
  const record = async (id: string) =>
    (await stage.store.load(council, [id as never])).get(id as never)?.state as never;
  const state = async () =>
    (await record(southport)) as {
      seats: { holder?: PersonId }[];
      waiting: { person: PersonId }[];
    };
  const personOf = async (id: AccountId) =>
    (await stage.store.lookUp({ place: onSlack, accounts: [id] })).accounts
      .get(id)
      ?.row?.people.find((one) => one.programme === council)?.person;
  const asked = () =>
    stage.bot.messages.flatMap(({ view }) =>
      buttonsOf(view).flatMap(({ ask }) =>
        (ask as Ask).ask === 'person.same' && (ask as { yes?: boolean }).yes ? [ask as Ask] : [],
      ),
    );
  const take = async (one: Step): Promise<void> => {
    switch (one.does) {
      case 'vote':
        return void (await as(one.by, { ask: 'poll.vote', ref: `P-${polls}`, option: one.option }));
      case 'act':
        return void (await as(one.by, {
          ask: 'action.create',
          items: [{ title: `Do ${made++}` }],
        }));
      case 'ask':
        return void (await as(one.by, { ask: 'partnership.ask-to-join' }));
      case 'named': {
        const { account: id, name } = personaOf(one.by);
        const items = [{ title: `For ${made++}`, owner: { account: id, name } }];
        return void (await presses(stage, chair, { ask: 'action.create', items, sure: true }));
      }
      case 'leave': {
        const happening = { happened: 'account-left', account: personaOf(one.by).account } as const;
        const { request } = await import('../../support/world.ts');
        const who = personaOf(one.by);
        return void (await stage.bot.ask(request(who, { kind: 'happened', happening }, who.place)));
      }
      case 'yes': {
        for (const ask of asked()) await as(one.by, ask);
        return;
      }
      case 'link': {
        const other = { ...one.by, chat: one.by.chat === 'slack' ? 'teams' : 'slack' } as const;
        const made = await as(one.by, { ask: 'person.link' });
        const text = made.kind === 'view' ? linesIn(viewOf(made)).join(' ') : '';
        const [code] = /[0-9A-Z]{4}-[0-9A-Z]{2,4}/.exec(text) ?? [];
        if (code) await as(other, { ask: 'person.link-with', code, sure: true });
        return;
      }
      case 'let-in': {
        const { waiting } = await state();
        const person = waiting[one.who % Math.max(1, waiting.length)]?.person;
        if (person) await presses(stage, clerk, { ask: 'partnership.let-in', person });
        return;
      }
      case 'remove': {
        const { seats } = await state();
        const person = seats[3 + (one.who % Math.max(1, seats.length - 3))]?.holder;
        if (person) await presses(stage, clerk, { ask: 'partnership.remove', person, sure: true });
        return;
      }
      case 'add':
        return void (await presses(stage, chair, { ask: 'poll.add', ref: `P-${polls}` }));
      case 'open':
        polls += 1;
        return void (await presses(stage, chair, {
          ask: 'poll.create',
          question: `Which, ${polls}?`,
          options: ['One', 'Two', 'Three'],
          sure: true,
        }));
      case 'close':
        await presses(stage, clerk, { ask: 'poll.close', ref: `P-${polls}`, sure: true });
        return stage.bot.settle();
      case 'wait':
        return stage.bot.to(later(stage.bot.now(), 10));
    }
  };
  // All are in by Slack before the first vote opens, and Noor, whose addresses differ, by Teams as well.
  for (const human of [0, 1, 2]) await take({ does: 'act', by: { human, chat: 'slack' } });
  await take({ does: 'act', by: { human: 2, chat: 'teams' } });
  await opened(stage);
  const rolls = new Map<number, readonly string[]>();
  for (const one of steps) {
    await take(one);
    for (let poll = 1; poll <= polls; poll += 1) await checked(stage, poll, rolls, personOf);
  }
};

/** One ballot a human and poll, of a seat that is on the roll; and nobody comes onto a roll but by chair or clerk. */
const checked = async (
  stage: Southport,
  number: number,
  rolls: Map<number, readonly string[]>,
  personOf: (id: AccountId) => Promise<PersonId | undefined>,
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
    if (human < 2 || linked) expect(own.map(([seat]) => seat).length).toBeLessThanOrEqual(1);
    else expect(own.length).toBeLessThanOrEqual(2);
  }
};

it('never counts two ballots of one human, however they come, go and are found to be one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30 }), (steps) => played(steps)),
    { numRuns: 120 },
  );
}, 60_000);

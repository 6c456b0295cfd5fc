import { it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { AccountId, PersonId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import fc from '../../support/fast-check.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { request } from '../../support/world.ts';
import { type Account, accounts, checked, humans, personaOf, pressed } from './humans.ts';
import { chair, clerk, opened, presses, stageOf } from './stage.ts';

type Step =
  | { readonly does: 'vote'; readonly by: Account; readonly option: number }
  | {
      readonly does: 'act' | 'yes' | 'link' | 'ask' | 'leave' | 'named' | 'gives' | 'tells';
      readonly by: Account;
    }
  | {
      readonly does: 'let-in' | 'remove' | 'back' | 'add' | 'open' | 'close' | 'wait';
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
        'gives' as const,
        'tells' as const,
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
        'back' as const,
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
const played = async (late: readonly Account[], steps: readonly Step[]) => {
  const stage = await stageOf(3);
  const secret = new Set(late.map((one) => personaOf(one).account));
  const all = humans.flatMap((_, human) =>
    (['slack', 'teams'] as const).map((chat) => personaOf({ human, chat })),
  );
  const emailOf = (who: ReturnType<typeof personaOf>) =>
    secret.has(who.account) ? {} : { email: who.email };
  for (const who of all)
    stage.bot.known.set(who.account, {
      name: who.name,
      home: true,
      guest: false,
      ...emailOf(who),
    });
  /** What was pressed before the chats had given an address. */
  const before = new Set<string>();
  let polls = 1;
  let made = 1;
  const as = (by: Account, ask: object) => {
    const who = personaOf(by);
    return presses(stage, who, ask);
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
        const who = personaOf(one.by);
        return void (await stage.bot.ask(request(who, { kind: 'happened', happening }, who.place)));
      }
      case 'gives':
      case 'tells': {
        const who = personaOf(one.by);
        if (secret.delete(who.account)) {
          const { account: id, name, email } = who;
          stage.bot.known.set(id, { name, home: true, guest: false, email });
          for (let poll = 1; poll <= polls; poll += 1) {
            for (const each of await pressed(stage, poll)) before.add(each);
          }
          if (one.does === 'gives') return;
          const happening = { happened: 'account-renamed', account: id, name, email } as const;
          await stage.bot.ask(request(who, { kind: 'happened', happening }, who.place));
        }
        return;
      }
      case 'back': {
        const name = humans[one.who % humans.length];
        return void (await presses(stage, clerk, { ask: 'partnership.list-person', name }));
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
    for (let poll = 1; poll <= polls; poll += 1)
      await checked(stage, poll, rolls, personOf, before, secret);
  }
};

it('never counts two ballots of one human, however they come, go and are found to be one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(accounts),
      fc.array(step, { minLength: 6, maxLength: 30 }),
      (late, steps) => played(late, steps),
    ),
    { numRuns: 120 },
  );
}, 60_000);

import { expect, it } from 'vitest';
import { directPlace, type PlaceId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import fc from '../../support/fast-check.ts';
import { cleo, type Somebody, somebody } from '../../support/southport/people.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf } from '../../support/southport/several.ts';
import { emptyWorld, type Southport } from '../../support/southport/world.ts';

/** Four accounts: which of them are one human's is found out only as the story goes. */
const names = ['Ada', 'Bea', 'Cal', 'Dan'];
const people = names.map((name) => somebody(name));
const [board, area] = [channelOf(0), channelOf(1)];
const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

type Step =
  | { readonly does: 'press' | 'old-press' | 'refuse'; readonly who: number }
  | { readonly does: 'change' | 'again' | 'withdraw' }
  | { readonly does: 'link' | 'keys'; readonly who: number; readonly with: number };

const who = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('press' as const, 'press' as const, 'old-press' as const),
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('refuse' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('change' as const, 'again' as const, 'withdraw' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('link' as const, 'keys' as const),
      who,
      with: who,
    }),
  },
);

interface Kept {
  readonly merged?: string;
  readonly proposed?: { readonly turn: number };
  readonly keys?: readonly { readonly person: string }[];
}
const stateOf = (world: Southport, id: string): Kept | undefined =>
  [...world.records.values()].find((one) => one.id === id)?.state as Kept | undefined;

let opened = 0;
const played = async (steps: readonly Step[]): Promise<void> => {
  const world = emptyWorld();
  for (const { account, name } of [...people, cleo])
    world.bot.known.set(account, { name, home: true, guest: false });
  const ask = (by: Somebody, one: object, place: PlaceId = board) =>
    world.asks(by, one as Ask, place);
  const setUp = (name: string, place: PlaceId) =>
    ask(
      cleo,
      {
        ask: 'partnership.setup',
        name,
        chair: { account: cleo.account, name: 'Cleo' },
        members: people.map(({ account, name }) => ({ account, name })),
        sure: true,
      },
      place,
    );
  await setUp('Board', board);
  const all = () => [...world.records.values()];
  const idOf = (name: string) =>
    all().find(({ state }) => (state as { name?: string }).name === name)?.id ?? '';
  const ids = names.map(idOf);
  /** Who somebody is by now, as the records say. */
  const now = (id: string): string => {
    const into = stateOf(world, id)?.merged;
    return into === undefined ? id : now(into);
  };
  const holds = (id: string): boolean =>
    (stateOf(world, 'programme')?.keys ?? []).some(({ person }) => now(person) === now(id));
  const home = idOf('Board');
  const keyed = (first: number, second: number) =>
    ask(cleo, {
      ask: 'programme.name-keys',
      in: home,
      first: ids[first],
      firstOffice: 'Executive Member',
      second: ids[second],
      secondOffice: 'Assistant Chief Executive',
    });
  await keyed(0, 1);
  await setUp('Whitby', area);
  const whitby = idOf('Whitby');
  const proposal = () => stateOf(world, whitby)?.proposed;
  /** Who has said yes to what is asked now: by the story, not by the record. */
  let yes: { readonly turn: number; readonly who: string }[] = [];
  let changes = 0;
  for (const one of steps) {
    const before = proposal();
    if (!before) return;
    const by = 'who' in one ? people[one.who] : undefined;
    switch (one.does) {
      case 'press':
      case 'old-press': {
        const turn = one.does === 'press' ? before.turn : Math.max(1, before.turn - 1);
        await ask(by as Somebody, { ask: 'programme.turn-key', in: home, area: whitby, turn });
        if (turn === before.turn && holds(ids[one.who] ?? ''))
          yes.push({ turn, who: ids[one.who] ?? '' });
        break;
      }
      case 'refuse':
        await ask(by as Somebody, {
          ask: 'programme.refuse-key',
          area: whitby,
          turn: before.turn,
          reason: 'Not yet.',
        });
        break;
      case 'change':
        changes += 1;
        await ask(cleo, { ask: 'partnership.change', in: whitby, area: `Area ${changes}` }, area);
        break;
      case 'again':
        await ask(cleo, { ask: 'programme.ask-again', in: whitby }, area);
        break;
      case 'withdraw':
        await ask(cleo, { ask: 'partnership.close', in: whitby, sure: true }, area);
        await ask(cleo, { ask: 'partnership.reopen', in: whitby }, area);
        break;
      case 'keys':
        await keyed(one.who, one.with);
        break;
      case 'link': {
        const [here, there] = [people[one.who], people[one.with]];
        if (!here || !there || here === there) break;
        const shown = await ask(here, { ask: 'person.link' }, directPlace(here.account));
        const [found] = code.exec(linesIn(viewOf(shown)).join(' ')) ?? [];
        const link = { ask: 'person.link-with', code: found ?? '', sure: true };
        await ask(there, link, directPlace(there.account));
      }
    }
    yes = yes.filter(({ turn }) => turn === before.turn);
    const after = proposal();
    if (!after) {
      opened += 1;
      // At the first asking there is no card from before.
      expect(one.does === 'press' || before.turn === 1).toBe(true);
      expect('who' in one).toBe(true);
      expect(new Set(yes.map((said) => now(said.who))).size).toBeGreaterThan(1);
    } else if (after.turn < before.turn) throw new Error('a turn went back');
  }
};

it('opens only with two different people, both of whom said yes to what is asked now', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), played), {
    numRuns: 40,
  });
  expect(opened).toBeGreaterThan(5);
});

import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Poll } from '../../../core/features/poll/poll.ts';
import { handle } from '../../../core/handle.ts';
import type { DeliverPorts } from '../../../core/ports/ports.ts';
import type { Store } from '../../../core/ports/store.ts';
import { wake } from '../../../core/wake.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { faulty, type Plan, seeded } from '../../support/faults.ts';
import { type Lag, lateClient, uneven } from '../../support/late.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import {
  friday,
  type Member,
  membersOf,
  onEngine,
  opened,
  pollId,
  pollIn,
  presses,
  votesIn,
} from './stage.ts';

const engine = embeddedEngine();
const seats = 200;
/** The client holds so many at once; what waits longer for one counts as unanswered. */
const sockets = 50;
const closes = { due: 'record', programme: council, id: pollId() } as const;

/** A closer that stops dead after so many writes, as a function does that runs out of its time. */
const dying = (store: Store, writes: number): Store => {
  let left = writes;
  return {
    ...store,
    commit: (commit) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the closer died')) : store.commit(commit);
    },
  };
};

const counted = /^Your vote on “What first\?” is (.+)\. You can change it until/;
const late = 'Voting closed at 17:00. Your vote was not counted.';

interface Rush {
  readonly stage: Southport;
  /** What each voter was told. */
  readonly told: ReadonlyMap<Member, string>;
}

/** The closer begins when so many votes are counted, with most of the others on their way. */
const ahead = 20;

/** Everybody votes in one second, half of it before the closing, with the closer at work in the midst of them. */
const rush = async (plan: Plan, lag?: Lag): Promise<Rush> => {
  const { again, ...stage } = await onEngine(engine, seats);
  await opened(stage);
  const client = lag ? lateClient(engine.client(), lag) : engine.client();
  const store = again(faulty(client, plan));
  const from = later(friday, -0.5);
  const portsAt = (at: string, over: Store): DeliverPorts => ({
    ...stage.bot.ports,
    store: over,
    now: () => at,
  });
  const told = new Map<Member, string>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const votes = membersOf(seats).map(async (member, index) => {
    const at = later(from, index / seats);
    const ask = { ask: 'poll.vote', in: southport, ref: 'P-1', option: (index % 3) + 1 } as const;
    const asked = request(member, { kind: 'pressed', ask }, member.place);
    told.set(member, aloud(await handle(asked, portsAt(at, store))));
    if ([...told.values()].filter((answer) => counted.test(answer)).length === ahead) begin();
  });
  await begun;
  const first = wake(closes, portsAt(friday, dying(store, 40))).catch(() => undefined);
  const second = wake(closes, portsAt(friday, store)).catch(() => undefined);
  await Promise.all([...votes, first, second]);
  await stage.bot.to(friday);
  await stage.bot.to(later(friday, 120));
  return { stage, told };
};

describe.each([
  ['a table that answers', () => undefined, undefined],
  ['conflicts, throttling and lost answers', seeded(7), undefined],
  ['late reads up to eighty writes behind', () => undefined, uneven(3, 80)],
  ['late reads and faults of all kinds', seeded(11), uneven(5, 80)],
] as const)('two hundred votes in the second of the closing, over %s', (_, plan, lag) => {
  it('counts every vote or tells its voter, and posts the result once', async () => {
    const { stage, told } = await rush(plan, lag);
    const poll: Poll = await pollIn(stage);
    const items = await votesIn(stage);
    expect(poll.standing.is).toBe('closed');
    const result = poll.standing.is === 'closed' ? poll.standing.result : undefined;

    expect(told.size).toBe(seats);
    const receipts = [...told].filter(([, answer]) => counted.test(answer));
    const turned = [...told].filter(([, answer]) => answer === late);
    expect(receipts.length).toBeGreaterThan(0);
    expect(turned.length).toBeGreaterThanOrEqual(seats / 2);
    expect(receipts.length + turned.length, [...new Set(told.values())].join('\n')).toBe(seats);
    for (const [{ seat }, answer] of receipts) {
      const choice = items.get(seat)?.state.choice;
      expect(poll.options[choice ?? -1]).toBe(counted.exec(answer)?.[1]);
    }
    for (const [{ seat }] of turned) expect(items.get(seat)?.state.choice).toBeUndefined();

    const stored = poll.options.map(
      (_option, index) => [...items.values()].filter(({ state }) => state.choice === index).length,
    );
    expect(result?.votes).toEqual(stored);
    expect(result).toMatchObject({ cast: receipts.length, of: seats });
    expect([...items.values()].every(({ state }) => state.sealed)).toBe(true);
    for (const place of [onSlack, onTeams]) {
      const [card, ...others] = stage.heard(place);
      expect(others).toHaveLength(1);
      expect(others[0]?.view.aloud).toMatch(/^Result of poll P-1/);
      expect(card?.view.aloud).toBe(others[0]?.view.aloud);
      expect(card?.edits).toBeLessThanOrEqual(5);
    }
  });
});

it('lets two hundred vote at once without one conflict, for a handful of edits', async () => {
  const { again: _, ...stage } = await onEngine(engine, seats);
  await opened(stage);
  const { commit } = stage.store;
  const kinds: string[] = [];
  Object.assign(stage.store, {
    commit: async (one: Parameters<Store['commit']>[0]) => {
      const done = await commit(one);
      kinds.push(done.kind);
      return done;
    },
  });
  for (let from = 0; from < seats; from += sockets) {
    const some = membersOf(seats).slice(from, from + sockets);
    await Promise.all(
      some.map((member, index) =>
        presses(stage, member, { ask: 'poll.vote', ref: 'P-1', option: (index % 3) + 1 }),
      ),
    );
  }
  expect(kinds.filter((kind) => kind !== 'committed')).toEqual([]);
  await stage.bot.to(later(stage.bot.now(), 30));
  for (const place of [onSlack, onTeams]) {
    const [card] = stage.heard(place);
    expect(card?.view.aloud).toContain('200 of 200 have voted.');
    expect(card?.edits).toBeLessThanOrEqual(3);
  }
});

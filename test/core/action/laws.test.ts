import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { later } from '../../../core/calendar/instants.ts';
import { brokenAt } from '../../../core/engine/journal.ts';
import type { Action, ActionEvent } from '../../../core/features/action/action.ts';
import { actionCard } from '../../../core/features/action/card.ts';
import { evolve } from '../../../core/features/action/evolve.ts';
import { actionKind } from '../../../core/features/action/shapes.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { act, cardContext, see } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, cleo, jo, sam } from '../../support/southport/ids.ts';
import type { Southport } from '../../support/southport/world.ts';
import { journalOf, newWorld, recordIn, stateIn, wake, withLamps } from './given.ts';

const person = fc.constantFrom(asha, sam, jo, cleo);
const day = fc
  .integer({ min: 1, max: 28 })
  .map((date) => `2027-01-${String(date).padStart(2, '0')}`);
const owner = fc.oneof(
  person.map((one) => ({ person: one })),
  fc.constant({ organisation: 'Harbour Trust' }),
);
const words = fc.string({ minLength: 1, maxLength: 40 });
const maybe = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((given) => ({ [name]: given })),
    { nil: {} },
  );
const plain = (name: string) => fc.constant({ ask: name });
const with_ = (name: string, ...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((given) => Object.assign({ ask: name }, ...given) as { ask: string });

const command = fc.oneof(
  with_('action.done', maybe('outcome', words)),
  with_(
    'action.outcome',
    words.map((outcome) => ({ outcome })),
  ),
  with_(
    'action.due',
    day.map((due) => ({ due })),
    maybe('seen', fc.integer({ min: 1, max: 9 })),
  ),
  with_(
    'action.assign',
    owner.map((one) => ({ owner: one })),
    maybe('sure', fc.constant(true)),
  ),
  with_(
    'action.note',
    words.map((text) => ({ text })),
  ),
  with_('action.block', maybe('reason', words)),
  with_(
    'action.snooze',
    day.map((until) => ({ until })),
  ),
  with_('action.drop', maybe('sure', fc.constant(true)), maybe('reason', words)),
  with_(
    'action.change',
    maybe('title', words),
    maybe('detail', words),
    maybe('owner', owner),
    maybe('due', day),
  ),
  plain('action.take'),
  plain('action.accept'),
  plain('action.decline'),
  plain('action.unblock'),
  plain('action.reopen'),
  plain('action.looks-done'),
  plain('action.undo'),
  plain('action.undo'),
);
const step = fc.record({ who: person, command, minutes: fc.integer({ min: 0, max: 3000 }) });

/** Everything an action went through, from what was written about it alone. */
const retold = async (world: Southport): Promise<Action | undefined> =>
  (await journalOf(world, 'A-1')).reduce<Action | undefined>(
    (state, entry) =>
      (JSON.parse(entry.payload ?? '[]') as ActionEvent[]).reduce<Action | undefined>(
        (each, event) => evolve(each, event, entry.meta.trace),
        state,
      ),
    undefined,
  );

const lived = async (
  steps: readonly { who: typeof sam; command: { ask: string }; minutes: number }[],
) => {
  const world = await newWorld();
  await withLamps(world);
  for (const { who, command: asked, minutes } of steps) {
    world.clock.now = later(world.clock.now, minutes * 60);
    await wake(world, 'A-1', world.clock.now);
    await act(world, who, { ...asked, ref: 'A-1' } as never);
  }
  return world;
};

describe('whatever is done with an action', () => {
  it('its state equals its journal evolved, its chain holds, and it reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = await lived(steps);
        const state = stateIn(world, 'A-1');
        expect(await retold(world)).toEqual(state);
        expect(actionKind.read(state)).toEqual(state);
        expect(brokenAt(sha256, await journalOf(world, 'A-1'))).toBeUndefined();
        expect(state.turns).toBe(recordIn(world, 'A-1').version);
      }),
      { numRuns: cases(150) },
    );
  });

  it('its card and its list can be shown and heard, and nobody is reminded of what is over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world = await lived(steps);
        const record = recordIn(world, 'A-1');
        const card = actionCard(record, cardContext(world));
        expect(card).toBeDefined();
        expect(card?.aloud).toMatch(/\S/);
        fitToBeSeen(await see(world, sam, { ask: 'action.history', ref: 'A-1' }));
        const found = actionKind.found(record.state, record.id);
        if (record.state.standing.is !== 'open') expect(found.due).toBeUndefined();
        if (found.due !== undefined) expect(found.due > record.state.armed).toBe(true);
        expect(found.list === undefined).toBe(
          ['dropped', 'taken-back'].includes(record.state.standing.is),
        );
      }),
      { numRuns: cases(100) },
    );
  });

  it('an undo leads back to how it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), step, async (steps, last) => {
        const world = await lived(steps);
        const before = stateIn(world, 'A-1');
        if (before.standing.is === 'taken-back' || last.command.ask === 'action.undo') return;
        const outcome = await act(world, last.who, { ...last.command, ref: 'A-1' } as never);
        if (outcome.kind !== 'done' || outcome.changes.length === 0) return;
        expect((await act(world, last.who, { ask: 'action.undo', ref: 'A-1' })).kind).toBe('done');
        const after = stateIn(world, 'A-1');
        const same = [
          'title',
          'detail',
          'owner',
          'with',
          'due',
          'standing',
          'snoozedUntil',
          'notes',
        ] as const;
        for (const name of same) expect(after[name]).toEqual(before[name]);
      }),
      { numRuns: cases(150) },
    );
  });
});

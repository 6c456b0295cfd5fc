import { describe, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import type { Action, ActionEvent } from '../../core/features/action/action.ts';
import type { AskOf } from '../../core/model/ask.ts';
import { ask } from '../../core/model/ask.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Offer } from '../../core/model/offer.ts';
import type { AskName } from '../../core/model/register.ts';
import { type Read, stateReader, stored, storedIds } from '../../core/model/stored-schemas.ts';
import type { Trace } from '../../core/model/trace.ts';

/** A small feature, as its stored schemas give it: what is wrong with it must not compile. */
const lampV1 = () =>
  stored({
    v: z.literal(1),
    standing: z.discriminatedUnion('is', [
      stored({ is: z.literal('lit') }),
      stored({ is: z.literal('out'), by: storedIds().person.exactOptional() }),
    ]),
    notes: z.array(z.string()),
  });
const lampEvents = () =>
  z.discriminatedUnion('event', [
    stored({ event: z.literal('LampLit'), notes: z.array(z.string()).exactOptional() }),
    stored({ event: z.literal('LampOut') }),
  ]);
const readLamp = stateReader(lampV1);
type Lamp = ReturnType<typeof readLamp>;
type LampEvent = Read<ReturnType<typeof lampEvents>>;

describe('types from stored schemas', () => {
  it('hold every state, event and field to the schema', () => {
    const lit: Lamp = { v: 1, standing: { is: 'lit' }, notes: [] };

    // @ts-expect-error a state that the schema has not
    const dimmed: Lamp['standing'] = { is: 'dimmed' };
    // @ts-expect-error a field that is misspelt
    const misspelt: LampEvent = { event: 'LampLit', note: ['by the gate'] };
    // @ts-expect-error an event that the schema has not
    const stolen: LampEvent = { event: 'LampStolen' };
    // @ts-expect-error absent, or there: never undefined
    const undefinedHere: LampEvent = { event: 'LampLit', notes: undefined };
    // @ts-expect-error any text is no person
    const anybody: Lamp['standing'] = { is: 'out', by: 'person:1' };
    // @ts-expect-error what was read is not changed in place
    const change = () => lit.notes.push('again');
    // @ts-expect-error nor set
    const set = () => (lit.v = 1);
    return [dimmed, misspelt, stolen, undefinedHere, anybody, change, set];
  });

  it('give ids their brands, and fields that are exactly optional', () => {
    expectTypeOf<Extract<Lamp['standing'], { is: 'out' }>>().toEqualTypeOf<{
      readonly is: 'out';
      readonly by?: PersonId;
    }>();
    expectTypeOf<Trace['by']>().toEqualTypeOf<PersonId | undefined>();
    expectTypeOf<Action['with']>().toEqualTypeOf<readonly PersonId[]>();
  });

  it('want a case of evolve for every event, and only states of the schema out of it', () => {
    const kind: Kind<Lamp, LampEvent> = {
      kind: 'lamp',
      state: lampV1,
      read: readLamp,
      // @ts-expect-error an event without a case
      evolve: (_, event): Lamp => {
        switch (event.event) {
          case 'LampLit':
            return { v: 1, standing: { is: 'lit' }, notes: event.notes ?? [] };
        }
      },
      found: () => ({}),
    };
    const states: Kind<Lamp, LampEvent> = {
      ...kind,
      // @ts-expect-error a state that the schema has not
      evolve: () => ({ v: 1, standing: { is: 'dimmed' }, notes: [] }),
    };
    // @ts-expect-error an event that actions do not have
    const polished: ActionEvent = { event: 'ActionPolished' };
    return [states, polished];
  });
});

describe('types from what can be asked', () => {
  const light = ask('lamp.light', () => ({ ref: z.string() }));

  it('hold an ask to its definition', () => {
    // @ts-expect-error a field that is misspelt
    const misspelt: AskOf<typeof light> = { ask: 'lamp.light', reff: 'L-1' };
    // @ts-expect-error a name that is not the definition's
    const other: AskOf<typeof light> = { ask: 'lamp.dim', ref: 'L-1' };
    return [misspelt, other];
  });

  it('let a button ask only what there is', () => {
    const label: Offer['label'] = { code: 'label.undo', values: {} };
    // @ts-expect-error an unknown ask
    const unknown: Offer = { label, ask: { ask: 'action.polish', ref: 'A-1' } };
    // @ts-expect-error a known one with a field that it has not
    const misspelt: Offer = { label, ask: { ask: 'action.done', reff: 'A-1' } };
    return [unknown, misspelt];
  });

  it('want a rule for every ask', () => {
    const one: Readonly<Partial<Record<AskName, string>>> = { home: 'anyone' };
    // @ts-expect-error every other is missing
    const rules: Readonly<Record<AskName, string>> = { home: 'anyone' };
    return [one, rules];
  });
});

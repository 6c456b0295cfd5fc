import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { actionEvents } from '../../core/features/action/stored.ts';
import { accountsIn } from '../../core/features/asks.ts';
import { reviewEvents } from '../../core/features/review/stored.ts';
import { collect } from '../../core/lib/collect.ts';
import type { Ask } from '../../core/model/register.ts';
import { storedIds } from '../../core/model/stored-schemas.ts';

describe('what is collected by structure', () => {
  const person = z.string();
  const schema = z.object({
    owner: z.union([z.object({ person }), z.object({ organisation: z.string() })]),
    with: z.array(person),
    by: person.optional(),
    names: z.record(z.string(), person),
    text: z.string(),
  });

  it('stands at every place that has the schema, in lists, unions and records', () => {
    const value = {
      owner: { person: 'a' },
      with: ['b', 'c'],
      by: 'd',
      names: { e: 'f' },
      text: 'person:g',
    };
    expect(collect(schema, value, person)).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('is nothing where nothing is given, however a text looks', () => {
    const value = { owner: { organisation: 'a' }, with: [], names: {}, text: 'person:g' };
    expect(collect(schema, value, person)).toEqual([]);
    expect(collect(schema, undefined, person)).toEqual([]);
    expect(collect(schema, { owner: 'of a later release' }, person)).toEqual([]);
  });

  it('is not left out in silence where no way is known into a schema', () => {
    expect(() =>
      collect(
        z.lazy(() => person),
        'a',
        person,
      ),
    ).toThrow(/lazy/);
  });
});

it('finds the people of an event, and not those whom a text only looks like', () => {
  const { person } = storedIds();
  const created = {
    event: 'ActionCreated',
    title: 'person:nobody',
    owner: { person: 'person:sam' },
    with: ['person:lee'],
    clock: { zone: 'Europe/London', nation: 'england-and-wales' },
  };
  expect(collect(actionEvents(), created, person)).toEqual(['person:sam', 'person:lee']);
  const asked = { event: 'ReviewAsked', steps: ['first'], day: '2027-01-04', to: 'person:asha' };
  expect(collect(reviewEvents(), asked, person)).toEqual(['person:asha']);
});

describe('the accounts that an ask names', () => {
  it('stand where its schema has one, each once, and in no text that looks like one', () => {
    const lee = { account: 'slack:T1:ULEE', name: 'Lee' };
    const created: Ask = {
      ask: 'action.create',
      items: [
        {
          title: 'slack:T1:UNOBODY',
          owner: { account: 'slack:T1:USAM', name: 'Sam' },
          with: [lee],
        },
        { title: 'Sweep', owner: lee, named: [{ person: 'person:asha' }] },
      ],
    };
    expect(accountsIn(created)).toEqual(['slack:T1:USAM', 'slack:T1:ULEE']);
  });

  it('are none of an ask that names nobody, or that is of no release', () => {
    expect(accountsIn({ ask: 'poll.vote', ref: 'P-1', option: 1 })).toEqual([]);
    expect(accountsIn({ ask: 'of.tomorrow', account: 'slack:T1:USAM' } as unknown as Ask)).toEqual(
      [],
    );
  });
});

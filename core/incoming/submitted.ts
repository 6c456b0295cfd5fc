import type { Arrival } from '../engine/arrival.ts';
import { contextFor } from '../engine/context-for.ts';
import { loadNeeds } from '../engine/load.ts';
import { readAsk } from '../features/asks.ts';
import { accessOf, formRule } from '../features/in.ts';
import type { Understood } from '../language/reading.ts';
import { type Saying, say, sentence } from '../language/saying.ts';
import { refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Input } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import { saidTo } from '../subject/shown-people.ts';

export type Submitted =
  | Understood
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** What a form asks that was filled in, or what is wrong beside its fields. */
export const submitted = async (
  input: Extract<Input, { kind: 'submitted' }>,
  arrival: Arrival,
  ports: Ports,
): Promise<Submitted> => {
  const rule = formRule(input.form);
  if (!rule) return refused(say('form-unknown', {}));
  const carries = input.carries?.ask === 'read' ? arrival.kept : input.carries;
  if (input.carries && !carries) return refused(say('draft-gone', {}));
  const carried = carries ?? ({ ask: 'form', form: input.form } as const);
  const context = await contextFor(standsIn(input.form, carried), arrival, ports);
  if ('kind' in context) return context;
  const loaded = await loadNeeds(rule.needs?.(context, carried) ?? {}, { ...ports, ...context });
  const result = rule.submit(input.values, carries, context, saidTo(context, loaded));
  if ('ask' in result) {
    // Its fields came through a client, as a button does, so what they ask is held to the same schema.
    const ask = readAsk(scoped(result.ask, carried));
    return ask ? { kind: 'ask', ask } : refused(say('form-unknown', {}));
  }
  const said = Object.entries(result.errors).map(([field, saying]: [string, Saying]) => [
    field,
    sentence(saying, context.locale),
  ]);
  return { kind: 'errors', errors: Object.fromEntries(said) };
};

/** A form stands where its own name says, whatever a client has put in the place of what it carries. */
const standsIn = (form: string, carried: Ask): Ask => {
  const opened = { ask: 'form', form } as const;
  if (accessOf(opened).reach !== 'partnership') return carried;
  return 'in' in carried && carried.in !== undefined ? { ...opened, in: carried.in } : opened;
};

/** What a form makes stays in the partnership in which the form was opened. */
const scoped = (ask: Ask, carried: Ask): Ask => {
  if (accessOf(ask).reach === 'anywhere' || !('in' in carried) || carried.in === undefined)
    return ask;
  return 'in' in ask && ask.in !== undefined ? ask : ({ ...ask, in: carried.in } as Ask);
};

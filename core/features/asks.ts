import * as z from 'zod';
import { collect } from '../lib/collect.ts';
import { lazy } from '../lib/lazy.ts';
import { type AskOf, askReader, askSchemas } from '../model/ask.ts';
import { idShapes } from '../model/id-schemas.ts';
import type { AccountId } from '../model/ids.ts';
import type { Ask } from '../model/register.ts';
import * as action from './action/commands.ts';
import * as general from './general/commands.ts';
import * as meeting from './meeting/commands.ts';
import * as partnership from './partnership/commands.ts';
import * as person from './person/commands.ts';
import * as poll from './poll/commands.ts';
import * as review from './review/commands.ts';

/** All that can be wanted. */
export const commands = () =>
  [
    ...general.commands(),
    ...partnership.commands(),
    ...person.commands(),
    ...action.commands(),
    ...meeting.commands(),
    ...poll.commands(),
    ...review.commands(),
  ] as const;
/** All that can be shown. */
export const questions = () =>
  [
    ...general.questions(),
    ...partnership.questions(),
    ...person.questions(),
    ...action.questions(),
    ...meeting.questions(),
    ...poll.questions(),
    ...review.questions(),
  ] as const;

const all = () => [...commands(), ...questions()] as const;
const schemaFor = /* @__PURE__ */ askSchemas(all);
/** Reads what a button, a form or a typed line asks: all of it comes in by this. Undefined for what is no ask. */
export const readAsk = /* @__PURE__ */ askReader<ReturnType<typeof all>[number]>(schemaFor);
/** The accounts that an ask names, each once, in the order of its schema. */
export const accountsIn = (ask: Ask): AccountId[] => {
  const schema = schemaFor(ask.ask);
  const found = schema ? collect(schema, ask, idShapes().account) : [];
  return [...new Set(found)] as AccountId[];
};
/** The same within another schema. */
export const askSchema = /* @__PURE__ */ lazy(() =>
  z.unknown().transform((raw, context): Ask => {
    const read = readAsk(raw);
    if (read) return read;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
);

type ByName<Defined extends { readonly name: string }> = {
  readonly [One in Defined as One['name']]: AskOf<One>;
};
declare module '../model/register.ts' {
  interface Commands extends ByName<ReturnType<typeof commands>[number]> {}
  interface Questions extends ByName<ReturnType<typeof questions>[number]> {}
}

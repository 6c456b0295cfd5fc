import * as z from 'zod';
import { collect } from '../lib/collect.ts';
import { lazy } from '../lib/lazy.ts';
import { type AskOf, askReader, askSchemas } from '../model/ask.ts';
import { idShapes } from '../model/id-schemas.ts';
import type { AccountId } from '../model/ids.ts';
import type { Ask } from '../model/register.ts';
import * as action from './action/commands.ts';
import * as family from './family/commands.ts';
import * as general from './general/commands.ts';
import * as meeting from './meeting/commands.ts';
import * as partnership from './partnership/commands.ts';
import * as person from './person/commands.ts';
import * as poll from './poll/commands.ts';
import * as programme from './programme/commands.ts';
import * as review from './review/commands.ts';
import * as terms from './terms/commands.ts';

/** Each feature with what can be asked of it, and what is done with it. */
export const features = [
  general,
  partnership,
  family,
  programme,
  person,
  action,
  meeting,
  poll,
  review,
  terms,
] as const;
type Feature = (typeof features)[number];
type CommandDefinition = ReturnType<Feature['commands']>[number];
type QuestionDefinition = ReturnType<Feature['questions']>[number];

/** All that can be wanted. */
export const commands = () =>
  features.flatMap((one): readonly CommandDefinition[] => one.commands());
/** All that can be shown. */
export const questions = () =>
  features.flatMap((one): readonly QuestionDefinition[] => one.questions());

const all = () => [...commands(), ...questions()];
const schemaFor = /* @__PURE__ */ askSchemas(all);
/** Reads what a button, a form or a typed line asks: all of it comes in by this. Undefined for what is no ask. */
export const readAsk = /* @__PURE__ */ askReader<CommandDefinition | QuestionDefinition>(schemaFor);
/** The same out of what was kept as JSON, with what its button adds. Undefined for nothing, and for what is no ask of this release. */
export const readKept = (text: string | undefined, also: object = {}): Ask | undefined => {
  if (text === undefined) return undefined;
  try {
    return readAsk({ ...JSON.parse(text), ...also });
  } catch {
    return undefined;
  }
};
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
  interface Commands extends ByName<CommandDefinition> {}
  interface Questions extends ByName<QuestionDefinition> {}
}

import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';
import { type Nation, nations } from './clock.ts';
import type { AccountId, PartnershipId, PersonId, PlaceId } from './ids.ts';
import { personal } from './personal.ts';

/**
 * An object as it is stored: unknown fields survive the reading, so that an older release may rewrite a newer one's
 * records, yet in the code a misspelt field does not compile.
 */
export const stored = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;

type Plain = string | number | boolean | null | undefined;
type Frozen<T> = T extends Plain
  ? T
  : T extends readonly (infer One)[]
    ? readonly Frozen<One>[]
    : { readonly [Name in keyof T]: Frozen<T[Name]> };

/** A schema that reads such values. */
export type SchemaOf<Value> = z.ZodType<Value>;

/** What a stored schema reads: nothing of it can be changed in place. */
export type Read<Schema extends z.ZodType> = Frozen<z.output<Schema>>;

/** Text of a type of its own: an id with its brand, or a word of a list that may grow. Any text is read. */
export const word = <Word extends string>() => z.string() as z.ZodString & z.ZodType<Word>;

/** Ids as they are stored. One schema a kind of id, so that a walk along a shape finds all that stand in a value. */
export const storedIds = /* @__PURE__ */ lazy(() => ({
  person: word<PersonId>(),
  place: word<PlaceId>(),
  account: personal(word<AccountId>()),
  partnership: word<PartnershipId>(),
}));

/**
 * What the stored shapes of all features have in common. A shape once released is read for ever, so nothing here is
 * ever changed, only added to.
 */
export const storedParts = /* @__PURE__ */ lazy(() => {
  const { person, place } = storedIds();
  /** Who did something, when and from where. */
  const trace = {
    at: z.string(),
    by: person.exactOptional(),
    /** The chat in which it was asked; absent for what Folkmoot does by itself. */
    via: place.exactOptional(),
    /** The seat for which it was done. Written by no release yet. */
    as: z.string().exactOptional(),
    /** How it came to whoever recorded it for somebody. Written by no release yet. */
    medium: word<'clerk' | 'phone' | 'paper'>().exactOptional(),
  };
  return {
    trace,
    touched: stored(trace),
    /** Nation and zone of a partnership, as they were when something was dated. */
    clock: stored({ zone: z.string(), nation: z.enum(nations) }),
    /** The same in an event, which only tells what was: a nation that a later release knows is read. */
    clockSaid: stored({ zone: z.string(), nation: word<Nation>() }),
  };
});

/** Reads a record in any shape ever stored as today's; throws a ZodError on what no release wrote. */
export const stateReader = <Schema extends z.ZodType>(schema: () => Schema) => {
  let built: Schema | undefined;
  return (raw: unknown): Read<Schema> => {
    built ??= schema();
    return built.parse(raw) as Read<Schema>;
  };
};

import * as z from 'zod';
import type { Read } from './stored-schemas.ts';

/** What can be asked: its name, and the schema through which all of it comes in. */
export interface Definition<Name extends string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: Name;
  readonly shape: () => Shape;
}
type AnyDefinition = Definition<string, z.ZodRawShape>;

/** Defines something that can be asked; its schema is built when it first is. */
export const ask = <const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  shape: () => Shape,
): Definition<Name, Shape> => ({ name, shape });

/** An ask of this definition, or of one of these. */
export type AskOf<Defined> =
  Defined extends Definition<infer Name, infer Shape>
    ? Read<z.ZodObject<{ readonly ask: z.ZodLiteral<Name> } & Shape, z.core.$strict>>
    : never;

/** The whole schema of an ask. */
export const schemaOf = ({ name, shape }: AnyDefinition) =>
  z.strictObject({ ask: z.literal(name), ...shape() });

/** The schema of an ask of that name, built when it is first needed, and no other with it; undefined where there is none. */
/* @__NO_SIDE_EFFECTS__ */
export const askSchemas = (definitions: () => readonly AnyDefinition[]) => {
  const schemas = new Map<string, ReturnType<typeof schemaOf>>();
  return (name: unknown) => {
    const built = schemas.get(name as string);
    if (built) return built;
    const definition = definitions().find((one) => one.name === name);
    if (!definition) return undefined;
    const schema = schemaOf(definition);
    schemas.set(definition.name, schema);
    return schema;
  };
};

/** Reads what comes from a client as one of these asks; undefined for what is none. */
/* @__NO_SIDE_EFFECTS__ */
export const askReader =
  <Defined extends AnyDefinition>(schemaFor: ReturnType<typeof askSchemas>) =>
  (raw: unknown): AskOf<Defined> | undefined => {
    if (typeof raw !== 'object' || raw === null || !('ask' in raw)) return undefined;
    return schemaFor(raw.ask)?.safeParse(raw).data as AskOf<Defined> | undefined;
  };

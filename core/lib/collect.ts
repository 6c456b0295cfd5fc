import * as z from 'zod';

type Schema = z.core.$ZodType;

/** Every place in a value where its schema has this one: found by structure, not by how a value looks. */
export const collect = <Leaf extends Schema>(
  schema: Schema,
  value: unknown,
  leaf: Leaf,
): z.output<Leaf>[] => {
  if (value === undefined || value === null) return [];
  if (schema === leaf) return [value as z.output<Leaf>];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) =>
        collect(field, Reflect.get(Object(value), name), leaf),
      );
    case 'array':
      return Array.isArray(value) ? value.flatMap((one) => collect(def.element, one, leaf)) : [];
    case 'record':
      return Object.values(Object(value)).flatMap((one) => collect(def.valueType, one, leaf));
    case 'union': {
      const fitting = def.options.find((one) => z.safeParse(one, value).success);
      return fitting ? collect(fitting, value, leaf) : [];
    }
    case 'optional':
    case 'nullable':
    case 'readonly':
      return collect(def.innerType, value, leaf);
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'unknown':
      return [];
    default:
      throw new Error(`no way is known into a schema of type ${def.type}`);
  }
};

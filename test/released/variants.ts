/** A schema as JSON Schema writes it, as far as the asks use it. */
interface Schema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

/** Texts that fit the shapes of ids, days and times; the first that fits is taken. */
const shaped = [
  ...['A-1', 'M-1', 'P-1', 'R-1', '2027-01-15', '10:30'],
  ...['person:sam', 'partnership:southport', 'slack:T1:USAM'],
];

const texts = ({ pattern, maxLength = 100 }: Schema): readonly string[] => {
  const fits = pattern && new RegExp(pattern);
  const found = fits ? shaped.find((text) => fits.test(text)) : 'Two coats on.'.slice(0, maxLength);
  if (found === undefined) throw new Error(`No text is known that fits ${pattern}.`);
  return [found];
};

const numbers = ({ minimum = 0, maximum = 3 }: Schema): readonly number[] => [
  Math.max(minimum, 0),
  Math.max(minimum, Math.min(maximum, 3)),
];

const objects = ({ properties = {}, required = [], ...schema }: Schema): readonly unknown[] => {
  if (typeof schema.additionalProperties === 'object')
    return [{}, ...samples(schema.additionalProperties).map((value) => ({ ref: value }))];
  const fields = Object.entries(properties).map(([name, field]) => [name, samples(field)] as const);
  const first = (wanted: (name: string) => boolean) =>
    Object.fromEntries(fields.filter(([name]) => wanted(name)).map(([name, [one]]) => [name, one]));
  const least = first((name) => required.includes(name));
  const each = fields.flatMap(([name, values]) =>
    values.map((value) => ({ ...least, [name]: value })),
  );
  return [least, first(() => true), ...each];
};

/** Values that a schema takes: every choice of every part of it, and all that may be left out both there and left out. */
export const samples = (schema: Schema): readonly unknown[] => {
  if ('const' in schema) return [schema.const];
  if (schema.enum) return schema.enum;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap(samples);
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'array': {
      const items = samples(schema.items ?? {});
      return [...items.map((item) => [item]), ...((schema.minItems ?? 0) > 0 ? [] : [[]])];
    }
    case 'object':
      return objects(schema);
    default:
      throw new Error(`No value is known for ${JSON.stringify(schema)}.`);
  }
};

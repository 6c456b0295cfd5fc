import fc from './fast-check.ts';

/** Texts on which readers, renderers and tables have stumbled. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  'a\uDFFFb',
  '\u202Eevil\u202C',
  '\u200B',
  '\uE0000\uE001',
  '<!channel> <@U1> <at>Sam</at>',
  '{{DATE(2027-01-01,SHORT)}} {0}',
  '[x](javascript:alert(1)) *b* `c`',
  '"\'\\',
  '\n\r\u2028',
  '__proto__',
  'constructor',
  'toString',
  'ѕouthport',
  '🌲'.repeat(75),
  'W'.repeat(3000),
  'line\n'.repeat(200),
  'slack:T1:@USAM',
  'slack::',
  'person:',
  '{"ask":"form","form":"constructor"}',
  '-1',
  'NaN',
];

/** Days of every kind, most of them none. */
export const nastyDays: readonly string[] = [
  '2027-01-08',
  '2027-02-30',
  '0000-00-00',
  '0001-01-01',
  '2028-02-29',
  '2100-02-29',
  '2027-13-01',
  '1970-01-01',
  '2027-03-28',
  '2027-10-31',
  '2999-12-31',
  '9999-12-31',
];

/** What ids in a value may be: ours, somebody else's, nobody's. */
export interface Known {
  readonly byName: Readonly<Record<string, readonly string[]>>;
}

interface Shape {
  readonly _zod: { readonly def: Definition };
}
type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

const inner = (shape: unknown): Shape => shape as Shape;
const patternOf = ({ checks }: Definition): string =>
  ((checks ?? []) as readonly Shape[])
    .map(({ _zod: { def } }) => String(def.pattern ?? ''))
    .join(' ');

const text = (name: string, def: Definition, { byName }: Known): fc.Arbitrary<unknown> => {
  const pattern = patternOf(def);
  const letter = /\^([AMPRD])-/.exec(pattern)?.[1];
  if (letter)
    return fc.constantFrom(1, 1, 2, 3, 4, 9_999_999).map((number) => `${letter}-${number}`);
  if (/d\{4\}-/.test(pattern)) return fc.constantFrom(...nastyDays);
  if (/\[0-5\]/.test(pattern)) return fc.constantFrom('00:00', '01:30', '14:00', '23:59');
  const ids = Object.hasOwn(byName, name) ? (byName[name] ?? []) : [];
  return ids.length > 0
    ? fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...ids) },
        fc.constantFrom(...nastyTexts),
        fc
          .constantFrom(...ids, 'person:')
          .chain((id) =>
            fc.constantFrom('\uD800', '#%/', 'x'.repeat(3_000), '\u0000').map((more) => id + more),
          ),
      )
    : fc.constantFrom(...nastyTexts);
};

/** Values for a schema of zod as a client may have altered them: of the right shape mostly, never of good sense. */
export const alteredFor = (schema: unknown, known: Known, name = ''): fc.Arbitrary<unknown> => {
  const { def } = inner(schema)._zod;
  const of = (shape: unknown, field = name) => alteredFor(shape, known, field);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape as object).map(([field, shape]) => [
        field,
        of(shape, field),
      ]);
      return fc
        .record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>)
        .map((made) =>
          Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
        );
    }
    case 'optional':
      return fc.option(of(def.innerType), { nil: undefined });
    case 'literal':
      return fc.constantFrom(...(def.values as readonly unknown[]));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as object));
    case 'boolean':
      return fc.boolean();
    case 'union':
      return fc.oneof(...(def.options as readonly unknown[]).map((one) => of(one)));
    case 'array':
      return fc.array(of(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.constantFrom(...fieldNames), fieldValue(known), { maxKeys: 4 });
    case 'number':
      return fc.constantFrom(0, 1, 2, 3, -1, 50, 2 ** 31, Number.MAX_SAFE_INTEGER);
    default:
      return text(name, def, known);
  }
};

/** Names of fields that forms have or a client may think up. */
export const fieldNames: readonly string[] = (
  'title detail owner due name chair clerk members area kind since nation zone code reason ' +
  'outcome text note day time ends place every agenda why person question options until secret ' +
  'verdict part step round ref seat for door shows polls-by organisation role with sure ' +
  '__proto__ constructor'
).split(' ');

/** What a field may come back with, be it one value or a list. */
export const fieldValue = ({ byName }: Known): fc.Arbitrary<string | string[]> => {
  const one = fc.constantFrom(
    ...nastyTexts,
    ...nastyDays,
    ...Object.values(byName).flat(),
    ...'A-1 P-1 M-1 R-1 seat-1 14:00 week month keep-on well next Europe/London Mars/Zone'.split(
      ' ',
    ),
  );
  return fc.oneof(one, one, fc.array(one, { maxLength: 3 }));
};

import * as z from 'zod';
import { askSchema } from '../../core/features/asks.ts';
import { typedBeside } from '../../core/forms/search.ts';
import { lazy } from '../../core/lib/lazy.ts';
import { accountId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import type { FormValues, Mention } from '../../core/model/request.ts';
import type { Field, Form } from '../../core/view/view.ts';

/** What a card carries and a client sends back. None of it is trusted: it is read here and judged in core. */
const carried = lazy(() => {
  const span = z.union([
    z.object({ kind: z.literal('text'), text: z.string(), strong: z.literal(true).optional() }),
    z.object({ kind: z.literal('link'), text: z.string(), url: z.string() }),
    z.object({ kind: z.literal('person'), person: z.string(), name: z.string() }),
  ]);
  const common = {
    name: z.string().min(1).max(60),
    label: z.string().max(300),
    hint: z.string().max(600).optional(),
    required: z.literal(true).optional(),
  };
  const choices = z
    .array(z.object({ value: z.string().max(300), label: z.string().max(300) }))
    .max(500);
  const field = z.discriminatedUnion('kind', [
    z.object({
      ...common,
      kind: z.enum(['line', 'lines']),
      given: z.string().optional(),
      max: z.int().optional(),
    }),
    z.object({ ...common, kind: z.literal('file') }),
    z.object({ ...common, kind: z.literal('day'), given: z.string().optional() }),
    z.object({
      ...common,
      kind: z.literal('choice'),
      choices,
      given: z.string().optional(),
      of: z.int().min(0).optional(),
    }),
    z.object({
      ...common,
      kind: z.literal('choices'),
      choices,
      given: z.array(z.string()).optional(),
    }),
    z.object({
      ...common,
      kind: z.literal('accounts'),
      many: z.boolean(),
      given: z.array(z.string()).optional(),
    }),
  ]);
  const form = z.object({
    form: z.string().min(1).max(60),
    key: z.string().min(1).max(200),
    title: z.string().max(300),
    aloud: z.string().max(1000),
    intro: z.array(span).max(50).optional(),
    fields: z.array(field).max(30),
    submit: z.string().max(100),
    carries: askSchema().optional(),
  });
  const mention = z.object({
    account: z.string().startsWith('teams:').max(300),
    name: z.string().max(200),
  });
  const again = z.object({
    text: z.string().max(30_000),
    mentions: z.array(mention).max(50),
    at: z.int().min(0),
    thread: z.string().max(200).optional(),
    quoted: z.string().max(200).optional(),
  });
  const home = z.literal(true).optional().catch(undefined);
  return z.union([
    z.object({ ask: askSchema(), n: z.int().min(0).default(0), home }),
    z.object({ submits: form, home }),
    z.object({ again }),
  ]);
});

/** A typed line handed back with its answer withheld: its key is made anew from whoever presses. */
export interface Again {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** When it was typed, in milliseconds. */
  readonly at: number;
  readonly thread?: string | undefined;
  readonly quoted?: string | undefined;
}
export type Carried =
  /** `home`: on the card that is the presser's Home. */
  | { readonly kind: 'press'; readonly ask: Ask; readonly n: number; readonly home?: true }
  | {
      readonly kind: 'form';
      readonly form: Form;
      readonly values: FormValues;
      readonly home?: true;
    }
  | { readonly kind: 'again'; readonly again: Again };

/** Inputs stand beside what the card carries, so they have a name space of their own. */
export const inputId = (name: string): string => `f.${name}`;
/** Several choices come back joined with commas. */
export const packed = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll(',', '%2C');
const unpacked = (value: string): string => value.replaceAll('%2C', ',').replaceAll('%25', '%');

const filled = (field: Field, sent: unknown, tenant: string): string | readonly string[] => {
  const text = typeof sent === 'string' ? sent.slice(0, 30_000) : '';
  const several = text.split(',').filter((part) => part !== '');
  if (field.kind === 'choices') return several.map(unpacked);
  if (field.kind !== 'accounts') return text;
  const accounts = several.map((local) =>
    accountId('teams', tenant, local.replace(`teams:${tenant}:`, '')),
  );
  return field.many ? accounts : (accounts[0] ?? '');
};

/** The search of a list, with what was typed so far; undefined for what no list of ours asks. */
export const readSearch = (value: unknown): Ask | undefined => {
  const read = query().safeParse(value);
  if (!read.success) return undefined;
  const { dataset, queryText: words } = read.data;
  try {
    const ask = askSchema().safeParse(JSON.parse(dataset)).data as Ask | undefined;
    if (ask?.ask !== 'form' || !ask.search) return undefined;
    return { ...ask, search: { ...ask.search, words: words.slice(0, 200).toWellFormed() } };
  } catch {
    return undefined;
  }
};
const query = lazy(() =>
  z.object({ dataset: z.string().max(4000), queryText: z.string().max(3000).default('') }),
);

/** The data of a card action, read; undefined for what no card of ours carries. */
export const readCarried = (data: unknown, tenant: string): Carried | undefined => {
  const read = carried().safeParse(data);
  if (!read.success) return undefined;
  const home = 'home' in read.data && read.data.home ? ({ home: true } as const) : {};
  if ('ask' in read.data) return { kind: 'press', ask: read.data.ask, n: read.data.n, ...home };
  if ('again' in read.data) return { kind: 'again', again: read.data.again as unknown as Again };
  const drawn = read.data.submits as Form;
  const sent = data as Readonly<Record<string, unknown>>;
  const values = drawn.fields.flatMap((field) => {
    const typed = sent[inputId(typedBeside(field.name))];
    return [
      [field.name, filled(field, sent[inputId(field.name)], tenant)],
      ...(typeof typed === 'string' ? [[typedBeside(field.name), typed.slice(0, 300)]] : []),
    ];
  });
  return { kind: 'form', form: drawn, values: Object.fromEntries(values), ...home };
};

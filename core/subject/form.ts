import type { Ask } from '../features/shapes.ts';
import type { Saying } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import type { Letter, Ref } from '../model/ids.ts';
import type { Opened } from '../model/outcome.ts';
import type { FormValues } from '../model/request.ts';
import { keyOf, line } from '../view/values.ts';
import { type Field, text } from '../view/view.ts';
import { teller } from './names.ts';
import { within } from './require.ts';

/** What is wrong, beside the fields it is wrong in. */
export type Errors = { readonly errors: Readonly<Record<string, Saying>> };

/** What a form is about, and from which version: it rides in what the form carries, so it is checked again by the rule. */
export interface Carried {
  readonly in?: string;
  readonly ref: Ref;
  readonly seen?: number;
}

/** One line of what a form carries. */
export const carriedLine = (asked: Ask | undefined, name: string): string | undefined =>
  asked?.ask === 'form' ? line(asked.given?.[name]) : undefined;

/** What a form about such a subject carries. It came through a client: anything but a reference and a version is left out. */
export const carriedBy = (asked: Ask | undefined, letter: Letter): Carried | undefined => {
  const ref = carriedLine(asked, 'ref');
  if (asked?.ask !== 'form' || ref === undefined) return undefined;
  if (!ref.startsWith(`${letter}-`) || !/^.-[1-9]\d{0,6}$/.test(ref)) return undefined;
  const seen = Number(carriedLine(asked, 'seen'));
  return defined({
    in: asked.in,
    ref,
    seen: Number.isSafeInteger(seen) && seen > 0 ? seen : undefined,
  });
};

type Feature = 'action' | 'meeting' | 'poll';

/** A form in its reader's words. */
export interface SubjectForm {
  readonly form: `${Feature}.${string}`;
  readonly title: string;
  readonly intro?: string | undefined;
  readonly fields: readonly Field[];
  readonly submit: string;
  /** What comes back when it is sent; blanks are left out. */
  readonly about?: Readonly<Record<string, FormValues[string] | undefined>>;
}

/** A form about a subject of the partnership, as it is opened. */
export const opened = (
  { form, title, intro, fields, submit, about = {} }: SubjectForm,
  context: Context,
): Opened => {
  const feature = form.slice(0, form.indexOf('.')) as Feature;
  const labels = fields.map(({ label }) => label);
  const aloud = teller(context.locale)(`${feature}.form.aloud`, { title, fields: labels });
  const kept = Object.entries(about).map(([name, value]) => [name, line(value)]);
  return {
    kind: 'form',
    form: {
      form,
      key: keyOf(context),
      title,
      aloud: intro === undefined ? aloud : `${intro} ${aloud}`,
      ...(intro === undefined ? {} : { intro: [text(intro)] }),
      fields,
      submit,
      carries: {
        ask: 'form',
        in: within(context).id,
        form,
        given: defined(Object.fromEntries(kept)),
      },
    },
  };
};

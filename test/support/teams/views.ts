import { personId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Block, Button, Field, Form, Span, View } from '../../../core/view/view.ts';
import fc from '../fast-check.ts';

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    'Replace the lamps on Mill Lane',
    '**bold** [x](https://evil.example) <at>Sam</at>',
    '{{DATE(2027-01-01)}}',
    '@channel <!here>',
    '1. one\n- two\n> three',
  ),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    strong: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    text: words,
    url: fc.constantFrom('https://example.org/a(b)', 'javascript:alert(1)', 'no'),
  }),
  fc.record({
    kind: fc.constant('person' as const),
    person: fc.constantFrom(personId('sam'), personId('jo')),
    name: words,
  }),
);
const spans = fc.array(span, { minLength: 1, maxLength: 5 });
const ask: fc.Arbitrary<Ask> = fc.constantFrom<Ask>(
  { ask: 'action.done', ref: 'A-1' },
  { ask: 'mine' },
  { ask: 'form', form: 'action' },
);
const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ label: words, spoken: words, ask }),
  fc.record({ label: words, spoken: words, ask, opens: fc.constant('form' as const) }),
);
const buttons = fc.array(button, { minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), text: words, ref: fc.constant('A-1') }),
  fc.record({ kind: fc.constant('text' as const), spans }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: spans }), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('rows' as const),
    rows: fc.array(fc.record({ spans, buttons }), { minLength: 1, maxLength: 10 }),
  }),
  fc.record({ kind: fc.constant('status' as const), spans }),
  fc.record({ kind: fc.constant('copy' as const), text: words }),
  fc.record({ kind: fc.constant('buttons' as const), buttons, more: buttons }),
  fc.record({
    kind: fc.constant('bars' as const),
    title: words,
    bars: fc.array(fc.record({ label: words, value: fc.nat(), of: fc.nat() }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
);
/** Any view. */
export const views: fc.Arbitrary<View> = fc.record({
  aloud: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
});

/** A form with every kind of field. */
export const everyField: readonly Field[] = [
  { kind: 'line', name: 'title', label: 'What', required: true, max: 150, given: 'Fix it' },
  { kind: 'lines', name: 'detail', label: 'Why or detail', hint: 'Only if it helps' },
  { kind: 'day', name: 'due', label: 'By', given: '2027-01-08' },
  {
    kind: 'choice',
    name: 'nation',
    label: 'Nation',
    choices: [{ value: 'wales', label: 'Wales' }],
    given: 'wales',
  },
  {
    kind: 'choices',
    name: 'with',
    label: 'With',
    choices: [
      { value: 'a,b%', label: 'A, B' },
      { value: 'c', label: 'C' },
    ],
    given: ['a,b%'],
  },
  { kind: 'accounts', name: 'people', label: 'Members', many: true, given: ['teams:t1:aad-sam'] },
];
export const everyForm: Form = {
  form: 'every',
  key: 'minted-1',
  title: 'New action',
  aloud: 'A form for a new action.',
  submit: 'Save',
  fields: everyField,
};

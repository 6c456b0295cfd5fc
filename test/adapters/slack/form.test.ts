import { describe, expect, test } from 'vitest';
import { formValues, modal, recalled, state } from '../../../adapters/slack/form.ts';
import { placeId } from '../../../core/model/ids.ts';
import type { Field, Form } from '../../../core/view/view.ts';
import { modalView } from './rules.ts';

const where = {
  place: placeId('slack', 'T1', 'C1'),
  kind: 'channel',
  name: 'southport',
  thread: '1.2',
} as const;
const from = { where, channel: 'C1' };
const form = (fields: readonly Field[], extra: Partial<Form> = {}): Form => ({
  form: 'action.new',
  key: 'k3v9',
  title: 'New action',
  aloud: 'A form for a new action.',
  submit: 'Make it',
  fields,
  ...extra,
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    value: `person:${at}`,
    label: `Sam ${at} <!here> ${'x'.repeat(80)}`,
  }));
const long = 'y'.repeat(5000);

describe('a form', () => {
  test('of every kind of field, each at its largest, is a modal that Slack takes', () => {
    const fields: Field[] = [
      { name: 'what', label: long, hint: long, required: true, kind: 'line', given: long },
      { name: 'why', label: 'Why', kind: 'lines', given: long, max: 100 },
      { name: 'due', label: 'By when', kind: 'day', given: '2027-01-08' },
      { name: 'who', label: 'Who', kind: 'choice', choices: choices(100), given: 'person:99' },
      { name: 'from', label: 'From', kind: 'choice', choices: choices(431), given: 'person:430' },
      {
        name: 'with',
        label: 'With',
        kind: 'choices',
        choices: choices(250),
        given: ['person:3', 'person:249'],
      },
      { name: 'none', label: 'None', kind: 'choice', choices: [] },
      { name: 'chair', label: 'Chair', kind: 'accounts', many: false, given: ['slack:T1:U1'] },
      {
        name: 'members',
        label: 'Members',
        kind: 'accounts',
        many: true,
        given: ['slack:T1:U1', 'slack:T1:U2'],
      },
    ];
    const given = form(fields, {
      title: long,
      submit: long,
      intro: [{ kind: 'text', text: long }],
    });
    const view = modalView.parse(JSON.parse(JSON.stringify(modal(given, from))));
    const inputs = view.blocks.filter(({ type }) => type === 'input');
    expect(inputs.map((input) => 'block_id' in input && input.block_id)).toEqual([
      'what',
      'why',
      'due',
      'who',
      'from',
      'with',
      'chair',
      'members',
    ]);
    expect(JSON.stringify(view)).toContain('"initial_users":["U1","U2"]');
    expect(JSON.stringify(view)).toContain('person:430');
  });

  test('whose title Slack cuts off says it whole before its fields', () => {
    const fields: Field[] = [{ name: 'due', label: 'By when', kind: 'day' }];
    const blocks = (title: string) => JSON.stringify(modal(form(fields, { title }), from).blocks);
    expect(blocks('New date for southport A-17')).toContain('"New date for southport A-17"');
    expect(blocks('New date for A-17')).not.toContain('New date for A-17');
  });

  test('of many fields stays within a modal', () => {
    const fields = Array.from(
      { length: 120 },
      (_, at): Field => ({ name: `f${at}`, label: 'x', kind: 'line' }),
    );
    expect(
      modalView.parse(JSON.parse(JSON.stringify(modal(form(fields), from)))).blocks,
    ).toHaveLength(100);
  });

  test('remembers where it was opened and what it carries, unharmed by Slack’s entities', () => {
    const carries = { ask: 'action.note', ref: 'A-1', text: 'a < b & c > d' } as const;
    const { private_metadata } = modal(
      form([{ name: 'x', label: 'x', kind: 'line' }], { carries }),
      from,
    );
    expect(private_metadata).not.toMatch(/[<>&]/);
    expect(recalled(private_metadata)).toEqual({
      form: 'action.new',
      key: 'k3v9',
      place: 'slack:T1:C1',
      kind: 'channel',
      channel: 'C1',
      thread: '1.2',
      name: 'southport',
      carries,
    });
  });

  test('that carries more than a modal holds is a fault, not a cut command', () => {
    const carries = { ask: 'action.note', ref: 'A-1', text: 'z'.repeat(2990) } as const;
    expect(() => modal(form([], { carries }), from)).toThrow('carries more');
  });

  test.each([
    '',
    '{}',
    'null',
    '[]',
    '{"form":1}',
    '{"form":"x","key":"k","place":"p","kind":"other"}',
  ])('is not ours when it remembers %j', (metadata) => expect(recalled(metadata)).toBeUndefined());
});

describe('what was filled in', () => {
  test('comes by field, people as accounts, empty fields left out', () => {
    const values = state().parse({
      values: {
        what: { value: { type: 'plain_text_input', value: 'Fix it' } },
        why: { value: { type: 'plain_text_input', value: null } },
        due: { value: { type: 'datepicker', selected_date: '2027-01-08' } },
        who: { value: { type: 'static_select', selected_option: { text: {}, value: 'person:1' } } },
        with: {
          value: {
            type: 'multi_static_select',
            selected_options: [{ value: 'a' }, { value: 'b' }],
          },
        },
        none: { value: { type: 'multi_static_select', selected_options: [] } },
        chair: { value: { type: 'users_select', selected_user: 'U1' } },
        members: { value: { type: 'multi_users_select', selected_users: ['U1', 'U2'] } },
      },
    });
    expect(formValues(values, 'T1')).toEqual({
      what: 'Fix it',
      due: '2027-01-08',
      who: 'person:1',
      with: ['a', 'b'],
      none: [],
      chair: 'slack:T1:U1',
      members: ['slack:T1:U1', 'slack:T1:U2'],
    });
  });

  test('cannot reach the prototype', () => {
    const values = state().parse(
      JSON.parse(
        '{"values":{"__proto__":{"value":{"value":"x"}},"constructor":{"value":{"value":"y"}}}}',
      ),
    );
    const read = formValues(values, 'T1');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});

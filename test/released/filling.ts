import { modal } from '../../adapters/slack/form.ts';
import { formCard } from '../../adapters/teams/form.ts';
import type { FormValues } from '../../core/model/request.ts';
import type { Field, Form } from '../../core/view/view.ts';
import { actionsIn } from '../../infra/local/demo/press.ts';
import { type Name, slackAccount, teamsAccount } from '../lines/cast.ts';
import { onSlack } from '../support/southport/people.ts';
import { inputsOf, type Json } from '../support/teams/cards.ts';
import type { Sent } from './wire.ts';

const isTime = /time|ends/;

/** As the field stood when the form was opened; nobody of another chat is in a picker. */
const untouched = (field: Field, chat: 'slack' | 'teams'): FormValues[string] =>
  field.kind === 'accounts'
    ? (field.given ?? []).filter((one) => one.startsWith(`${chat}:`))
    : (field.given ?? '');

/** Ways in which people fill a form, each said of one field. */
const fillings: Readonly<
  Record<string, (field: Field, chat: 'slack' | 'teams') => FormValues[string]>
> = {
  untouched,
  filled: (field, chat) => filled(field, chat),
  needed: (field, chat) => (field.required ? filled(field, chat) : ''),
  empty: () => '',
  nonsense: (field, chat) => {
    if (field.kind === 'day') return '2027-02-31';
    return field.kind === 'line' || field.kind === 'lines' ? ' ' : filled(field, chat);
  },
  dated: (field, chat) => {
    if (field.kind === 'day') return '2026-12-01';
    return field.kind === 'choice' ? (field.choices[0]?.value ?? '') : filled(field, chat);
  },
};

const filled = (field: Field, chat: 'slack' | 'teams'): FormValues[string] => {
  const account = (name: Name) => (chat === 'slack' ? slackAccount : teamsAccount)(name);
  switch (field.kind) {
    case 'line':
    case 'lines':
      if (isTime.test(field.name)) return '14:30';
      if (field.name === 'zone') return 'Europe/Dublin';
      return (field.kind === 'lines' ? 'Two coats on.\nOne to come.' : 'Two coats on').slice(
        0,
        field.max,
      );
    case 'file':
      return [];
    case 'day':
      return '2027-01-20';
    case 'choice':
      return field.choices.at(-1)?.value ?? '';
    case 'choices':
      return field.choices.map(({ value }) => value);
    case 'accounts':
      return field.many ? [account('stan'), account('mia')] : account('asha');
  }
};

/** One field as Slack sends it back, in the shape of its element. */
const inSlack = (type: unknown, value: FormValues[string]): Json => {
  const list = [value].flat().filter((one) => one !== '');
  const local = list.map((account) => account.split(':').at(-1));
  switch (type) {
    case 'datepicker':
      return { type, selected_date: list[0] ?? null };
    case 'static_select':
      return { type, selected_option: list[0] === undefined ? null : { value: list[0] } };
    case 'multi_static_select':
      return { type, selected_options: list.map((one) => ({ value: one })) };
    case 'users_select':
      return { type, selected_user: local[0] ?? null };
    case 'multi_users_select':
      return { type, selected_users: local };
    default:
      return { type, value: list[0] ?? null };
  }
};

const slackSends = (form: Form, values: FormValues): Sent => {
  const where = { place: onSlack, kind: 'channel' } as const;
  const view = modal(form, { where, channel: 'C1' });
  const inputs = (view.blocks as readonly unknown[] as readonly Json[]).filter(
    ({ type }) => type === 'input',
  );
  const fields = inputs.map(({ block_id, element }) => {
    const { type, action_id } = element as Json;
    const name = String(block_id);
    return [name, { [String(action_id)]: inSlack(type, values[name] ?? '') }] as const;
  });
  const state = { values: Object.fromEntries(fields) };
  return { chat: 'slack form', sent: { private_metadata: view.private_metadata, state } };
};

const teamsSends = (form: Form, values: FormValues): Sent => {
  const card = formCard(form, { answers: 'card', dialogs: true, press: 1 });
  const inputs = inputsOf(card).map(({ id }) => {
    const value = values[String(id).slice('f.'.length)] ?? '';
    const local = [value].flat().map((one) => one.replace(/^teams:[^:]+:/, ''));
    return [String(id), local.join(',')] as const;
  });
  const data = actionsIn(card)[0]?.data as Json;
  return { chat: 'teams', sent: { ...data, ...Object.fromEntries(inputs) } };
};

type Fill = (typeof fillings)[string];
/** The same ways, and for each field that it alone is filled beside what must be. */
const fillingsOf = (form: Form): readonly (readonly [string, Fill])[] => [
  ...Object.entries(fillings),
  ...form.fields.map(
    ({ name }) =>
      [
        name,
        (field: Field, chat: 'slack' | 'teams') =>
          field.name === name || (field.required && !field.given?.length)
            ? filled(field, chat)
            : untouched(field, chat),
      ] as const,
  ),
];

/** What each chat sends of a form that has been filled in several ways. */
export const sentForms = (
  form: Form,
): readonly { readonly chat: 'slack' | 'teams'; readonly how: string; readonly sent: Sent }[] =>
  (['slack', 'teams'] as const).flatMap((chat) =>
    fillingsOf(form).map(([how, fill]) => {
      const values = Object.fromEntries(form.fields.map((one) => [one.name, fill(one, chat)]));
      return { chat, how, sent: (chat === 'slack' ? slackSends : teamsSends)(form, values) };
    }),
  );

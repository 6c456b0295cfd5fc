import type { types } from '@slack/bolt';
import * as z from 'zod';
import { askSchema } from '../../core/features/asks.ts';
import { say, sentence } from '../../core/language/saying.ts';
import { lazy } from '../../core/lib/lazy.ts';
import { inOwnWords } from '../../core/lib/why.ts';
import { accountId, partsOf } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { FormValues, Where } from '../../core/model/request.ts';
import { type Block, type Choice, type Field, type Form, strong } from '../../core/view/view.ts';
import { plainText } from './buttons.ts';
import { cutTo, limits } from './limits.ts';
import { wire } from './press.ts';
import { type SlackBlock, slackBlocks } from './render.ts';
import { file, type SlackFile } from './sent-file.ts';

/** What a modal remembers until it is sent: where it was opened, and what the form carries. */
export const memory = lazy(() =>
  z.object({
    form: z.string().min(1).max(60),
    key: z.string().min(1).max(200),
    place: z.string().max(200),
    kind: z.enum(['channel', 'direct']),
    /** The channel or conversation as Slack calls it, for the private line. */
    channel: z.string().max(40).optional(),
    thread: z.string().max(40).optional(),
    message: z.string().max(40).optional(),
    name: z.string().max(100).optional(),
    carries: askSchema().optional(),
    /** It was opened from somebody's Home, which is drawn anew once it is sent. */
    home: z.literal(true).optional(),
  }),
);
export type Memory = z.infer<ReturnType<typeof memory>>;

/** Where a form is opened from, as the answer to it needs it. */
export interface OpenedFrom {
  readonly where: Where;
  readonly channel: string | undefined;
  readonly home?: true;
}

const remembered = (form: Form, { where, channel, home }: OpenedFrom): string => {
  const { place, kind, name, thread, message } = where;
  const { form: which, key, carries } = form;
  const full = wire({
    form: which,
    key,
    place,
    kind,
    channel,
    thread,
    message,
    name,
    carries,
    home,
  });
  if (full.length <= limits.modal.metadata) return full;
  throw inOwnWords(
    new Error(`Slack: the form ${which} carries more than a modal holds (${full.length}).`),
  );
};

const option = ({ value, label }: Choice) => ({
  text: plainText(label, limits.option.text),
  value,
});

const options = (choices: readonly Choice[]) =>
  choices.filter(({ value, label }) => value !== '' && label !== '').map(option);

/** A list with its choices in it; where there are more than it may have, one that asks for them as somebody types. */
const listed = (kind: 'select' | 'multi', choices: readonly Choice[]) => {
  const multi = kind === 'multi' ? ('multi_' as const) : ('' as const);
  if (choices.length <= limits.select.options)
    return { type: `${multi}static_select` as const, options: options(choices) };
  const placeholder = plainText(sentence(say('list.search', {}), localeOf()), limits.placeholder);
  return { type: `${multi}external_select` as const, min_query_length: 0, placeholder };
};

/** What a list that is searched is answered with: no more than it may have, and whether there are others. */
export const suggested = (choices: readonly Choice[], of: number) => {
  const shown = options(choices.slice(0, limits.select.options));
  if (of <= shown.length) return { options: shown };
  const label = sentence(say('list.type-more', { shown: shown.length, of }), localeOf());
  return { option_groups: [{ label: plainText(label, limits.option.text), options: shown }] };
};

const actionId = 'value';
type Element = types.InputBlock['element'];

const element = (field: Field): Element => {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return {
        type: 'plain_text_input',
        action_id: actionId,
        multiline: field.kind === 'lines',
        max_length: Math.min(field.max ?? limits.input.text, limits.input.text),
        ...(field.given
          ? { initial_value: cutTo(field.given, field.max ?? limits.input.text) }
          : {}),
      };
    case 'file':
      return {
        type: 'file_input',
        action_id: actionId,
        filetypes: ['csv', 'tsv', 'txt'],
        max_files: 1,
      };
    case 'day':
      return {
        type: 'datepicker',
        action_id: actionId,
        ...(field.given ? { initial_date: field.given } : {}),
      };
    case 'choice': {
      const chosen = field.choices.find(({ value }) => value === field.given);
      const initial = chosen ? { initial_option: option(chosen) } : {};
      return { action_id: actionId, ...listed('select', field.choices), ...initial };
    }
    case 'choices': {
      const chosen = field.choices.filter(({ value }) => field.given?.includes(value));
      const initial = chosen.length > 0 ? { initial_options: chosen.map(option) } : {};
      return {
        action_id: actionId,
        ...listed('multi', field.choices),
        ...initial,
      };
    }
    case 'accounts': {
      const given = (field.given ?? []).map((account) => partsOf(account as never).local);
      const [first] = given;
      if (field.many) {
        const initial = first === undefined ? {} : { initial_users: given };
        return { type: 'multi_users_select', action_id: actionId, ...initial };
      }
      const initial = first === undefined ? {} : { initial_user: first };
      return { type: 'users_select', action_id: actionId, ...initial };
    }
  }
};

/** A list without a single choice cannot be drawn, and there is nothing to choose. */
const empty = (field: Field): boolean => 'choices' in field && field.choices.length === 0;

const input = (field: Field): types.InputBlock => ({
  type: 'input',
  block_id: field.name,
  label: plainText(field.label, limits.input.label),
  element: element(field),
  optional: field.required !== true,
  ...(field.hint ? { hint: plainText(field.hint, limits.input.hint) } : {}),
});

/** A title that a modal cuts off stands whole in its first line. */
const opening = ({ title, intro }: Form): Block[] => [
  ...(title.length > limits.modal.title ? [{ kind: 'text' as const, spans: [strong(title)] }] : []),
  ...(intro ? [{ kind: 'text' as const, spans: intro }] : []),
];

/** A form as a modal. Throws where what it carries is more than a modal can remember. */
export const modal = (form: Form, from: OpenedFrom): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plainText(form.title, limits.modal.title),
  submit: plainText(form.submit, limits.modal.submit),
  private_metadata: remembered(form, from),
  blocks: [
    ...slackBlocks(opening(form), { accounts: new Map() }),
    ...form.fields.filter((field) => !empty(field)).map(input),
  ].slice(0, limits.modal.blocks),
});
export interface ModalView {
  readonly type: 'modal';
  readonly callback_id: string;
  readonly title: types.PlainTextElement;
  readonly submit: types.PlainTextElement;
  readonly private_metadata: string;
  readonly blocks: readonly SlackBlock[];
}

const answered = lazy(() =>
  z.object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
    selected_options: z.array(z.object({ value: z.string() })).nullish(),
    selected_user: z.string().nullish(),
    selected_users: z.array(z.string()).nullish(),
    files: z.array(file()).nullish(),
  }),
);
export const state = lazy(() =>
  z.object({
    values: z.record(z.string(), z.record(z.string(), answered())).default({}),
  }),
);

/** What was filled in, by field; people as accounts of the workspace. Untouched fields are left out. */
export const formValues = (
  { values }: z.infer<ReturnType<typeof state>>,
  tenant: string,
): FormValues => {
  const account = (user: string): string => accountId('slack', tenant, user);
  const read = (one: z.infer<ReturnType<typeof answered>>): string | string[] | undefined =>
    one.value ??
    one.selected_date ??
    one.selected_option?.value ??
    one.selected_options?.map(({ value }) => value) ??
    (one.selected_user ? account(one.selected_user) : undefined) ??
    one.selected_users?.map(account);
  const filled = Object.entries(values).flatMap(([name, elements]) => {
    const value = Object.values(elements)
      .map(read)
      .find((one) => one !== undefined);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
};

/** The file that was chosen in one of the fields. */
export const fileIn = ({ values }: z.infer<ReturnType<typeof state>>): SlackFile | undefined =>
  Object.values(values)
    .flatMap((elements) => Object.values(elements))
    .flatMap(({ files }) => files ?? [])[0];

/** What a modal of ours remembers; undefined where it is not ours or was changed on the way. */
export const recalled = (metadata: string): Memory | undefined => {
  try {
    const read = memory().safeParse(JSON.parse(metadata));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};

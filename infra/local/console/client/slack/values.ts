import type { Json } from '../../model.ts';

/** Typed views on Block Kit's JSON, as far as the console draws it itself. */
export interface Text {
  readonly type: string;
  readonly text: string;
}
export interface Option {
  readonly text: Text;
  readonly value: string;
}
export interface Element extends Json {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: Text;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly accessibility_label?: string;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: Text; readonly options: readonly Option[] }[];
  readonly placeholder?: Text;
}
export interface Block extends Json {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
  readonly label?: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
  readonly element?: Element;
}

export const optionsOf = ({ options = [], option_groups = [] }: Element): readonly Option[] => [
  ...options,
  ...option_groups.flatMap((group) => group.options),
];

/** What Slack sends for a filled element: its value under the name that its type has there. */
export const stateOf = (
  element: Element,
  filled: readonly string[],
  found: readonly Option[] = [],
): Json => {
  const { type } = element;
  const [first = null] = filled.filter((one) => one !== '');
  const initial = [element.initial_option ?? [], element.initial_options ?? []].flat() as Option[];
  const chosen = [...optionsOf(element), ...found, ...initial].filter(
    ({ value }, at, all) =>
      filled.includes(value) && all.findIndex((one) => one.value === value) === at,
  );
  switch (type) {
    case 'datepicker':
      return { type, selected_date: first };
    case 'timepicker':
      return { type, selected_time: first };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: chosen[0] ?? null };
    case 'multi_external_select':
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: chosen };
    case 'file_input':
      return {
        type,
        files: filled.filter((one) => one.startsWith('{')).map((one) => JSON.parse(one) as Json),
      };
    case 'users_select':
      return { type, selected_user: first };
    case 'multi_users_select':
      return { type, selected_users: filled };
    default:
      return { type, value: first };
  }
};

/** What stands in an element when it is first drawn. */
export const initialOf = (element: Element): readonly string[] => {
  const given =
    element.initial_value ??
    element.initial_date ??
    element.initial_time ??
    (element.initial_option as Option | undefined)?.value ??
    (element.initial_options as readonly Option[] | undefined)?.map(({ value }) => value) ??
    element.initial_user ??
    element.initial_users ??
    [];
  return ([given].flat() as unknown[]).map(String);
};

import * as z from 'zod';

/** The shapes Slack takes, with its limits; what it would refuse is refused here too. */
export const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const text = (most: number) =>
  z.union([
    plain(most),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: z.string().min(1).max(most),
      verbatim: z.boolean().optional(),
    }),
  ]);
const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});
const option = z.strictObject({
  text: text(75),
  value: z.string().max(150),
  description: text(75).optional(),
});
const options = (most: number) => z.array(option).min(1).max(most);
const listed = (most: number) => ({
  options: options(most).optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options: options(most) }))
    .max(100)
    .optional(),
});
const acting = { action_id: z.string().min(1).max(255).optional(), confirm: confirm.optional() };
const asking = {
  ...acting,
  placeholder: plain(150).optional(),
  focus_on_load: z.boolean().optional(),
};
const typing = {
  ...acting,
  placeholder: plain(150).optional(),
  initial_value: z.string().max(3000).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z.unknown().optional(),
};
const ids = z.array(z.string());
const many = { max_selected_items: z.int().min(1).optional() };

const chosen = { filetypes: z.array(z.string()).optional(), max_files: z.int().max(10).optional() };
const elements = [
  z.strictObject({
    type: z.literal('button'),
    ...acting,
    text: plain(75),
    value: z.string().max(2000).optional(),
    url: z.string().max(3000).optional(),
    style: z.enum(['primary', 'danger']).optional(),
    accessibility_label: z.string().max(75).optional(),
  }),
  z.strictObject({ type: z.literal('overflow'), ...acting, options: options(5) }),
  z.strictObject({
    type: z.literal('static_select'),
    ...asking,
    ...listed(100),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...asking,
    ...many,
    ...listed(100),
    initial_options: options(100).optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...asking,
    min_query_length: z.int().optional(),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...asking,
    ...many,
    min_query_length: z.int().optional(),
    initial_options: options(100).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...asking,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...asking,
    ...many,
    initial_users: ids.optional(),
  }),
  z.strictObject({
    type: z.enum(['checkboxes']),
    ...acting,
    options: options(10),
    initial_options: options(10).optional(),
    focus_on_load: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...acting,
    options: options(10),
    initial_option: option.optional(),
    focus_on_load: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    ...asking,
    initial_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...asking,
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typing,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal('file_input'), ...acting, ...chosen }),
  z.strictObject({ type: z.enum(['email_text_input', 'url_text_input']), ...typing }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typing,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
] as const;
const element = z.discriminatedUnion('type', elements);
const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.url().max(3000),
  alt_text: z.string().max(2000),
});

const named = { block_id: z.string().max(255).optional() };
/** Blocks that stand wherever there are any. */
export const shared = [
  z.strictObject({
    type: z.literal('section'),
    ...named,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: z.union([element, image]).optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...named,
    elements: z.array(element).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal('context'),
    ...named,
    elements: z
      .array(z.union([text(3000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('divider'), ...named }),
  z.strictObject({ type: z.literal('header'), ...named, text: plain(150) }),
  z.looseObject({ type: z.literal('rich_text'), ...named, elements: z.array(z.unknown()) }),
  z.strictObject({
    type: z.literal('input'),
    ...named,
    label: plain(2000),
    element,
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
] as const;
/** Why Slack would show nothing of what a searched list is answered with, or undefined. */
export const suggestionTrouble = (answer: unknown): string | undefined => {
  const none = z.array(option).max(100);
  const groups = z.array(z.strictObject({ label: plain(75), options: none })).max(100);
  const read = z
    .union([z.strictObject({ options: none }), z.strictObject({ option_groups: groups })])
    .safeParse(answer);
  if (!read.success) return 'the answer is no list of options';
  const all =
    'options' in read.data
      ? read.data.options
      : read.data.option_groups.flatMap((one) => one.options);
  return all.length > 100 ? 'more than a hundred options' : undefined;
};

const inMessage = z.discriminatedUnion('type', [
  ...shared,
  z.looseObject({ type: z.literal('data_visualization'), ...named, title: z.string().max(50) }),
  z.looseObject({ type: z.literal('table'), ...named, rows: z.array(z.unknown()).max(100) }),
  z.strictObject({ type: z.literal('markdown'), ...named, text: z.string().max(12_000) }),
]);

const messageBlocks = z.array(inMessage).max(50);
/** Characters over all blocks; Slack prints no figure, and refused a message of about 13,200 (slackapi/bolt-js#2509). */
const mostCharacters = 12_000;

/** The error that Slack names for a message's blocks, or undefined. */
export const blocksTrouble = (blocks: readonly unknown[] | undefined): string | undefined => {
  let sum = 0;
  JSON.stringify(blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') sum += value.length;
    return value;
  });
  if (sum > mostCharacters) return 'msg_blocks_too_long';
  return blocks && !messageBlocks.safeParse(blocks).success ? 'invalid_blocks' : undefined;
};

export const metadata = z.strictObject({
  event_type: z.string().max(255),
  event_payload: z.record(z.string(), z.unknown()),
});

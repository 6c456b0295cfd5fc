import * as z from 'zod';

/** What Slack accepts, written down once more and independently of the renderer (docs.slack.dev, Block Kit reference). */
const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const id = z.string().min(1).max(255);
const option = (value: number) =>
  z.strictObject({ text: plain(75), value: z.string().min(1).max(value) });

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().max(2000),
  accessibility_label: z.string().min(1).max(75),
  style: z.enum(['primary', 'danger']).optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: z.array(option(75)).min(2).max(5),
});

const leaf = z.union([
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    style: z.strictObject({ bold: z.literal(true) }).optional(),
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW]\w+$/) }),
  z.strictObject({ type: z.literal('link'), url: z.string().max(3000), text: z.string().min(1) }),
]);
const richPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(leaf).min(1) }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(leaf).min(1) }),
]);

const elementsOf = <T extends { readonly action_id: string }>(items: readonly T[]) =>
  new Set(items.map(({ action_id }) => action_id)).size === items.length;

/** Markup with links, and nothing in it that would be read as any other. */
const linked = z.strictObject({
  type: z.literal('mrkdwn'),
  verbatim: z.literal(true),
  text: z
    .string()
    .max(3000)
    .refine((text) => {
      const words = text.replace(/<https:[^\s<>|]+\|([^<>|]+)>/g, '$1');
      return words !== text && !/[<>*_~`]|:\w+:|^\s*&gt;|&(?!amp;|lt;|gt;)/m.test(words);
    }, 'links, and nothing that is formatted'),
});

const shared = [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z
      .array(richPart)
      .min(1)
      .refine((parts) => JSON.stringify(parts).length < 13_000, 'a rich text of reasonable size'),
  }),
  z.strictObject({
    type: z.literal('section'),
    text: z.union([plain(3000), linked]),
    accessory: z.discriminatedUnion('type', [button, overflow]).optional(),
  }),
  z.strictObject({ type: z.literal('context'), elements: z.array(plain(3000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, overflow]))
      .min(1)
      .max(25)
      .refine(elementsOf, 'action ids are told apart'),
  }),
] as const;

const inputElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean(),
    max_length: z.int().min(1).max(3000),
    initial_value: z.string().max(3000).optional(),
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.enum(['static_select', 'multi_static_select']),
    action_id: id,
    options: z.array(option(150)).min(1).max(100),
    initial_option: option(150).optional(),
    initial_options: z.array(option(150)).min(1).optional(),
  }),
  z.strictObject({
    type: z.enum(['external_select', 'multi_external_select']),
    action_id: id,
    min_query_length: z.int().min(0),
    placeholder: plain(150),
    initial_option: option(150).optional(),
    initial_options: z.array(option(150)).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    action_id: id,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    action_id: id,
    initial_users: z.array(z.string()).optional(),
  }),
]);
const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element: inputElement,
});

export const message = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(4000)
    .regex(/^(?!.*<[!@#])/s, 'no live markup'),
  blocks: z.array(z.discriminatedUnion('type', shared)).max(50),
});
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: id,
    title: plain(24),
    submit: plain(24),
    private_metadata: z.string().max(3000),
    blocks: z
      .array(z.discriminatedUnion('type', [...shared, input]))
      .min(1)
      .max(100),
  })
  .refine((view) => JSON.stringify(view).length <= 250_000, 'a view of at most 250 KB');

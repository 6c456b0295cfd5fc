import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import { state } from './form.ts';
import { pressedElement } from './press.ts';

/** Slack's payloads as far as they are read; all else in them is dropped. Only verified bytes come here. */
const id = z.string().max(60).default('');
const words = z.string().max(60_000).default('');
const link = z.string().max(2000).default('');
const maybe = z.string().max(60).nullish();

const team = lazy(() => z.object({ id, domain: maybe, enterprise_id: maybe }).nullish());
const enterprise = lazy(() => z.object({ id }).nullish());
const user = lazy(() =>
  z.object({
    id,
    team_id: maybe,
    name: z.string().max(200).optional(),
    username: z.string().max(200).optional(),
  }),
);
/** Said as JSON or in a form: whether another organisation shares the channel, or the app is the whole organisation's. */
const told = z
  .unknown()
  .transform((told) => told === true || told === 'true')
  .optional();
const channel = lazy(() =>
  z.object({ id, name: z.string().max(200).optional(), is_ext_shared: told }).nullish(),
);

export const slash = lazy(() =>
  z.object({
    command: z.string().max(100),
    text: words,
    team_id: maybe,
    enterprise_id: maybe,
    channel_id: id,
    channel_name: z.string().max(200).default(''),
    user_id: id,
    user_name: z.string().max(200).default(''),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    response_url: link,
    trigger_id: z.string().max(200).default(''),
  }),
);

export const blockActions = lazy(() =>
  z.object({
    type: z.literal('block_actions'),
    team: team(),
    enterprise: enterprise(),
    user: user(),
    channel: channel(),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    container: z
      .object({
        type: z.string().max(60).default(''),
        channel_id: id,
        message_ts: id,
        thread_ts: maybe,
      })
      .optional(),
    message: z.object({ thread_ts: maybe }).nullish(),
    view: z
      .object({ type: z.string().max(60).default(''), app_installed_team_id: maybe })
      .optional(),
    actions: z.array(pressedElement()).min(1).max(25),
    response_url: link,
    trigger_id: z.string().max(200).default(''),
  }),
);

/** A shortcut of the whole chat, or one of a message. */
export const shortcut = lazy(() =>
  z.object({
    type: z.enum(['shortcut', 'message_action']),
    callback_id: z.string().max(255),
    team: team(),
    enterprise: enterprise(),
    user: user(),
    channel: channel(),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    message: z
      .object({ text: words, user: maybe, team: maybe, ts: id, thread_ts: maybe })
      .nullish(),
    response_url: link,
    trigger_id: z.string().max(200).default(''),
  }),
);

export const view = lazy(() =>
  z.object({
    type: z.enum(['view_submission', 'view_closed']),
    team: team(),
    enterprise: enterprise(),
    user: user(),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    view: z.object({
      callback_id: z.string().max(255).default(''),
      app_installed_team_id: maybe,
      private_metadata: z.string().max(3000).default(''),
      state: state().default({ values: {} }),
    }),
  }),
);

/** What somebody types into a list of a form, letter by letter. */
export const suggestion = lazy(() =>
  z.object({
    type: z.literal('block_suggestion'),
    team: team(),
    enterprise: enterprise(),
    user: user(),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    block_id: z.string().max(255).default(''),
    value: z.string().max(3000).default(''),
    view: z.object({
      app_installed_team_id: maybe,
      private_metadata: z.string().max(3000).default(''),
    }),
  }),
);

const profile = lazy(() =>
  z
    .object({
      display_name: z.string().max(200).optional(),
      real_name: z.string().max(200).optional(),
      name: z.string().max(200).optional(),
      email: z.string().max(320).optional().catch(undefined),
      team: maybe,
      is_restricted: z.boolean().optional(),
      is_ultra_restricted: z.boolean().optional(),
    })
    .nullish(),
);

const inner = lazy(() =>
  z.object({
    type: z.string().max(100),
    subtype: z.string().max(100).optional(),
    user: z
      .union([
        z.string().max(60),
        z.object({
          id,
          deleted: z.boolean().optional(),
          name: z.string().max(200).optional(),
          real_name: z.string().max(200).optional(),
          team_id: maybe,
          is_email_confirmed: z.boolean().nullish().catch(undefined),
          profile: profile(),
        }),
      ])
      .nullish(),
    channel: z
      .union([z.string().max(60), z.object({ id, name: z.string().max(200).optional() })])
      .nullish(),
    channel_type: z.string().max(60).optional(),
    tab: z.string().max(60).optional(),
    view: z
      .object({ hash: z.string().max(200).optional() })
      .nullish()
      .catch(undefined),
    old_channel_id: maybe,
    new_channel_id: maybe,
    text: words,
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
    files: z.unknown().optional(),
    ts: id,
    edited: z.object({ ts: id }).nullish(),
    thread_ts: maybe,
    team: maybe,
    user_team: maybe,
    source_team: maybe,
    user_profile: profile(),
    bot_id: maybe,
    bot_profile: z.unknown().optional(),
    app_id: maybe,
    inviter: maybe,
    actor_id: maybe,
    message: z
      .object({
        ts: id,
        user: maybe,
        team: maybe,
        user_team: maybe,
        bot_id: maybe,
        text: words,
        edited: z.object({ ts: id }).nullish(),
      })
      .nullish(),
    previous_message: z.object({ text: words }).nullish(),
    tokens: z.object({ bot: z.array(z.string()).max(1000).optional() }).nullish(),
  }),
);

export const event = lazy(() =>
  z.object({
    type: z.literal('event_callback'),
    team_id: maybe,
    enterprise_id: maybe,
    context_team_id: maybe,
    event_id: z.string().max(100),
    event_time: z.number().int().min(0).max(4_102_444_800).optional().catch(undefined),
    is_ext_shared_channel: told,
    is_enterprise_install: told,
    authorizations: z
      .array(
        z.object({
          team_id: maybe,
          enterprise_id: maybe,
          user_id: maybe,
          is_bot: z.boolean().optional(),
          is_enterprise_install: z.boolean().optional(),
        }),
      )
      .max(100)
      .nullish(),
    event: inner(),
  }),
);

export type BlockActions = z.infer<ReturnType<typeof blockActions>>;
export type ShortcutPayload = z.infer<ReturnType<typeof shortcut>>;
export type SuggestionPayload = z.infer<ReturnType<typeof suggestion>>;
export type ViewPayload = z.infer<ReturnType<typeof view>>;
export type EventPayload = z.infer<ReturnType<typeof event>>;

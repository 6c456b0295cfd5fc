import { menuForms, messageForms, slashNouns } from '../../core/engine/typed.ts';
import { ofMessage } from '../../core/forms/from-message.ts';
import { nounName } from '../../core/language/grammar.ts';
import { type Saying, say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';

/** A slash command as Slack lists it. */
export interface SlashCommand {
  /** Without the slash. */
  readonly name: string;
  readonly description: string;
  readonly hint: string;
}

const said = (saying: Saying) => sentence(saying, localeOf());

/** The words that work in Slack, each a short form of `/folkmoot WORD`. */
const slashCommands = (): readonly SlashCommand[] => [
  {
    name: 'folkmoot',
    description: said(say('menu.folkmoot', {})),
    hint: said(say('menu.folkmoot.hint', {})),
  },
  ...slashNouns().flatMap((noun) =>
    noun.slash
      ? [{ name: nounName(noun), description: said(noun.slash.says), hint: said(noun.slash.hint) }]
      : [],
  ),
];

/** What stands beside a message, and what can be begun from anywhere. */
const shortcuts = () => [
  ...messageForms().map(({ form, title, says }) => ({
    name: said(title),
    type: 'message',
    callback_id: `${ofMessage}${form}`,
    description: said(says),
  })),
  ...menuForms().map(({ form, title, says }) => ({
    name: said(title),
    type: 'global',
    callback_id: form,
    description: said(says),
  })),
  {
    name: said(say('label.mine', {})),
    type: 'global',
    callback_id: 'mine',
    description: said(say('menu.mine.says', {})),
  },
];

/** What is asked of a workspace, and why. */
export const scopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  // Commands work in channels that the bot is not in, and so must their cards.
  'chat:write.public',
  'commands',
  // A file of actions that somebody sends us, and nothing else.
  'files:read',
  // A list as a file, to whoever asked for it.
  'files:write',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  // What the workspace of somebody is called who reads along in a shared channel.
  'team:read',
  'users:read',
  'users:read.email',
  // Only to look whether a post of our own arrived; we subscribe to no channel's messages.
  'channels:history',
  'groups:history',
  'metadata.message:read',
];

const botEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.im',
  'tokens_revoked',
  'user_change',
];

export interface ManifestOptions {
  /** Where Slack sends everything, `https://…/slack/events`; absent for Socket Mode. */
  readonly url?: string;
  /** `fm-` for `/fm-poll`, where another app has `/poll`; `/folkmoot` is never prefixed. */
  readonly prefix?: '' | 'fm-';
  readonly commands?: readonly SlashCommand[];
  /** Where an installation that workspaces begin themselves comes back to; with it tokens end, and whole organisations may install. */
  readonly installed?: string;
}

/** The Slack app manifest: paste it at api.slack.com/apps, "From a manifest". */
export const slackManifest = ({
  url,
  prefix = '',
  commands = slashCommands(),
  installed,
}: ManifestOptions) => {
  const requests = url === undefined ? {} : { request_url: url };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Folkmoot',
      description: 'One list of actions, votes and meetings for a partnership, in Slack and Teams.',
      background_color: '#2d5a4a',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Folkmoot', always_online: true },
      shortcuts: shortcuts(),
      slash_commands: commands.map(({ name, description, hint }) => ({
        command: `/${name === 'folkmoot' ? '' : prefix}${name}`,
        description,
        usage_hint: hint,
        should_escape: true,
        ...(url === undefined ? {} : { url }),
      })),
    },
    oauth_config: {
      ...(installed === undefined ? {} : { redirect_urls: [installed] }),
      scopes: { bot: scopes },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: botEvents },
      interactivity: {
        is_enabled: true,
        ...requests,
        // Where a list asks that is searched as somebody types.
        ...(url === undefined ? {} : { message_menu_options_url: url }),
      },
      org_deploy_enabled: installed !== undefined,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: installed !== undefined,
    },
  };
};

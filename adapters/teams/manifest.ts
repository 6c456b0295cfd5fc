import { menuForms, menuLines, messageForms } from '../../core/engine/typed.ts';
import { ofMessage } from '../../core/forms/from-message.ts';
import { type Saying, say, sentence } from '../../core/language/saying.ts';
import type { MenuForm } from '../../core/model/feature-in.ts';
import { localeOf } from '../../core/model/locale.ts';

/** A line of the command menu: what is typed after the bot's name. */
export interface MenuCommand {
  readonly title: string;
  readonly description: string;
}
/** An entry of the message extension: it opens the form it is named after, or the asker's own things. */
export interface FormCommand {
  readonly form: string;
  readonly title: string;
  readonly description: string;
  /** Stands beside a message, and opens the form with what that says. */
  readonly message?: true;
}

const said = (saying: Saying) => sentence(saying, localeOf());

/** The words that begin a line, each with an example. */
export const menuCommands = (): readonly MenuCommand[] =>
  menuLines().map(({ typed, says }) => ({ title: said(typed), description: said(says) }));
export const formCommands = (): readonly FormCommand[] => {
  const one = ({ form, title, says }: MenuForm) => ({
    form,
    title: said(title),
    description: said(says),
  });
  return [
    ...menuForms().map(one),
    {
      form: 'mine',
      title: said(say('label.mine', {})),
      description: said(say('menu.mine.says', {})),
    },
    ...messageForms().map((form) => ({ ...one(form), message: true as const })),
  ];
};

export interface ManifestOptions {
  /** The app's id in Microsoft Entra, a GUID; also the bot's. */
  readonly appId: string;
  readonly version: string;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
  /** Private answers as targeted messages, and with them the slash commands. */
  readonly targeted?: boolean;
  readonly menu?: readonly MenuCommand[];
  readonly forms?: readonly FormCommand[];
}

const mostMenu = 12;
const mostForms = 10;

/** The Teams app manifest, version 1.30; beside it in the package lie `color.png` (192 px) and `outline.png` (32 px). */
export const teamsManifest = (options: ManifestOptions) => {
  const { appId, version, developer, targeted = false } = options;
  const { menu = menuCommands(), forms = formCommands() } = options;
  const scopes = ['team', 'groupChat', 'personal'];
  const triggers = targeted ? { triggers: ['mention', 'slash'] } : {};
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: appId,
    developer,
    name: { short: 'Folkmoot', full: 'Folkmoot: actions, votes and meetings of a partnership' },
    description: {
      short: 'One list of actions, votes and meetings for a partnership, in Teams and Slack.',
      full: 'Folkmoot keeps one list of actions, votes and meetings for a partnership whose members use Microsoft Teams and Slack. What is pressed in one chat is seen in the other. It reads only what is addressed to it.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#2D5A4A',
    bots: [
      {
        botId: appId,
        scopes,
        // The welcome and the cards go to the channel that was picked, not to General.
        needsChannelSelector: true,
        isNotificationOnly: false,
        // Files that are sent to the bot in private.
        supportsFiles: true,
        ...(targeted && { supportsTargetedMessages: true }),
        commandLists: [
          { scopes: ['team', 'groupChat'], ...triggers, commands: menu.slice(0, mostMenu) },
          { scopes: ['personal'], commands: menu.slice(0, mostMenu) },
        ],
      },
    ],
    // The chat of one person with the bot is their Home: adaptive tabs are gone from Teams (docs/decisions/041).
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: forms.slice(0, mostForms).map(({ form, title, description, message }) => ({
          id: message ? `${ofMessage}${form}` : form,
          type: 'action',
          title,
          description,
          context: message ? ['message'] : ['compose', 'commandBox'],
          fetchTask: true,
          ...(targeted && !message && { triggers: ['slash'] }),
        })),
      },
    ],
    // Standard, private and shared channels alike, the app added to each.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: ['identity', 'messageTeamMembers'],
  };
};

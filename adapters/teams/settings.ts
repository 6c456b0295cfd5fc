import { inOwnWords } from '../../core/lib/why.ts';
/** What the Teams side is told from outside, under the names it has in the environment. */
export interface TeamsSettings {
  readonly TEAMS_APP_ID: string;
  readonly TEAMS_APP_PASSWORD: string;
  /** The tenant in which the app is registered; its tokens come from there. */
  readonly TEAMS_TENANT_ID: string;
  readonly TEAMS_OPENID_METADATA_URL: string;
  readonly TEAMS_TOKEN_ISSUER: string;
  readonly TEAMS_LOGIN_URL: string;
  /** Hosts a Bot Connector address may have: `smba.trafficmanager.net`, `127.0.0.1:4000`. */
  readonly TEAMS_SERVICE_URL_ALLOW: readonly string[];
  /** The platform's own address for every region, where a conversation's is refused; held to the allowed hosts too. */
  readonly TEAMS_SERVICE_URL_GLOBAL?: string | undefined;
  /** `on`: private answers in a channel are targeted messages. */
  readonly TEAMS_TARGETED?: 'on' | 'off' | undefined;
  /** `off`: a button that needs a form asks for it by Action.Execute, where dialogs cannot open. */
  readonly TEAMS_DIALOGS?: 'on' | 'off' | undefined;
  /** The password as it is kept by now; asked where the known one is taken no more. */
  readonly passwordAnew?: () => Promise<string>;
}

const needed = [
  'TEAMS_APP_ID',
  'TEAMS_APP_PASSWORD',
  'TEAMS_TENANT_ID',
  'TEAMS_OPENID_METADATA_URL',
  'TEAMS_TOKEN_ISSUER',
  'TEAMS_LOGIN_URL',
] as const;

/**
 * The settings as they are, or a throw: an empty one would mean a bot without authentication
 * (rules: Trust).
 */
export const checked = (settings: TeamsSettings): TeamsSettings => {
  const empty: string[] = needed.filter(
    (name) => typeof settings[name] !== 'string' || settings[name].trim() === '',
  );
  if (!settings.TEAMS_SERVICE_URL_ALLOW?.some((host) => host.trim() !== '')) {
    empty.push('TEAMS_SERVICE_URL_ALLOW');
  }
  if (empty.length > 0)
    throw inOwnWords(new Error(`Folkmoot cannot start: ${empty.join(', ')} empty.`));
  return settings;
};

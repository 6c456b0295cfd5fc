import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import {
  type AccountId,
  directAccount,
  type InstallId,
  installOf,
  type PlaceId,
  partsOf,
  placeId,
} from '../../core/model/ids.ts';
import type { Directory } from '../../core/ports/directory.ts';
import { nameOf } from './named.ts';
import type { PlaceNow } from './send.ts';
import { checkSettings, type SlackSettings } from './settings.ts';
import { elsewhere } from './tenant.ts';
import { webOf } from './web.ts';

/** Milliseconds: somebody is waiting for a reply while these run. */
const patience = 1000;

const words = z.string().nullish();
const userInfo = lazy(() =>
  z.object({
    user: z.object({
      team_id: words,
      name: words,
      real_name: words,
      is_restricted: z.boolean().nullish(),
      is_ultra_restricted: z.boolean().nullish(),
      is_stranger: z.boolean().nullish(),
      is_email_confirmed: z.boolean().nullish(),
      enterprise_user: z
        .object({ enterprise_id: words, teams: z.array(z.string()).nullish() })
        .nullish(),
      profile: z.object({ display_name: words, real_name: words, email: words }).nullish(),
    }),
  }),
);
const teamInfo = lazy(() => z.object({ team: z.object({ id: z.string(), name: words }) }));
const channelInfo = lazy(() =>
  z.object({
    channel: z.object({
      name: words,
      num_members: z.number().nullish(),
      is_ext_shared: z.boolean().nullish(),
      is_org_shared: z.boolean().nullish(),
      shared_team_ids: z.array(z.string()).max(500).nullish(),
    }),
  }),
);

/** What Slack says of people and channels; one second each, undefined when it does not answer. */
export const slackDirectory = (
  settings: SlackSettings,
  placeNow: PlaceNow = async (place) => place,
  now?: () => number,
): Directory => {
  checkSettings(settings);
  const web = webOf(settings, patience, now);
  const { tokens } = settings;
  /** By whom somebody is told best: their own workspace, where the app is there too. */
  const asked = async (account: AccountId, seenIn: PlaceId): Promise<InstallId> => {
    const own = installOf(account);
    return (await tokens?.of(own).catch(() => undefined)) ? own : installOf(seenIn);
  };
  /** What another workspace is called, as far as a channel that it shares lets us see it. */
  const organisationOf = async (team: string, by: InstallId): Promise<string | undefined> => {
    const answer = await web(by)('team.info', { team });
    const read = teamInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
    return read.data?.team.id === team ? read.data.team.name || undefined : undefined;
  };
  return {
    account: async (account, seenIn) => {
      const { tenant: team } = partsOf(account);
      const by = await asked(account, seenIn);
      const own = by === installOf(account);
      // Whoever is of the organisation that serves the place is no visitor in it.
      const houses = [
        installOf(seenIn),
        (await tokens?.of(installOf(seenIn)).catch(() => undefined))?.install,
      ];
      const isOther = !houses.includes(installOf(account)) && team !== elsewhere;
      const [answer, organisation] = await Promise.all([
        web(by)('users.info', { user: partsOf(account).local }),
        isOther ? organisationOf(team, by) : undefined,
      ]);
      const read = userInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
      if (!read.success) return undefined;
      const { user } = read.data;
      const { tenant } = own ? partsOf(account) : partsOf(seenIn);
      const guest = user.is_restricted === true || user.is_ultra_restricted === true;
      const ours =
        partsOf(account).tenant === tenant &&
        (user.team_id === tenant ||
          user.enterprise_user?.enterprise_id === tenant ||
          user.enterprise_user?.teams?.includes(tenant) === true);
      const email = user.is_email_confirmed === false ? undefined : user.profile?.email;
      return {
        name: nameOf(user),
        ...(email ? { email } : {}),
        ...(organisation ? { organisation } : {}),
        home: ours && !guest && user.is_stranger !== true,
        guest,
      };
    },
    ...(tokens
      ? {
          alsoCalled: async (place: PlaceId): Promise<readonly PlaceId[]> => {
            const { local, tenant } = partsOf(place);
            const answer = await web(installOf(place))('conversations.info', { channel: local });
            const read = channelInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
            const { is_ext_shared, is_org_shared, shared_team_ids } = read.data?.channel ?? {};
            if (!is_ext_shared && !is_org_shared) return [];
            return (shared_team_ids ?? [])
              .filter((team) => team !== tenant && /^[TE][A-Z0-9]+$/.test(team))
              .map((team) => placeId('slack', team, local));
          },
        }
      : {}),
    channel: async (place) => {
      if (directAccount(place)) return {};
      const answer = await web(installOf(place))('conversations.info', {
        channel: partsOf(await placeNow(place)).local,
        include_num_members: true,
      });
      const read = channelInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
      if (!read.success) return undefined;
      const { name, num_members: members } = read.data.channel;
      return {
        ...(name ? { name } : {}),
        ...(typeof members === 'number' ? { members } : {}),
      };
    },
  };
};

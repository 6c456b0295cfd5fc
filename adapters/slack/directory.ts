import * as z from 'zod';
import { lazy } from '../../core/lib/lazy.ts';
import { directAccount, partsOf } from '../../core/model/ids.ts';
import type { Directory } from '../../core/ports/directory.ts';
import { nameOf } from './named.ts';
import type { PlaceNow } from './send.ts';
import { checkSettings, type SlackSettings } from './settings.ts';
import { elsewhere } from './tenant.ts';
import { slackWeb } from './web.ts';

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
      enterprise_user: z.object({ teams: z.array(z.string()).nullish() }).nullish(),
      profile: z.object({ display_name: words, real_name: words, email: words }).nullish(),
    }),
  }),
);
const teamInfo = lazy(() => z.object({ team: z.object({ id: z.string(), name: words }) }));
const channelInfo = lazy(() =>
  z.object({
    channel: z.object({ name: words, num_members: z.number().nullish() }),
  }),
);

/** What Slack says of people and channels; one second each, undefined when it does not answer. */
export const slackDirectory = (
  settings: SlackSettings,
  placeNow: PlaceNow = async (place) => place,
): Directory => {
  checkSettings(settings);
  const web = slackWeb(settings, patience);
  /** What another workspace is called, as far as a channel that it shares lets us see it. */
  const organisationOf = async (team: string): Promise<string | undefined> => {
    const answer = await web('team.info', { team });
    const read = teamInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
    return read.data?.team.id === team ? read.data.team.name || undefined : undefined;
  };
  return {
    account: async (account, seenIn) => {
      const { tenant: team } = partsOf(account);
      const isOther = team !== partsOf(seenIn).tenant && team !== elsewhere;
      const [answer, organisation] = await Promise.all([
        web('users.info', { user: partsOf(account).local }),
        isOther ? organisationOf(team) : undefined,
      ]);
      const read = userInfo().safeParse(answer.kind === 'ok' ? answer.body : undefined);
      if (!read.success) return undefined;
      const { user } = read.data;
      const { tenant } = partsOf(seenIn);
      const guest = user.is_restricted === true || user.is_ultra_restricted === true;
      const ours =
        partsOf(account).tenant === tenant &&
        (user.team_id === tenant || user.enterprise_user?.teams?.includes(tenant) === true);
      const email = user.is_email_confirmed === false ? undefined : user.profile?.email;
      return {
        name: nameOf(user),
        ...(email ? { email } : {}),
        ...(organisation ? { organisation } : {}),
        home: ours && !guest && user.is_stranger !== true,
        guest,
      };
    },
    channel: async (place) => {
      if (directAccount(place)) return {};
      const answer = await web('conversations.info', {
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

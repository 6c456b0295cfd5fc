import { directAccount, partsOf } from '../../core/model/ids.ts';
import type { Permalink } from '../../core/ports/ports.ts';

/** A link to a message of a channel; in a thread it names the message above too. */
const messageLink = (at: string, channel: string, ts: string, above?: string): string => {
  const link = `${at}/archives/${channel}/p${ts.replace('.', '')}`;
  return above === undefined ? link : `${link}?thread_ts=${above}&cid=${channel}`;
};

/** The link to a message as Slack makes it in a workspace of this domain. */
export const linkIn = (domain: string, channel: string, ts: string): string =>
  messageLink(`https://${domain}.slack.com`, channel, ts);

/** The link to a card in a channel, without its workspace's domain: Slack opens it in the workspace whose channel it is. Direct messages have none. */
export const slackPermalink: Permalink = ({ place, message, under }) =>
  message === undefined || directAccount(place)
    ? undefined
    : messageLink('https://slack.com', partsOf(place).local, message, under);

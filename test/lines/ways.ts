import type { Mention } from '../../core/model/request.ts';
import type { Row } from '../core/language/table.ts';
import { asha, channel, tenant } from '../support/teams/scene.ts';
import type { Edges } from './edges.ts';

/** How one chat carries a typed line. */
export interface Way {
  readonly name: string;
  readonly carries: (row: Pick<Row, 'typed' | 'where'>) => boolean;
  readonly send: (edges: Edges, row: Pick<Row, 'typed' | 'where'>) => Promise<unknown>;
  /** Whom `{0}` names there, as core hears of them. */
  readonly mention: Mention;
}

export const slackAsha = { id: 'UASHA', name: 'asha' };
/** The message above a line in a thread. */
export const cardAbove = { slack: '1700000001.000100', teams: '1700000000100' } as const;
/** Accounts that Slack's directory names; the account of `{0}` among them. */
export const slackNames = {
  'slack:T1:USAM': { name: 'Sam Jones', home: true, guest: false },
} as const;
const slackAccount = 'slack:T1:USAM' as Mention['account'];

const lines = (typed: string): string => typed.replaceAll('⏎', '\n');

/** Text as Slack sends what people wrote: entities, links in angle brackets, groups and people as marks. */
const slackText = (typed: string, person: string): string =>
  lines(typed)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/https?:\/\/[^\s|]+/g, '<$&>')
    .replaceAll('@channel', '<!channel>')
    .replaceAll('{0}', person);

const inChannel = (row: Pick<Row, 'where'>) =>
  row.where === 'thread' ? { thread: cardAbove.slack } : {};

const slackCommand: Way = {
  name: 'a Slack command',
  // Slack has no commands in threads, and its own command is never empty.
  carries: ({ where, typed }) => where !== 'thread' && typed !== '',
  send: ({ slack }, { typed, where }) => {
    const text = slackText(typed, '<@USAM|sam>');
    const line = text.startsWith('/') ? text : `/folkmoot ${text}`;
    const at = where === 'direct' ? { channel: 'DASHA', channelName: 'directmessage' } : {};
    return slack.driver.command(slackAsha, line, at);
  },
  mention: { account: slackAccount, name: 'sam' },
};

const slackEvent: Way = {
  name: 'a Slack mention or direct message',
  carries: () => true,
  send: ({ slack }, row) => {
    const text = slackText(row.typed, '<@USAM>');
    return row.where === 'direct'
      ? slack.driver.dm(slackAsha, text)
      : slack.driver.mention(slackAsha, text, inChannel(row));
  },
  mention: { account: slackAccount, name: 'Sam Jones' },
};

const samInTeams = { id: '29:sam-jones', aadObjectId: 'sam-jones', name: 'Sam Jones' };
const teamsMention: Mention = {
  account: `teams:${tenant}:sam-jones` as Mention['account'],
  name: 'Sam Jones',
};
let activities = 1_800_000_000_000;

/** A message with this text, in the channel, in a card's thread or in the chat of two. */
const activity = (
  { teams: { driver } }: Edges,
  { where }: Pick<Row, 'where'>,
  text: (bot: string) => {
    text: string;
    textFormat: string;
    more?: object;
    sam: readonly string[];
  },
) => {
  activities += 1;
  const id = `${activities}`;
  const direct = where === 'direct';
  const place = direct ? { id: 'a:chat-of-asha', kind: 'personal' as const, tenant } : channel;
  const thread = direct ? undefined : where === 'thread' ? cardAbove.teams : id;
  const { sam, more, ...written } = text(direct ? '' : `<at>${driver.bot.name}</at>`);
  const mentioned = [
    ...(direct ? [] : [{ text: `<at>${driver.bot.name}</at>`, mentioned: driver.bot }]),
    ...sam.map((name) => ({ text: `<at>${name}</at>`, mentioned: { ...samInTeams, name } })),
  ];
  return driver.send({
    ...driver.activity(asha, place, thread),
    type: 'message',
    id,
    ...written,
    ...more,
    entities: mentioned.map((one) => ({ type: 'mention', ...one })),
  });
};

const teamsPlain: Way = {
  name: 'a Teams message',
  carries: () => true,
  send: (edges, row) =>
    activity(edges, row, (bot) => {
      const named = row.typed.includes('{0}');
      const text = lines(row.typed).replaceAll('{0}', '<at>Sam Jones</at>');
      return {
        text: `${bot} ${text.replaceAll('&', '&amp;')}`.trimStart(),
        textFormat: 'plain',
        sam: named ? ['Sam Jones'] : [],
      };
    }),
  mention: teamsMention,
};

/** As its composer writes HTML: paragraphs, spaces that do not break, links with tags, a name of two words as two mentions. */
const teamsHtml: Way = {
  name: 'a Teams message in HTML',
  carries: () => true,
  send: (edges, row) =>
    activity(edges, row, (bot) => {
      const named = row.typed.includes('{0}');
      const text = lines(row.typed)
        .replaceAll('&', '&amp;')
        .replace(/https?:\/\/\S+/g, '<a href="$&" title="$&">$&</a>')
        .replace(/ (?![^<]*>)/g, '&nbsp;')
        .replaceAll('{0}', '<at>Sam</at>&nbsp;<at>Jones</at>')
        .replaceAll('\n', '</p>\n<p>');
      return {
        text: `<p>${bot}&nbsp;${text}</p>`,
        textFormat: 'xml',
        sam: named ? ['Sam', 'Jones'] : [],
      };
    }),
  mention: teamsMention,
};

export const ways: readonly Way[] = [slackCommand, slackEvent, teamsPlain, teamsHtml];

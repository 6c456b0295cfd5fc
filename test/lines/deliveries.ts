import { modal } from '../../adapters/slack/form.ts';
import { buttonValue } from '../../adapters/slack/press.ts';
import { accountId, directPlace, placeId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Form } from '../../core/view/view.ts';
import { type Sent, slackDriver } from '../support/slack/driver.ts';
import { secret } from '../support/slack/stage.ts';
import { type TeamsConversation, teamsDriver } from '../support/teams/driver.ts';
import { channel, tenant } from '../support/teams/scene.ts';
import { elsewhere, inSlack, inTeams, type Name } from './cast.ts';
import type { Edges, Handled } from './edges.ts';

/** Where something is asked. */
export type Where = 'southport' | 'elsewhere' | 'direct';
export interface Done {
  readonly who: Name;
  readonly where: Where;
}
/** What somebody does in a chat, whole and ready to be delivered as often as a test likes. */
export interface Delivery {
  /** The very same once more. */
  readonly deliver: () => Promise<Handled>;
  /** As this chat sends something again that was not answered in time. */
  readonly sendAgain: () => Promise<Handled>;
}
/** A chat's ways to bring something to the product. */
export interface Chat {
  readonly name: 'Slack' | 'Teams';
  readonly press: (by: Done, ask: Ask) => Promise<Delivery>;
  /** The same on the asker's own Home, where the chat has one. */
  readonly pressOnHome?: (by: Done, ask: Ask) => Promise<Delivery>;
  readonly type: (by: Done, line: string) => Promise<Delivery>;
  /** A typed line whose answer was withheld where others read along, asked for once more in private. */
  readonly showPrivately?: (by: Done, line: string) => Promise<Delivery>;
  readonly submit: (
    by: Done,
    form: Form,
    values: Readonly<Record<string, string | string[]>>,
  ) => Promise<Delivery>;
}

/** As much of the edges as a delivery goes through. */
export interface Doors {
  readonly slack: {
    readonly edge: Edges['slack']['edge'];
    readonly standIn: Pick<Edges['slack']['standIn'], 'responseUrl' | 'trigger'>;
  };
  readonly teams: {
    readonly teams: Pick<Edges['teams']['teams'], 'keys' | 'serviceUrl'>;
    readonly settings: Pick<Edges['teams']['settings'], 'TEAMS_APP_ID'>;
    readonly post: Edges['teams']['post'];
  };
  readonly through: Edges['through'];
}
/** The workspace and the tenant in which somebody acts. */
export interface Home {
  readonly team: string;
  readonly tenant: string;
}

const slackAt = ({ where, who }: Done) =>
  ({
    southport: { channel: 'C1' },
    elsewhere: { channel: 'C9', channelName: 'elsewhere' },
    direct: { channel: `D${who.toUpperCase()}`, channelName: 'directmessage' },
  })[where];

/** Whatever the driver would send, kept instead. */
const slackHeld = (edges: Doors, team: string) => {
  const held: Sent[] = [];
  const driver = slackDriver({
    send: async (http) => {
      held.push(http);
      return { status: 200, body: '' };
    },
    secret,
    responseUrl: edges.slack.standIn.responseUrl,
    trigger: edges.slack.standIn.trigger,
    team,
  });
  const last = (): Delivery => {
    const http = held.at(-1);
    if (!http) throw new Error('Nothing was sent.');
    const again = {
      ...http.headers,
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    };
    return {
      deliver: () => edges.through(() => edges.slack.edge(http)),
      sendAgain: () => edges.through(() => edges.slack.edge({ ...http, headers: again })),
    };
  };
  return { driver, last };
};

const elementOf = (ask: Ask) => {
  const value = buttonValue(ask);
  if (value === undefined) throw new Error(`too long for a button: ${ask.ask}`);
  return { type: 'button', action_id: `0:${ask.ask}`, value };
};

const slackChat = (edges: Doors, typed: 'command' | 'mention', { team }: Home): Chat => {
  const { driver, last } = slackHeld(edges, team);
  return {
    name: 'Slack',
    press: async (by, ask) => {
      await driver.press(inSlack(by.who), elementOf(ask), slackAt(by));
      return last();
    },
    pressOnHome: async (by, ask) => {
      await driver.pressOnHome(inSlack(by.who), elementOf(ask));
      return last();
    },
    type: async (by, line) => {
      const at = slackAt(by);
      if (typed === 'mention') {
        await (by.where === 'direct'
          ? driver.dm(inSlack(by.who), line, at)
          : driver.mention(inSlack(by.who), line, at));
      } else {
        await driver.command(
          inSlack(by.who),
          line.startsWith('/') ? line : `/folkmoot ${line}`,
          at,
        );
      }
      return last();
    },
    submit: async (by, form, values) => {
      await driver.submit(inSlack(by.who), modalBy(by, form, team), values);
      return last();
    },
  };
};

/** The modal as Slack would hand it back. */
const modalBy = (by: Done, form: Form, team: string) => {
  const { channel: conversation } = slackAt(by);
  const where =
    by.where === 'direct'
      ? ({
          place: directPlace(accountId('slack', team, inSlack(by.who).id)),
          kind: 'direct',
        } as const)
      : ({ place: placeId('slack', team, conversation), kind: 'channel' } as const);
  return { ...modal(form, { where, channel: conversation }) };
};

const chatOf = (who: Name): TeamsConversation => ({
  id: `a:chat-of-${who}`,
  kind: 'personal',
  tenant,
});

const teamsChat = (edges: Doors, home: Home): Chat => {
  const teamsAt = ({ where, who }: Done): TeamsConversation => ({
    ...{ southport: channel, elsewhere, direct: chatOf(who) }[where],
    tenant: home.tenant,
  });
  const { teams, settings, post } = edges.teams;
  const held: { headers: Record<string, string>; body: string }[] = [];
  const driver = teamsDriver({
    url: async (headers, body) => {
      held.push({ headers, body });
      return { status: 200, body: undefined };
    },
    keys: teams.keys,
    appId: settings.TEAMS_APP_ID,
    serviceUrl: teams.serviceUrl,
  });
  /** Teams gives what it sends again a new name and a later time; a post that opens a thread is its own thread. */
  const renamed = (body: string): string => {
    const activity = JSON.parse(body) as { id: string; timestamp: string };
    const id = `${activity.id}9`;
    const timestamp = new Date(Date.parse(activity.timestamp) + 45_000).toISOString();
    const whole = { ...activity, id, timestamp };
    return JSON.stringify(whole).replaceAll(`;messageid=${activity.id}"`, `;messageid=${id}"`);
  };
  const last = (): Delivery => {
    const sent = held.at(-1);
    if (!sent) throw new Error('Nothing was sent.');
    return {
      deliver: () => edges.through(() => post(sent.headers, sent.body)),
      sendAgain: () => edges.through(() => post(sent.headers, renamed(sent.body))),
    };
  };
  let presses = Date.now();
  const act = async (by: Done, data: Record<string, unknown>) => {
    const action = { type: 'Action.Execute', verb: 'folkmoot', data };
    const value = { action, trigger: 'manual' };
    await driver.invoke(inTeams(by.who), teamsAt(by), 'adaptiveCard/action', value, {
      message: '1700000000001',
    });
    return last();
  };
  return {
    name: 'Teams',
    press: (by, ask) => {
      presses += 1;
      return act(by, { ask, n: presses });
    },
    pressOnHome: ({ who }, ask) => {
      presses += 1;
      return act({ who, where: 'direct' }, { ask, n: presses, home: true });
    },
    type: async (by, line) => {
      await driver.say(inTeams(by.who), teamsAt(by), line);
      return last();
    },
    showPrivately: (by, text) => act(by, { again: { text, mentions: [], at: Date.now() }, n: 1 }),
    submit: (by, form, values) => {
      const inputs = Object.entries(values).map(([name, value]) => [
        `f.${name}`,
        [value].flat().join(),
      ]);
      return act(by, { submits: form, ...Object.fromEntries(inputs) });
    },
  };
};

/** Slack with its commands, Slack with mentions and direct messages, and Teams. */
export const chats = (
  edges: Doors,
  home: Home = { team: 'T1', tenant },
): Readonly<Record<'command' | 'mention' | 'teams', Chat>> => ({
  command: slackChat(edges, 'command', home),
  mention: slackChat(edges, 'mention', home),
  teams: teamsChat(edges, home),
});

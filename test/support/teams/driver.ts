import { randomUUID } from 'node:crypto';
import { actionsIn } from '../../../infra/local/demo/press.ts';
import { cardOf, inputsOf, type Json } from './cards.ts';
import type { TokenClaims } from './signing.ts';

export interface TeamsPerson {
  /** Teams' own id, `29:…`. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}
export interface TeamsConversation {
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly tenant: string;
  readonly name?: string;
  readonly team?: string;
}
export interface TeamsAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface TeamsDriverOptions {
  /** Where activities go: the bot's endpoint, or a function in the place of it. */
  readonly url: string | ((headers: Record<string, string>, body: string) => Promise<TeamsAnswer>);
  readonly keys: { readonly token: (claims: TokenClaims) => string | Promise<string> };
  readonly appId: string;
  readonly serviceUrl: string;
  readonly issuer?: string;
  readonly botName?: string;
  /** The time that messages bear; the machine's by default. */
  readonly now?: () => Date;
}

export interface Said {
  /** The first message of the thread it is typed in. */
  readonly thread?: string;
  /** People named in the text as `@Name`. */
  readonly mentions?: readonly TeamsPerson[];
  readonly id?: string;
  readonly timestamp?: string;
  /** Not addressed to the bot. */
  readonly unaddressed?: true;
}
export interface On {
  /** The message that carries the card. */
  readonly message?: string;
  /** In a dialog, whose buttons submit it. */
  readonly dialog?: true;
}

/** Acts as Teams does: signed activities to the bot's endpoint, answers handed back. */
export const teamsDriver = (options: TeamsDriverOptions) => {
  const { appId, serviceUrl, keys, botName = 'Folkmoot', now = () => new Date() } = options;
  const issuer = options.issuer ?? 'https://api.botframework.com';
  const bot = { id: `28:${appId}`, name: botName };
  let messages = Date.now();

  const send = async (activity: Json): Promise<TeamsAnswer> => {
    const token = await keys.token({ issuer, audience: appId, serviceUrl });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify(activity);
    if (typeof options.url !== 'string') return options.url(headers, body);
    const response = await fetch(options.url, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  const base = (from: TeamsPerson, place: TeamsConversation, thread?: string): Json => ({
    channelId: 'msteams',
    serviceUrl,
    timestamp: now().toISOString(),
    from: { ...from },
    recipient: bot,
    conversation: {
      id: thread ? `${place.id};messageid=${thread}` : place.id,
      tenantId: place.tenant,
      conversationType: place.kind,
      isGroup: place.kind !== 'personal',
      ...(place.name && { name: place.name }),
    },
    channelData: {
      tenant: { id: place.tenant },
      ...(place.kind === 'channel' && {
        channel: { id: place.id },
        team: { id: place.team ?? place.id },
      }),
    },
  });

  const say = (from: TeamsPerson, place: TeamsConversation, text: string, said: Said = {}) => {
    const id = said.id ?? String(++messages);
    const named = said.mentions ?? [];
    const marked = named.reduce(
      (line, { name }) => line.replace(`@${name}`, `<at>${name}</at>`),
      text,
    );
    const called = place.kind !== 'personal' && !said.unaddressed;
    const mentioned = [
      ...(called ? [bot] : []),
      ...named.map(({ id: other, name }) => ({ id: other, name })),
    ];
    const thread = said.thread ?? (place.kind === 'channel' ? id : undefined);
    return send({
      ...base(from, place, thread),
      type: 'message',
      id,
      ...(said.timestamp && { timestamp: said.timestamp }),
      textFormat: 'plain',
      text: called ? `<at>${botName}</at> ${marked}` : marked,
      entities: mentioned.map((who) => ({
        type: 'mention',
        text: `<at>${who.name}</at>`,
        mentioned: who,
      })),
    });
  };

  const invoke = (
    from: TeamsPerson,
    place: TeamsConversation,
    name: string,
    value: Json,
    on: On = {},
  ) =>
    send({
      ...base(from, place, place.kind === 'channel' ? on.message : undefined),
      type: 'invoke',
      name,
      id: `f:${randomUUID()}`,
      ...(on.message && { replyToId: on.message }),
      value,
    });

  const act = (from: TeamsPerson, place: TeamsConversation, action: Json, inputs: Json, on: On) => {
    const data = { ...(action.data as Json), ...inputs };
    if (action.type === 'Action.Execute') {
      const { type, id, verb } = action;
      return invoke(
        from,
        place,
        'adaptiveCard/action',
        { action: { type, id, verb, data }, trigger: 'manual' },
        on,
      );
    }
    const fetches = (data as { msteams?: { type?: string } }).msteams?.type === 'task/fetch';
    if (fetches)
      return invoke(from, place, 'task/fetch', { data, context: { theme: 'default' } }, on);
    if (on.dialog)
      return invoke(from, place, 'task/submit', { data, context: { theme: 'default' } }, on);
    const { message } = on;
    return send({
      ...base(from, place, message),
      type: 'message',
      id: String(++messages),
      value: data,
      ...(message && { replyToId: message }),
    });
  };

  const actionNamed = (card: unknown, label: string): Json => {
    const found = actionsIn(card).find(
      ({ title, tooltip }) => title === label || tooltip === label,
    );
    if (found) return found;
    const there = actionsIn(card).map(({ title }) => title);
    throw new Error(`no button "${label}"; there are: ${there.join(', ')}`);
  };

  return {
    bot,
    /** Any activity verbatim. */
    send,
    activity: base,
    invoke,
    /** Types a line; in a channel or group it begins with the bot's mention. */
    say,
    /** Presses the button with this label, as its kind asks: an Execute, a dialog's opening, a Submit. */
    press: (
      from: TeamsPerson,
      place: TeamsConversation,
      card: unknown,
      label: string,
      on: On = {},
    ) => act(from, place, actionNamed(card, label), {}, on),
    /** Fills inputs by their labels and presses `label`, or the form's first button. */
    submit: (
      from: TeamsPerson,
      place: TeamsConversation,
      card: unknown,
      values: Readonly<Record<string, string>>,
      on: On & { label?: string } = {},
    ) => {
      const inputs = inputsOf(card);
      const standing = inputs.map(({ id, value }) => [id, value ?? '']);
      const typed = Object.entries(values).map(([label, value]) => {
        const input = inputs.find((each) => each.label === label || each.id === label);
        if (!input)
          throw new Error(
            `no input "${label}"; there are: ${inputs.map((each) => each.label).join(', ')}`,
          );
        return [input.id, value];
      });
      const action = on.label ? actionNamed(card, on.label) : actionsIn(card)[0];
      return act(from, place, action ?? {}, Object.fromEntries([...standing, ...typed]), on);
    },
    /** Opens the dialog behind a button and gives its card. */
    dialog: async (
      from: TeamsPerson,
      place: TeamsConversation,
      card: unknown,
      label: string,
      on: On = {},
    ) => {
      const answer = await act(from, place, actionNamed(card, label), {}, on);
      return { answer, card: cardOf(answer.body) };
    },
    /** Adds the app to a conversation, as its owner does; `remove` takes it away. */
    install: (by: TeamsPerson, place: TeamsConversation) =>
      send({
        ...base(by, place),
        type: 'conversationUpdate',
        id: `f:${randomUUID()}`,
        membersAdded: [bot],
      }),
    remove: (by: TeamsPerson, place: TeamsConversation) =>
      send({
        ...base(by, place),
        type: 'conversationUpdate',
        id: `f:${randomUUID()}`,
        membersRemoved: [bot],
      }),
    /** A conversationUpdate with a Teams event: `channelRenamed`, `teamArchived`. */
    event: (by: TeamsPerson, place: TeamsConversation, eventType: string, more: Json = {}) => {
      const known = base(by, place);
      const channelData = { ...(known.channelData as Json), eventType, ...more };
      return send({ ...known, type: 'conversationUpdate', id: `f:${randomUUID()}`, channelData });
    },
  };
};

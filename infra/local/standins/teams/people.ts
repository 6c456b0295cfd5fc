import { randomUUID } from 'node:crypto';
import type { Someone } from '../world.ts';
import { type Conversation, type Json, memberId, type Post, type TeamsState } from './state.ts';

/** A card in front of one person, opened by a press. */
export interface Dialog {
  readonly title: string;
  readonly card: Json;
  /** Where it was opened: its answer goes back there. */
  readonly from: string;
}
/** A tenant as its people use it: each call does what the Teams client would, and answers what it would show. */
export interface TeamsPeople {
  readonly say: (user: string, conversation: string, text: string, root?: string) => Promise<void>;
  /** `data` is the action's own with the card's inputs in it. */
  readonly press: (
    user: string,
    post: string,
    action: Json,
    data: Json,
  ) => Promise<Dialog | undefined>;
  readonly submitDialog: (user: string, post: string, data: Json) => Promise<Dialog | undefined>;
  readonly install: (user: string, conversation: string) => Promise<void>;
  readonly uninstall: (user: string, conversation: string) => Promise<void>;
}
export interface TeamsOut {
  /** Sends one activity with a token in the header, and answers status and body. */
  readonly activity: (
    activity: Json,
  ) => Promise<{ readonly status: number; readonly body: string }>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const parsed = (body: string): Json => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return {};
  }
};

export const teamsPeople = (
  state: TeamsState,
  out: TeamsOut,
  serviceUrl: () => string,
): TeamsPeople => {
  const { tenant, team, people } = state.world;
  const bot: Named = { id: `28:${state.appId}`, name: 'Folkmoot' };
  const someone = (user: string): Someone | undefined => people.find(({ teams }) => teams === user);

  const channelData = (place: Conversation): Json =>
    place.kind === 'personal'
      ? { tenant: { id: tenant.id } }
      : {
          teamsChannelId: place.id,
          teamsTeamId: team.id,
          channel: { id: place.id, name: place.name },
          team,
          tenant: { id: tenant.id },
        };
  const envelope = (user: string, place: Conversation, root: string | undefined): Json => {
    const person = someone(user);
    const thread = place.kind === 'channel' && root ? `;messageid=${root}` : '';
    return {
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      timestamp: state.now(),
      localTimestamp: state.now(),
      localTimezone: 'Europe/London',
      locale: 'en-GB',
      from: person ? { id: memberId(person), name: person.name, aadObjectId: person.teams } : {},
      recipient: bot,
      conversation: {
        id: `${place.id}${thread}`,
        conversationType: place.kind,
        tenantId: tenant.id,
        ...(place.kind === 'channel' ? { isGroup: true, name: place.name } : {}),
      },
      channelData: channelData(place),
    };
  };
  const clientInfo = {
    type: 'clientInfo',
    locale: 'en-GB',
    country: 'GB',
    platform: 'Web',
    timezone: 'Europe/London',
  };
  const send = async (activity: Json): Promise<Json> => {
    const { status, body } = await out.activity(activity);
    if (status >= 300)
      console.error(`The app answered ${status} to ${String(activity.name ?? activity.type)}.`);
    return status < 300 ? parsed(body) : { failed: status };
  };

  /** Names picked from Teams' own completion become mentions with their entities. */
  const mentions = (text: string): { text: string; entities: Json[] } => {
    const entities: Json[] = [];
    const written = text.replace(/@(\p{L}+)/gu, (whole, name: string) => {
      const person = people.find(({ key, teams }) => teams && key === name.toLowerCase());
      const isBot = name.toLowerCase() === 'folkmoot';
      const mentioned = isBot ? bot : person && { id: memberId(person), name: person.name };
      if (!mentioned) return whole;
      const tag = `<at>${mentioned.name}</at>`;
      entities.push({ type: 'mention', mentioned, text: tag });
      return tag;
    });
    return { text: written, entities };
  };

  const dialogOf = (answer: Json, from: string): Dialog | undefined => {
    const task = (answer.task ?? {}) as { type?: string; value?: unknown };
    if (task.type === 'message')
      return {
        title: 'Folkmoot',
        from,
        card: card([{ type: 'TextBlock', text: String(task.value), wrap: true }]),
      };
    if (task.type !== 'continue') return undefined;
    const { title, card: shown } = task.value as { title?: string; card?: { content?: Json } };
    return shown?.content ? { title: title ?? '', card: shown.content, from } : undefined;
  };
  const showAnswer = (user: string, post: Post, answer: Json): void => {
    const { type, value, failed } = answer as { type?: string; value?: unknown; failed?: number };
    const shown =
      type === 'application/vnd.microsoft.card.adaptive'
        ? { card: value as Json }
        : type === 'application/vnd.microsoft.activity.message'
          ? { line: String(value) }
          : type?.startsWith('application/vnd.microsoft.error')
            ? { line: String((value as { message?: string })?.message ?? 'Something went wrong.') }
            : failed
              ? { line: `The app answered ${failed}.` }
              : undefined;
    const now = state.posts.get(post.id);
    if (shown && now) state.savePost({ ...now, answers: { ...now.answers, [user]: shown } });
  };
  const on = (post: string): { found: Post; place: Conversation } | undefined => {
    const found = state.posts.get(post);
    const place = found && state.conversations.get(found.conversation);
    return found && place ? { found, place } : undefined;
  };
  const invoke = (
    user: string,
    { found, place }: { found: Post; place: Conversation },
    name: string,
    value: Json,
  ) =>
    send({
      ...envelope(user, place, found.root ?? found.id),
      type: 'invoke',
      id: `f:${randomUUID()}`,
      name,
      value,
      replyToId: found.id,
    });
  const membership = async (
    user: string,
    conversation: string,
    installed: boolean,
  ): Promise<void> => {
    const place = state.conversations.get(conversation);
    if (!place || place.installed === installed) return;
    const now = state.saveConversation({ ...place, installed });
    await send({
      ...envelope(user, now, undefined),
      type: 'conversationUpdate',
      id: `f:${randomUUID()}`,
      [installed ? 'membersAdded' : 'membersRemoved']: [bot],
      channelData: {
        ...channelData(now),
        eventType: installed ? 'teamMemberAdded' : 'teamMemberRemoved',
        settings: { selectedChannel: { id: now.id, name: now.name } },
      },
    });
  };

  return {
    say: async (user, conversation, text, root) => {
      const place = state.conversations.get(conversation);
      if (!place) return;
      const { text: written, entities } = mentions(text);
      const post = state.savePost({
        id: state.freshId(),
        conversation,
        from: user,
        activity: { type: 'message', text },
        at: state.now(),
        ...(root ? { root } : {}),
      });
      const called = entities.some(({ mentioned }) => (mentioned as Named).id === bot.id);
      if (place.kind === 'channel' && !(called && place.installed)) return;
      await send({
        ...envelope(user, place, root ?? post.id),
        type: 'message',
        id: post.id,
        text: written,
        textFormat: 'plain',
        entities: [...entities, clientInfo],
      });
    },
    press: async (user, post, action, data) => {
      const spot = on(post);
      if (!spot) return undefined;
      if (action.type === 'Action.Execute') {
        const pressed = {
          type: 'Action.Execute',
          id: action.id,
          verb: action.verb,
          title: action.title,
          data,
        };
        showAnswer(
          user,
          spot.found,
          await invoke(user, spot, 'adaptiveCard/action', { action: pressed, trigger: 'manual' }),
        );
        return undefined;
      }
      const teams = (data.msteams ?? {}) as { type?: string; value?: unknown };
      if (teams.type === 'task/fetch') {
        const value = { data, context: { theme: 'default' } };
        return dialogOf(await invoke(user, spot, 'task/fetch', value), post);
      }
      await send({
        ...envelope(user, spot.place, spot.found.root ?? spot.found.id),
        type: 'message',
        id: state.freshId(),
        replyToId: post,
        value: data,
        entities: [clientInfo],
      });
      return undefined;
    },
    submitDialog: async (user, post, data) => {
      const spot = on(post);
      if (!spot) return undefined;
      const value = { data, context: { theme: 'default' } };
      return dialogOf(await invoke(user, spot, 'task/submit', value), post);
    },
    install: (user, conversation) => membership(user, conversation, true),
    uninstall: (user, conversation) => membership(user, conversation, false),
  };
};

const card = (body: readonly Json[]): Json => ({ type: 'AdaptiveCard', version: '1.5', body });

import { pastedIn } from '../pasted.ts';
import { guid } from '../world.ts';
import { type Dialog, dialogIn, type Found, foundIn, payloadOf, shownTo } from './answered.ts';
import {
  botOf,
  channelData,
  clientInfo,
  mentionsIn,
  type Named,
  teamsEnvelope,
} from './envelope.ts';
import { markupOf } from './markup.ts';
import type { Conversation, Json, Post, TeamsState } from './state.ts';

/** A tenant as its people use it: each call does what the Teams client would, and answers what it would show. */
export interface TeamsPeople {
  readonly say: (
    user: string,
    conversation: string,
    text: string,
    root?: string,
    how?: Saying,
  ) => Promise<void>;
  /** `data` is the action's own with the card's inputs in it. */
  readonly press: (
    user: string,
    post: string,
    action: Json,
    data: Json,
  ) => Promise<Dialog | undefined>;
  /** What the app offers for a list that it fills as somebody types; Teams shows fifteen. */
  readonly search: (
    user: string,
    post: string,
    dataset: string,
    text: string,
  ) => Promise<readonly Found[]>;
  readonly submitDialog: (
    user: string,
    post: string,
    data: Json,
    beside?: true,
  ) => Promise<Dialog | undefined>;
  /** A command of the message extension beside a message. */
  readonly beside: (user: string, post: string, commandId: string) => Promise<Dialog | undefined>;
  readonly install: (user: string, conversation: string) => Promise<void>;
  readonly uninstall: (user: string, conversation: string) => Promise<void>;
}
/** How a line is sent besides its words. */
export interface Saying {
  /** The post that is quoted. */
  readonly quotes?: string;
  /** Its line ends stand in the markup alone, as some clients send them. */
  readonly flat?: true;
}
export interface TeamsOut {
  /** Sends one activity with a token in the header, and answers status and body. */
  readonly activity: (
    activity: Json,
  ) => Promise<{ readonly status: number; readonly body: string }>;
}

/** As many as a list shows of what was found. */
const mostFound = 15;

const parsed = (body: string): Json => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return {};
  }
};

/** The people of the stand-in tenant; whatever they do goes to the app as Teams would send it. */
export const teamsPeople = (
  state: TeamsState,
  out: TeamsOut,
  serviceUrl: () => string,
): TeamsPeople => {
  const envelope = teamsEnvelope(state, serviceUrl);
  const send = async (activity: Json): Promise<Json> => {
    const { status, body } = await out.activity(activity);
    if (status >= 300)
      console.error(`The app answered ${status} to ${String(activity.name ?? activity.type)}.`);
    return status < 300 ? parsed(body) : { failed: status };
  };

  const showAnswer = (user: string, post: Post, answer: Json): void => {
    const shown = shownTo(answer);
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
      id: `f:${guid(state.freshId())}`,
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
      id: `f:${guid(state.freshId())}`,
      [installed ? 'membersAdded' : 'membersRemoved']: [botOf(state)],
      channelData: {
        ...channelData(now, state.world),
        eventType: installed ? 'teamMemberAdded' : 'teamMemberRemoved',
        settings: { selectedChannel: { id: now.id, name: now.name } },
      },
    });
  };

  return {
    say: async (user, conversation, text, root, { quotes, flat } = {}) => {
      const place = state.conversations.get(conversation);
      if (!place) return;
      const pasted = pastedIn(text);
      const line = mentionsIn(pasted?.text ?? text, state);
      const rows = (pasted?.rows ?? []).map((row) =>
        row.map((cell) => mentionsIn(cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), state)),
      );
      const entities = [line, ...rows.flat()].flatMap((one) => one.entities);
      // What is pasted as a table stands in the text without its cells' bounds.
      const written = [line, ...rows.flat()]
        .map((one) => one.text)
        .join(' ')
        .trim();
      const post = state.savePost({
        id: state.freshId(),
        conversation,
        from: user,
        activity: { type: 'message', text },
        at: state.now(),
        ...(root ? { root } : {}),
      });
      const called = entities.some(({ mentioned }) => (mentioned as Named).id === botOf(state).id);
      if (place.kind !== 'personal' && !(called && place.installed)) return;
      await send({
        ...envelope(user, place, root ?? post.id),
        type: 'message',
        id: post.id,
        ...(root && place.kind === 'personal' ? { replyToId: root } : {}),
        text: `${quotes ? `<quoted messageId="${quotes}"/> ` : ''}${flat ? written.replaceAll('\n', ' ') : written}`,
        textFormat: 'plain',
        entities: [
          ...entities,
          ...(quotes ? [{ type: 'quotedReply', quotedReply: { messageId: quotes } }] : []),
          clientInfo,
        ],
        attachments: [{ contentType: 'text/html', content: markupOf(line.text, rows) }],
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
        return dialogIn(await invoke(user, spot, 'task/fetch', value), post);
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
    search: async (user, post, dataset, text) => {
      const spot = on(post);
      if (!spot) return [];
      const queryOptions = { skip: 0, top: mostFound };
      const value = { kind: 'search', queryText: text, queryOptions, dataset };
      const answer = await invoke(user, spot, 'application/search', value);
      return foundIn(answer).slice(0, mostFound);
    },
    submitDialog: async (user, post, data, beside) => {
      const spot = on(post);
      if (!spot) return undefined;
      const name = beside ? 'composeExtension/submitAction' : 'task/submit';
      const value = { data, context: { theme: 'default' } };
      return dialogIn(await invoke(user, spot, name, value), post);
    },
    beside: async (user, post, commandId) => {
      const spot = on(post);
      if (!spot) return undefined;
      const value = {
        commandId,
        commandContext: 'message',
        messagePayload: payloadOf(spot.found, state),
      };
      return dialogIn(await invoke(user, spot, 'composeExtension/fetchTask', value), post);
    },
    install: (user, conversation) => membership(user, conversation, true),
    uninstall: (user, conversation) => membership(user, conversation, false),
  };
};

import type { SentFile } from '../files.ts';
import { pastedIn } from '../pasted.ts';
import { guid } from '../world.ts';
import { consentOf, dialogIn, foundIn, payloadOf, refreshOf, shownTo } from './answered.ts';
import { checkCommand } from './commands.ts';
import type { TeamsOut, TeamsPeople } from './deeds.ts';
import {
  botOf,
  channelData,
  clientInfo,
  mentionsIn,
  type Named,
  teamsEnvelope,
} from './envelope.ts';
import { markupOf } from './markup.ts';
import {
  type Conversation,
  type Json,
  type Post,
  personalWith,
  personBy,
  seenIn,
  type TeamsState,
} from './state.ts';

/** As many as a list shows of what was found. */
const mostFound = 15;

const parsed = (body: string): Json => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return {};
  }
};

interface Spot {
  readonly found?: Post;
  readonly place: Conversation;
}

/** The people of the stand-in tenant; whatever they do goes to the app as Teams would send it. */
export const teamsPeople = (
  state: TeamsState,
  out: TeamsOut,
  serviceUrl: () => string,
): TeamsPeople => {
  const envelope = teamsEnvelope(state, serviceUrl);
  const looked = new Map<string, number>();
  const send = async (activity: Json): Promise<Json> => {
    const { status, body } = await out.activity(activity);
    if (status >= 300)
      console.error(`The app answered ${status} to ${String(activity.name ?? activity.type)}.`);
    return status < 300 ? parsed(body) : { failed: status };
  };

  /** A file is told of by an address that opens it for some minutes. */
  const attached = (file: Omit<SentFile, 'id'>): Json => {
    const uniqueId = guid(state.freshId());
    state.files.set(uniqueId, { ...file, id: uniqueId });
    return {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: file.name,
      content: { downloadUrl: `${serviceUrl()}files/${uniqueId}`, uniqueId, fileType: 'csv' },
    };
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
  /** Where a dialog was opened: beside a post, or in a conversation. */
  const spotOf = (from: string): Spot | undefined => {
    const place = state.conversations.get(from);
    return on(from) ?? (place && { place });
  };
  const invoke = (user: string, { found, place }: Spot, name: string, value: Json) =>
    send({
      ...envelope(user, place, found?.root ?? found?.id),
      type: 'invoke',
      id: `f:${guid(state.freshId())}`,
      name,
      value,
      ...(found ? { replyToId: found.id } : {}),
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
    say: async (user, conversation, text, root, { quotes, flat, file } = {}) => {
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
      const sent = file ? [attached(file)] : [];
      const post = state.savePost({
        id: state.freshId(),
        conversation,
        from: user,
        activity: { type: 'message', text, ...(file ? { attachments: sent } : {}) },
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
        attachments: [{ contentType: 'text/html', content: markupOf(line.text, rows) }, ...sent],
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
    look: async (user, conversation) => {
      const found = seenIn(state, conversation, user).findLast(refreshOf);
      const spot = found && on(found.id);
      if (!spot || state.machine() - (looked.get(spot.found.id) ?? 0) < 60_000) return;
      looked.set(spot.found.id, state.machine());
      const value = { action: refreshOf(spot.found), trigger: 'automatic' };
      showAnswer(user, spot.found, await invoke(user, spot, 'adaptiveCard/action', value));
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
      const spot = spotOf(post);
      if (!spot) return undefined;
      const name = beside ? 'composeExtension/submitAction' : 'task/submit';
      const value = { data, context: { theme: 'default' } };
      return dialogIn(await invoke(user, spot, name, value), post);
    },
    extend: async (user, commandId, conversation) => {
      const context = conversation === undefined ? 'commandBox' : 'compose';
      checkCommand(commandId, context);
      const person = personBy(state, user);
      if (!person) return undefined;
      const place = state.conversations.get(conversation ?? '') ?? personalWith(state, person);
      const value = { commandId, commandContext: context, context: { theme: 'default' } };
      const answer = await invoke(user, { place }, 'composeExtension/fetchTask', value);
      return dialogIn(answer, place.id);
    },
    beside: async (user, post, commandId) => {
      checkCommand(commandId, 'message');
      const spot = on(post);
      if (!spot) return undefined;
      const messagePayload = payloadOf(spot.found, state);
      const value = { commandId, commandContext: 'message', messagePayload };
      return dialogIn(await invoke(user, spot, 'composeExtension/fetchTask', value), post);
    },
    consent: async (user, post, yes) => {
      const spot = on(post);
      const answer = spot && consentOf(spot.found, yes);
      if (!spot || !answer || spot.place.with !== user) return;
      const id = guid(state.freshId());
      const { name, ...said } = answer;
      if (yes) state.uploads.set(id, { name, user });
      const uploadInfo = {
        contentUrl: `${serviceUrl()}files/${id}`,
        uploadUrl: `${serviceUrl()}uploads/${id}`,
        uniqueId: id,
        name,
        fileType: 'csv',
      };
      await invoke(user, spot, 'fileConsent/invoke', yes ? { ...said, uploadInfo } : said);
    },
    install: (user, conversation) => membership(user, conversation, true),
    uninstall: (user, conversation) => membership(user, conversation, false),
  };
};

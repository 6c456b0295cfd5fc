import type { At } from '../../../../core/model/ids.ts';
import type { Kept } from '../../kept.ts';
import type { StandInClock } from '../clock.ts';
import type { SentFile } from '../files.ts';
import { guid, type Someone, type World } from '../world.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One post in a channel or a chat. */
export interface Post {
  readonly id: string;
  readonly conversation: string;
  /** The first post of its thread. */
  readonly root?: string;
  /** A person's object id, or 'bot'. */
  readonly from: string;
  readonly activity: Json;
  /** The one person who sees it: a targeted message. */
  readonly only?: string;
  /** What a press was answered with, for the presser alone, until the post is next edited. */
  readonly answers?: Readonly<Record<string, { readonly card?: Json; readonly line?: string }>>;
  readonly edited?: true;
  readonly at: At;
}
export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  /** The other end of a personal chat. */
  readonly with?: string;
  readonly installed: boolean;
  /** The part of the world in which it lives: only its own address and the one for all parts reach it. */
  readonly region?: string;
}

/** All that the stand-in tenant knows; kept over restarts. */
export interface TeamsState extends StandInClock {
  readonly world: World;
  readonly appId: string;
  readonly conversations: Map<string, Conversation>;
  readonly posts: Map<string, Post>;
  readonly files: Map<string, SentFile>;
  /** Addresses that take a file, by the id that the file has then; each takes one. */
  readonly uploads: Map<string, { readonly name: string; readonly user: string }>;
  /** Posts that stood here and were taken away. */
  readonly dropped: Set<string>;
  /** A name that nothing else has. */
  readonly freshId: () => string;
  readonly saveConversation: (conversation: Conversation) => Conversation;
  readonly savePost: (post: Post) => Post;
  readonly dropPost: (post: Post) => void;
  readonly changed: (conversation: string) => void;
}

/** The tenant as it was kept, or new; `changed` hears of whatever can be seen, by conversation. */
export const teamsState = (
  world: World,
  appId: string,
  kept: Kept,
  clock: StandInClock,
  changed: (conversation: string) => void,
): TeamsState => {
  const conversations = new Map(
    world.teamsRooms.map(({ id, name }): [string, Conversation] => [
      id,
      { id, name, kind: 'channel', installed: false },
    ]),
  );
  for (const one of kept.all<Conversation>('teams-conversation')) conversations.set(one.id, one);
  const posts = new Map(kept.all<Post>('teams-post').map((post) => [post.id, post]));
  const dropped = new Set(kept.all<string>('teams-dropped'));
  let last = Math.max(0, ...[...posts.keys()].map(Number));
  return {
    ...clock,
    world,
    appId,
    conversations,
    posts,
    files: new Map(),
    uploads: new Map(),
    dropped,
    freshId: () => {
      last = Math.max(last + 1, clock.machine());
      return `${last}`;
    },
    saveConversation: (conversation) => {
      conversations.set(conversation.id, conversation);
      kept.put('teams-conversation', conversation.id, conversation);
      changed(conversation.id);
      return conversation;
    },
    savePost: (post) => {
      posts.set(post.id, post);
      kept.put('teams-post', post.id, post);
      changed(post.conversation);
      return post;
    },
    dropPost: (post) => {
      posts.delete(post.id);
      kept.drop('teams-post', post.id);
      dropped.add(post.id);
      kept.put('teams-dropped', post.id, post.id);
      changed(post.conversation);
    },
    changed,
  };
};

/** What Teams calls a person beside the object id. */
export const memberId = (person: Someone): string =>
  person.member ?? `29:1${guid(person.key).replaceAll('-', '')}`;

/** Someone of the tenant by object id or by Teams' own id. */
export const personBy = (state: TeamsState, id: string): Someone | undefined =>
  state.world.people.find((one) => one.teams && (one.teams === id || memberId(one) === id));

/** The personal chat of someone with the bot, made when it is first wanted. */
export const personalWith = (state: TeamsState, person: Someone): Conversation => {
  const there = [...state.conversations.values()];
  return (
    there.find((one) => one.with !== undefined && one.with === person.teams) ??
    state.saveConversation({
      id: `a:1${guid(`chat ${person.member ?? person.key}`).replaceAll('-', '')}`,
      name: 'Folkmoot',
      kind: 'personal',
      installed: true,
      ...(person.teams ? { with: person.teams } : {}),
    })
  );
};

/** The address of a conversation, of the service that is called `base`. */
export const addressOf = (base: string, { region }: Conversation): string =>
  region ? `${base}${region}/` : base;

/** Splits `19:…@thread.tacv2;messageid=…` into the channel and the thread. */
export const threadOf = (id: string): { readonly conversation: string; readonly root?: string } => {
  const [conversation = '', root] = id.split(';messageid=');
  return root ? { conversation, root } : { conversation };
};

/** What one person sees in a conversation, oldest first. */
export const seenIn = (state: TeamsState, conversation: string, user: string): readonly Post[] =>
  [...state.posts.values()]
    .filter((post) => post.conversation === conversation)
    .filter(({ only }) => only === undefined || only === user)
    .sort((a, b) => Number(a.id) - Number(b.id));

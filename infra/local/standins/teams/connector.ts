import * as z from 'zod';
import { type HttpIn, type HttpOut, json, jsonOf } from '../../http.ts';
import type { Someone } from '../world.ts';
import { isOfFile, opening, outgoing } from './shapes.ts';
import {
  type Conversation,
  type Json,
  memberId,
  type Post,
  personalWith,
  personBy,
  type TeamsState,
  threadOf,
} from './state.ts';

/** The smaller of the two figures that Microsoft has printed; the other is 100 KB, counted as UTF-16. */
const mostBytes = 28 * 1024;

export const no = (status: number, code: string, message: string): HttpOut =>
  json({ error: { code, message } }, status);
/** Whether a call that came by the address of one region is for a conversation of another. */
const isMisplaced = (by: string, { region }: Conversation): boolean => by !== '' && by !== region;
const misplaced = () =>
  no(403, 'BotNotInConversationRegion', 'The conversation lives in another geography.');
const gone = () => no(404, 'ConversationNotFound', 'Conversation not found.');

const shownMember = (person: Someone, state: TeamsState): Json => ({
  id: memberId(person),
  name: person.name,
  givenName: person.name,
  objectId: person.teams,
  aadObjectId: person.teams,
  email: person.email,
  userPrincipalName: person.email,
  tenantId: state.world.tenant.id,
  userRole: person.guest ? 'guest' : 'user',
});
const membersOf = (conversation: Conversation, state: TeamsState): readonly Someone[] =>
  state.world.people.filter(
    ({ teams }) => teams && (!conversation.with || conversation.with === teams),
  );

interface Read {
  readonly activity: Json;
  readonly only?: string;
}
const readActivity = (request: HttpIn, state: TeamsState): Read | HttpOut => {
  if (request.rawBody.length > mostBytes)
    return no(413, 'MessageSizeTooBig', 'Message size too large.');
  const read = outgoing.safeParse(jsonOf(request));
  if (!read.success) return no(400, 'BadSyntax', z.prettifyError(read.error));
  if (request.query.get('isTargetedActivity') !== 'true') return { activity: read.data };
  const person = personBy(state, read.data.recipient?.id ?? '');
  if (!person?.teams) return no(400, 'BadArgument', 'The recipient is not in this conversation.');
  return { activity: read.data, only: person.teams };
};

/** Teams makes two messages of a text with a card, and tells the name of neither. */
const isTwofold = ({ activity }: Read): boolean => Boolean(activity.text && activity.attachments);

const posted = (
  state: TeamsState,
  conversation: string,
  root: string | undefined,
  { activity, only }: Read,
): Post | undefined => {
  if (activity.type === 'typing') return undefined;
  return state.savePost({
    id: state.freshId(),
    conversation,
    from: 'bot',
    activity,
    at: state.now(),
    ...(root ? { root } : {}),
    ...(only ? { only } : {}),
  });
};

const open = (request: HttpIn, state: TeamsState, by: string): HttpOut => {
  const read = opening.safeParse(jsonOf(request));
  if (!read.success) return no(400, 'BadSyntax', z.prettifyError(read.error));
  const { members, activity, channelData } = read.data;
  const channel = channelData?.channel?.id;
  if (channel) {
    const place = state.conversations.get(channel);
    if (place && isMisplaced(by, place)) return misplaced();
    if (!state.conversations.get(channel)?.installed) return gone();
    if (!activity) return no(400, 'BadSyntax', 'Activity is required for a channel thread.');
    const post = posted(state, channel, undefined, { activity });
    return json({ id: `${channel};messageid=${post?.id}`, activityId: post?.id }, 201);
  }
  const person = personBy(state, members?.[0]?.id ?? '');
  if (!person)
    return no(
      403,
      'ForbiddenOperationException',
      "The bot is not installed in user's personal scope",
    );
  const chat = personalWith(state, person);
  if (isMisplaced(by, chat)) return misplaced();
  const post = activity ? posted(state, chat.id, undefined, { activity }) : undefined;
  return json({ id: chat.id, ...(post ? { activityId: post.id } : {}) }, 201);
};

const post = (request: HttpIn, state: TeamsState, id: string, replyTo?: string): HttpOut => {
  const { conversation, root } = threadOf(id);
  const place = state.conversations.get(conversation);
  if (!place) return gone();
  if (!place.installed)
    return no(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  const read = readActivity(request, state);
  if ('status' in read) return read;
  if (read.only && place.kind === 'personal')
    return no(400, 'BadArgument', 'Targeted messages are for groups and channels.');
  if (place.kind !== 'personal' && isOfFile(read.activity))
    return no(400, 'BadArgument', 'Files are for the chat of one person with a bot.');
  const above = replyTo ? (state.posts.get(replyTo)?.root ?? replyTo) : undefined;
  const thread = place.kind === 'channel' ? (root ?? above) : undefined;
  if (isTwofold(read)) {
    const { text, attachments: _cards, ...rest } = read.activity;
    posted(state, conversation, thread, { ...read, activity: { ...rest, text } });
    const { text: _text, ...cards } = read.activity;
    posted(state, conversation, thread, { ...read, activity: cards });
    return { status: 202 };
  }
  const made = posted(state, conversation, thread, read);
  return json(made ? { id: made.id } : {}, 201);
};

const edit = (request: HttpIn, state: TeamsState, id: string): HttpOut => {
  const found = state.posts.get(id);
  // What was there and was deleted is not "not found".
  if (state.dropped.has(id)) return no(403, 'ServiceError', 'Unknown');
  if (found?.from !== 'bot') return no(404, 'ActivityNotFoundInConversation', 'No such activity.');
  const read = readActivity(request, state);
  if ('status' in read) return read;
  const { answers: _old, ...rest } = found;
  state.savePost({ ...rest, activity: read.activity, edited: true });
  return isTwofold(read) ? { status: 202 } : json({ id });
};

const remove = (state: TeamsState, id: string): HttpOut => {
  const found = state.posts.get(id);
  if (found?.from !== 'bot') return no(404, 'ActivityNotFoundInConversation', 'No such activity.');
  state.dropPost(found);
  return { status: 200 };
};

const members = (state: TeamsState, id: string, who: string | undefined): HttpOut => {
  const place = state.conversations.get(threadOf(id).conversation);
  if (!place) return gone();
  const all = membersOf(place, state);
  if (who === undefined) return json(all.map((one) => shownMember(one, state)));
  const person = personBy(state, who);
  return person && all.includes(person)
    ? json(shownMember(person, state))
    : no(404, 'MemberNotFoundInConversation', 'The member is not in this conversation.');
};

const paged = (request: HttpIn, state: TeamsState, id: string): HttpOut => {
  const place = state.conversations.get(threadOf(id).conversation);
  if (!place) return gone();
  const from = Number(request.query.get('continuationToken') ?? 0);
  const size = Math.min(Number(request.query.get('pageSize') ?? 200), 500);
  const all = membersOf(place, state).map((one) => shownMember(one, state));
  const next = from + size;
  return json({
    members: all.slice(from, next),
    ...(next < all.length ? { continuationToken: `${next}` } : {}),
  });
};

const team = (state: TeamsState, rest: string | undefined): HttpOut =>
  rest === 'conversations'
    ? json({ conversations: state.world.teamsRooms })
    : json({
        ...state.world.team,
        type: 'standard',
        tenantId: state.world.tenant.id,
        channelCount: state.world.teamsRooms.length,
        memberCount: state.world.people.filter(({ teams }) => teams).length,
      });

/** One call to `/v3/…`, already known to come from the app. */
export const connector = (request: HttpIn, state: TeamsState): HttpOut => {
  const [at = '', path = ''] = request.path.split('/v3/');
  const by = /\/teams\/([^/]+)$/.exec(at)?.[1] ?? '';
  const [area, id = '', part, which] = path.split('/').map(decodeURIComponent);
  const call = `${request.method} ${part ?? ''}`;
  if (area === 'teams') return team(state, part);
  if (area !== 'conversations') return { status: 404 };
  if (id === '') return request.method === 'POST' ? open(request, state, by) : { status: 405 };
  const place = state.conversations.get(threadOf(id).conversation);
  if (place && isMisplaced(by, place)) return misplaced();
  if (call === 'POST activities') return post(request, state, id, which);
  if (call === 'PUT activities' && which) return edit(request, state, which);
  if (call === 'DELETE activities' && which) return remove(state, which);
  if (call === 'GET members') return members(state, id, which);
  if (call === 'GET pagedmembers') return paged(request, state, id);
  return { status: 404 };
};

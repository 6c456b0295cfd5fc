export type Args = Record<string, unknown>;

export interface Message {
  readonly channel: string;
  readonly ts: string;
  /** Set where only this user sees it. */
  readonly ephemeralFor?: string;
  body: Args;
}
/** What a workspace holds. */
export interface Board {
  readonly messages: Message[];
  readonly views: { readonly trigger: string; readonly view: Args }[];
  /** `users.info`'s user and `conversations.info`'s channel, by id. */
  readonly people: Map<string, Args>;
  readonly channels: Map<string, Args>;
}

export const emptyBoard = (): Board => ({
  messages: [],
  views: [],
  people: new Map(),
  channels: new Map(),
});

const no = (error: string): Args => ({ ok: false, error });
const text = (value: unknown): string => String(value ?? '');

const post = (board: Board, args: Args, ephemeralFor?: string): Args => {
  const given = text(args.channel);
  const channel = /^[UW]/.test(given) ? `D${given}` : given;
  if (channel === '') return no('channel_not_found');
  if (board.channels.get(channel)?.is_archived === true) return no('is_archived');
  const ts = `17000000${String(10 + board.messages.length).padStart(2, '0')}.000100`;
  const only = ephemeralFor === undefined ? {} : { ephemeralFor };
  board.messages.push({ channel, ts, body: { ...args }, ...only });
  return ephemeralFor === undefined
    ? { ok: true, channel, ts, message: { ...args, ts } }
    : { ok: true, message_ts: ts };
};

const change = (board: Board, args: Args, take: boolean): Args => {
  const at = board.messages.findIndex(
    ({ channel, ts, ephemeralFor }) =>
      channel === args.channel && ts === args.ts && ephemeralFor === undefined,
  );
  const message = board.messages[at];
  if (!message) return no('message_not_found');
  if (take) board.messages.splice(at, 1);
  else message.body = { ...message.body, ...args };
  return { ok: true, channel: args.channel, ts: args.ts };
};

const history = (board: Board, args: Args): Args => {
  const thread = args.ts;
  const inThread = ({ body }: Message) => body.thread_ts;
  const here = board.messages.filter(
    ({ channel, ephemeralFor }) => channel === args.channel && ephemeralFor === undefined,
  );
  const listed = here
    .filter((message) =>
      thread === undefined
        ? !inThread(message)
        : inThread(message) === thread || message.ts === thread,
    )
    .reverse();
  const start = Number(args.cursor ?? 0);
  const size = Math.min(Number(args.limit ?? 100), 200);
  const more = start + size < listed.length;
  return {
    ok: true,
    has_more: more,
    messages: listed.slice(start, start + size).map(({ ts, body }) => ({
      ...body,
      ts,
      reply_count: here.filter((other) => inThread(other) === ts).length,
    })),
    response_metadata: { next_cursor: more ? String(start + size) : '' },
  };
};

/** What Slack answers, in the shape of its published answers. */
export const answerTo = (board: Board, method: string, args: Args): Args => {
  switch (method) {
    case 'auth.test':
      return { ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' };
    case 'chat.postMessage':
      return post(board, args);
    case 'chat.postEphemeral':
      return post(board, args, text(args.user));
    case 'chat.update':
      return change(board, args, false);
    case 'chat.delete':
      return change(board, args, true);
    case 'conversations.open':
      return { ok: true, channel: { id: `D${text(args.users)}` } };
    case 'conversations.history':
    case 'conversations.replies':
      return history(board, args);
    case 'conversations.info': {
      const channel = board.channels.get(text(args.channel));
      return channel ? { ok: true, channel } : no('channel_not_found');
    }
    case 'users.info': {
      const user = board.people.get(text(args.user));
      return user ? { ok: true, user } : no('user_not_found');
    }
    case 'views.open':
      board.views.push({ trigger: text(args.trigger_id), view: args.view as Args });
      return { ok: true, view: { ...(args.view as Args), id: `V${board.views.length}` } };
    default:
      return no('unknown_method');
  }
};

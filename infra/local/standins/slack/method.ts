import type { Json, Message, SlackState } from './state.ts';

/** One Web API method: what it answers beside `ok: true`, or the error Slack names. */
export type Method = (given: Json, state: SlackState) => Json | string;

/** A message as the Web API shows it. */
export const shown = (message: Message, state: SlackState): Json => ({
  type: 'message',
  user: message.user,
  ...(message.user === state.world.slackBot.user ? { bot_id: state.world.slackBot.bot } : {}),
  ts: message.ts,
  text: message.text,
  ...(message.blocks ? { blocks: message.blocks } : {}),
  ...(message.metadata ? { metadata: message.metadata } : {}),
  ...(message.thread ? { thread_ts: message.thread } : {}),
});

import type { Chats } from '../../../infra/local/chats.ts';
import { filledModal } from '../../../infra/local/demo/play.ts';
import { buttonIn } from '../../../infra/local/demo/press.ts';
import {
  directWith,
  type Json,
  type Message,
  seenBy,
} from '../../../infra/local/standins/slack/state.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Someone in one channel of the stand-in workspace. Every deed resolves when nothing is under way any more. */
export interface SlackPerson {
  readonly user: string;
  readonly room: string;
  /** A slash command with its text, or plain text and mentions. */
  readonly type: (text: string, thread?: string) => Promise<void>;
  /** Sends a file with these words. */
  readonly send: (name: string, bytes: Uint8Array, text?: string) => Promise<void>;
  /** Changes the words of the newest message of their own, or of the one that holds `before`. */
  readonly edit: (text: string, before?: string) => Promise<void>;
  /** Presses a button, or chooses from a menu, by its label or by its name as it is read aloud: the newest in sight, or the one in a message with `within`. */
  readonly press: (label: string, within?: string) => Promise<void>;
  /** Uses a shortcut beside the newest message in sight that says so, or without words one of the whole chat. */
  readonly shortcut: (called: string, words?: string) => Promise<void>;
  /** Fills the open modal by field name and sends it; answers the errors beside its fields. */
  readonly submit: (fields: Fields) => Promise<Json>;
  readonly modal: () => Json | undefined;
  readonly addBot: () => Promise<void>;
  readonly removeBot: () => Promise<void>;
  /** What this person sees here, oldest first. */
  readonly sees: () => readonly Message[];
  /** The same as one text a message: the sentence, and every word of its blocks. */
  readonly reads: () => readonly string[];
}

/** Words without the links to cards that they are. */
const unlinked = (text: string): string =>
  text
    .replace(/<https:[^<>|]+\|([^<>]+)>/g, '$1')
    .replace(/\[([^\][]+)\]\(https:\/\/teams\.microsoft\.com\/l\/message\/[^)]+\)/g, '$1');

/** Every text within a message, in order. */
export const wordsIn = (node: unknown): string => {
  if (Array.isArray(node)) {
    const run = node.some((one) => one?.type === 'link');
    return node
      .map(wordsIn)
      .filter(Boolean)
      .join(run ? '' : ' ');
  }
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([name, value]) =>
      typeof value === 'string'
        ? /^(text|title|value)$/.test(name) && !value.startsWith('{')
          ? unlinked(value)
          : ''
        : wordsIn(value),
    )
    .filter(Boolean)
    .join(' ');
};

export const slackPerson = (
  { state, people }: Chats['slack'],
  settled: () => Promise<void>,
  name: string,
  roomName: string,
): SlackPerson => {
  const user = state.world.people.find((one) => one.name === name)?.slack;
  if (!user) throw new Error(`${name} is not in Slack.`);
  const found = [...state.channels.values()].find((one) => one.name === roomName && !one.with);
  const room = roomName === 'direct' ? directWith(state, user).id : found?.id;
  if (!room) throw new Error(`There is no #${roomName}.`);
  const after = async <Result>(deed: Promise<Result>): Promise<Result> => {
    const result = await deed;
    await settled();
    return result;
  };
  const sees = () => seenBy(state, room, user);
  const open = () => [...state.modals.values()].findLast((one) => one.user === user);
  return {
    user,
    room,
    type: (text, thread) => {
      const [, command, rest = ''] = /^(\/\S+)\s?([\s\S]*)$/.exec(text) ?? [];
      return after(
        command ? people.command(user, room, command, rest) : people.say(user, room, text, thread),
      );
    },
    send: (name, bytes, text = '') =>
      after(people.say(user, room, text, undefined, [people.upload(name, bytes)])),
    edit: (text, before = '') => {
      const own = sees().findLast((one) => one.user === user && one.text.includes(before));
      if (!own) throw new Error(`${name} has said nothing here.`);
      return after(people.edit(user, room, own.ts, text));
    },
    press: (label, within) => {
      const messages = sees().filter(
        (one) =>
          !within || wordsIn([one.text, one.blocks]).includes(within) || one.text.includes(within),
      );
      for (const message of messages.toReversed()) {
        const pressed = buttonIn(message, label);
        if (pressed) return after(people.press(user, room, message.ts, pressed));
      }
      throw new Error(
        `${name} sees no "${label}" in #${roomName}: ${messages.map(({ text }) => text).join(' | ')}`,
      );
    },
    shortcut: (called, words) => {
      if (words === undefined) return after(people.shortcut(user, called));
      const message = sees().findLast(({ text }) => text.includes(words));
      if (!message) throw new Error(`${name} sees no “${words}” in #${roomName}.`);
      return after(people.shortcut(user, called, room, message.ts));
    },
    submit: (fields) => {
      const modal = open();
      if (!modal) throw new Error(`No modal is open before ${name}.`);
      const filled = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [field, [value].flat()]),
      );
      return after(people.submit(user, modal.id, filledModal(modal.view, filled)));
    },
    modal: () => open()?.view,
    addBot: () => after(people.invite(user, room)),
    removeBot: () => after(people.remove(user, room)),
    sees,
    reads: () => sees().map(({ text, blocks }) => `${text} ${wordsIn(blocks)}`.trim()),
  };
};

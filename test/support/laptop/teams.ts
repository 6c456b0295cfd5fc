import type { Chats } from '../../../infra/local/chats.ts';
import { actionIn, actionsIn } from '../../../infra/local/demo/press.ts';
import { consentOf, type Dialog } from '../../../infra/local/standins/teams/answered.ts';
import type { Saying } from '../../../infra/local/standins/teams/deeds.ts';
import {
  type Json,
  type Post,
  personalWith,
  personBy,
  seenIn,
} from '../../../infra/local/standins/teams/state.ts';
import { wordsIn } from './slack.ts';

/** Someone in one conversation of the stand-in tenant. Every deed resolves when nothing is under way any more. */
export interface TeamsPerson {
  readonly user: string;
  readonly room: string;
  readonly type: (text: string, root?: string, how?: Saying) => Promise<void>;
  /** Presses a card's button by its label, with inputs by their id; answers the dialog that it opened. */
  readonly press: (
    label: string,
    given?: { within?: string; inputs?: Json },
  ) => Promise<Dialog | undefined>;
  /** Presses the button of an open dialog; `beside` of one that a message's own command opened. */
  readonly submit: (
    dialog: Dialog,
    inputs: Json,
    beside?: true,
    label?: string,
  ) => Promise<Dialog | undefined>;
  /** Uses a command beside the newest message that says so; answers the dialog that it opened. */
  readonly beside: (commandId: string, says: string) => Promise<Dialog | undefined>;
  /** Uses a command of the box where people write, or of the command box above all; answers the dialog that it opened. */
  readonly extend: (commandId: string, from?: 'here' | 'anywhere') => Promise<Dialog | undefined>;
  /** Answers the newest card that asks whether a file may be put among their own. */
  readonly consent: (yes: boolean) => Promise<void>;
  readonly addBot: () => Promise<void>;
  readonly removeBot: () => Promise<void>;
  readonly sees: () => readonly Post[];
  /** What this person reads here, oldest first: what a press was answered with stands in place of its card. */
  readonly reads: () => readonly string[];
}

const cardsOf = ({ activity }: Post): unknown =>
  ((activity.attachments ?? []) as readonly Json[]).map(({ content }) => content);

export const teamsPerson = (
  { state, people }: Chats['teams'],
  settled: () => Promise<void>,
  name: string,
  roomName: string,
): TeamsPerson => {
  const person = state.world.people.find((one) => one.name === name && one.teams);
  const user = person?.teams;
  if (!user || !personBy(state, user)) throw new Error(`${name} is not in Teams.`);
  const found = [...state.conversations.values()].find((one) => one.name === roomName && !one.with);
  const room = roomName === 'direct' ? personalWith(state, person).id : found?.id;
  if (!room) throw new Error(`There is no channel called ${roomName}.`);
  const after = async <Result>(deed: Promise<Result>): Promise<Result> => {
    const result = await deed;
    await settled();
    return result;
  };
  const sees = () => seenIn(state, room, user);
  const shown = (post: Post): unknown => post.answers?.[user]?.card ?? cardsOf(post);
  const words = (post: Post) =>
    [post.activity.text, post.activity.summary, post.answers?.[user]?.line, wordsIn(shown(post))]
      .filter(Boolean)
      .join(' ');
  return {
    user,
    room,
    type: (text, root, how) => after(people.say(user, room, text, root, how)),
    press: (label, { within, inputs = {} } = {}) => {
      const posts = sees().filter((post) => !within || words(post).includes(within));
      for (const post of posts.toReversed()) {
        const action = actionIn(shown(post), label);
        if (action)
          return after(people.press(user, post.id, action, { ...action.data, ...inputs }));
      }
      throw new Error(`${name} sees no "${label}" in ${roomName}: ${posts.map(words).join(' | ')}`);
    },
    submit: (dialog, inputs, beside, label) => {
      const action = label === undefined ? actionsIn(dialog.card)[0] : actionIn(dialog.card, label);
      const data = { ...action?.data, ...inputs };
      return after(people.submitDialog(user, dialog.from, data, beside));
    },
    extend: (commandId, from = 'here') =>
      after(people.extend(user, commandId, from === 'here' ? room : undefined)),
    beside: (commandId, says) => {
      const post = sees().findLast((one) => words(one).includes(says));
      if (!post) throw new Error(`${name} sees no “${says}” in ${roomName}.`);
      return after(people.beside(user, post.id, commandId));
    },
    consent: (yes) => {
      const post = sees().findLast((one) => consentOf(one, yes));
      if (!post) throw new Error(`${name} is asked about no file in ${roomName}.`);
      return after(people.consent(user, post.id, yes));
    },
    addBot: () => after(people.install(user, room)),
    removeBot: () => after(people.uninstall(user, room)),
    sees,
    reads: () => sees().map(words),
  };
};

import {
  type Block,
  type Element,
  initialOf,
  optionsOf,
} from '../../infra/local/console/client/slack/values.ts';
import { filledModal } from '../../infra/local/demo/play.ts';
import { actionsIn } from '../../infra/local/demo/press.ts';
import type { Pressed } from '../../infra/local/standins/slack/homes.ts';
import { directWith, seenBy } from '../../infra/local/standins/slack/state.ts';
import { personalWith, seenIn } from '../../infra/local/standins/teams/state.ts';
import type { Bot } from './bot.ts';
import type { Actor } from './people.ts';
import type { Random } from './random.ts';
import { harbour } from './world.ts';

/** Something that can be pressed, and how. */
export interface Button {
  readonly label: string;
  readonly on: string;
  readonly press: () => Promise<unknown>;
}

type Json = Readonly<Record<string, unknown>>;

const pressesOf = ({ block_id, elements = [], accessory }: Block) =>
  (accessory ? [...elements, accessory] : elements).flatMap(
    (element): { label: string; pressed: Pressed }[] => {
      const { type, action_id, text, value } = element;
      const blockId = block_id === undefined ? {} : { blockId: block_id };
      if (type === 'button' && element.url === undefined)
        return [
          {
            label: text?.text ?? '',
            pressed: { ...blockId, action: { type, action_id, text, value } },
          },
        ];
      return optionsOf(element).map((option) => ({
        label: option.text.text,
        pressed: { ...blockId, action: { type, action_id, selected_option: option } },
      }));
    },
  );

const isPage = (type: unknown) => type === 'users_select' || type === 'multi_users_select';

/** What somebody writes into one input: what stands there, or something new. */
const filling = (element: Element, words: string, day: string, random: Random): string[] => {
  const stands = [...initialOf(element)];
  if (stands.length > 0 && random.chance(0.5)) return stands;
  const options = optionsOf(element);
  if (options.length > 0) return [random.pick(options).value];
  if (isPage(element.type)) return [];
  if (element.type === 'datepicker') return [day];
  if (element.type === 'timepicker') return ['10:30'];
  return element.type === 'plain_text_input' ? [words] : stands;
};

const inSlack = (
  bot: Bot,
  { workspace, user, room, name }: Actor,
  words: string,
  day: string,
): Button[] => {
  const { state, people } = bot.chats.workspaces[workspace];
  const modal = [...state.modals.values()].findLast((one) => one.user === user);
  if (modal) {
    const { view } = modal;
    const inputs = ((view.blocks ?? []) as readonly Block[]).flatMap(
      ({ block_id = '', element }) =>
        element ? [[block_id, filling(element, words, day, bot.random)] as const] : [],
    );
    const press = () =>
      people.submit(user, modal.id, filledModal(view, Object.fromEntries(inputs)));
    const close = () => people.close(user, modal.id);
    return [
      { label: 'Submit', on: `${name}'s form`, press },
      { label: 'Close', on: `${name}'s form`, press: close },
    ];
  }
  const seen = [...seenBy(state, room, user), ...seenBy(state, directWith(state, user).id, user)];
  return seen
    .sort((a, b) => (a.ts < b.ts ? -1 : 1))
    .slice(-12)
    .flatMap(({ channel, ts, text, blocks = [] }) =>
      (blocks as readonly Block[]).flatMap(pressesOf).map(({ label, pressed }) => ({
        label,
        on: text,
        press: () => people.press(user, channel, ts, pressed),
      })),
    );
};

const inputsIn = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = String((node as Json).type).startsWith('Input.') ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap(inputsIn)];
};
/** What the client sends of a card's inputs. */
const filled = (card: unknown, words: string, day: string, random: Random): Json =>
  Object.fromEntries(
    inputsIn(card).map(({ id, type, value, choices }) => {
      const listed = (choices ?? []) as readonly { readonly value: string }[];
      if (value !== undefined && random.chance(0.5)) return [String(id), value];
      if (listed.length > 0) return [String(id), random.pick(listed).value];
      if (type === 'Input.Date') return [String(id), day];
      if (type === 'Input.Time') return [String(id), '10:30'];
      return [String(id), type === 'Input.Text' ? words : (value ?? '')];
    }),
  );

const inTeams = (bot: Bot, { user, room, name }: Actor, words: string, day: string): Button[] => {
  const { state, people } = bot.chats.teams;
  const person = harbour.people.find((one) => one.name === name);
  const chat = person ? personalWith(state, person).id : room;
  const seen = [...seenIn(state, room, user), ...seenIn(state, chat, user)];
  return seen
    .sort((a, b) => Number(a.id) - Number(b.id))
    .slice(-12)
    .flatMap(({ id, activity, answers }) => {
      const card =
        answers?.[user]?.card ??
        ((activity.attachments ?? []) as readonly Json[]).map(({ content }) => content);
      return actionsIn(card).map((action) => ({
        label: String(action.title ?? ''),
        on: String(activity.summary ?? activity.text ?? ''),
        press: async () => {
          const data = { ...action.data, ...filled(card, words, day, bot.random) };
          const dialog = await people.press(user, id, action, data);
          const [submit] = dialog ? actionsIn(dialog.card) : [];
          if (dialog && submit && bot.random.chance(0.8))
            await people.submitDialog(user, dialog.from, {
              ...submit.data,
              ...filled(dialog.card, words, day, bot.random),
            });
        },
      }));
    });
};

/** All that somebody may press now: of the newest messages before them, or of the form that is open. */
export const buttonsBefore = (
  bot: Bot,
  who: Actor,
  words: string,
  day: string,
): readonly Button[] =>
  who.chat === 'slack' ? inSlack(bot, who, words, day) : inTeams(bot, who, words, day);

import { accessOf } from '../../core/features/in.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Form } from '../../core/view/view.ts';
import type { Name } from './cast.ts';
import type { Chat, chats, Delivery } from './deliveries.ts';
import type { Example } from './examples.ts';
import type { Southport } from './southport.ts';

/** What somebody wants to do, as far as each way can carry it: the form as it opened for whoever may, and what is filled in. */
export interface Wanted {
  readonly ask: Ask;
  readonly line?: string | undefined;
  readonly form?:
    | { readonly opened: Form; readonly values: NonNullable<Example['form']>['values'] }
    | undefined;
}
export type Through = ReturnType<typeof chats>;
export interface Way {
  readonly name: string;
  readonly chat: 'Slack' | 'Teams';
  /** Undefined where it does not carry this. */
  readonly sends: (
    through: Through,
    by: { readonly who: Name; readonly where: 'southport' | 'elsewhere' | 'direct' },
    wanted: Wanted,
    on: Southport,
  ) => Promise<Delivery> | undefined;
}

const submitted = (chat: Chat, by: Parameters<Way['sends']>[1], { form }: Wanted, own?: object) =>
  form && chat.submit(by, { ...form.opened, ...own }, form.values as Record<string, string>);

/** What was kept in the place of an ask too long for its button. */
const kept = async (
  chat: Chat,
  by: Parameters<Way['sends']>[1],
  ask: Ask,
  on: Southport,
): Promise<Delivery> => {
  const draft = `kept of ${ask.ask}`;
  await on.world.ports.store.keepDraft(
    on.programme,
    draft,
    JSON.stringify(ask),
    on.world.ports.now(),
  );
  return chat.press(by, { ask: 'read', draft, in: on.id });
};

/** Home stands in no channel, to which a card could be brought, and names a partnership to those alone who are in it. */
const onHome = (
  chat: Chat,
  by: Parameters<Way['sends']>[1],
  ask: Ask,
  on: Southport,
): Promise<Delivery> | undefined =>
  !ask.ask.endsWith('.bring') &&
  accessOf(ask).reach === 'partnership' &&
  by.who !== 'stan' &&
  by.who !== 'gwen'
    ? chat.pressOnHome?.(by, { in: on.id, ...ask } as Ask)
    : undefined;

/** Every way in which a person brings an ask to the product; a new surface adds its own here, and is held to all of the laws. */
export const everyWay: readonly Way[] = [
  {
    name: 'a button in Slack',
    chat: 'Slack',
    sends: ({ command }, by, { ask }) => command.press(by, ask),
  },
  {
    name: 'a button on Home in Slack',
    chat: 'Slack',
    sends: ({ command }, by, { ask }, on) => onHome(command, by, ask, on),
  },
  {
    name: 'a button in Teams',
    chat: 'Teams',
    sends: ({ teams }, by, { ask }) => teams.press(by, ask),
  },
  {
    name: 'a button on Home in Teams',
    chat: 'Teams',
    sends: ({ teams }, by, { ask }, on) => onHome(teams, by, ask, on),
  },
  {
    name: 'a button that carries too much',
    chat: 'Slack',
    sends: ({ command }, by, { ask }, on) =>
      ask.ask === 'read' ? undefined : kept(command, by, ask, on),
  },
  {
    name: 'a Slack command',
    chat: 'Slack',
    sends: ({ command }, by, { line }) => (line ? command.type(by, line) : undefined),
  },
  {
    name: 'a Slack message',
    chat: 'Slack',
    sends: ({ mention }, by, { line }) => (line ? mention.type(by, line) : undefined),
  },
  {
    name: 'a Teams message',
    chat: 'Teams',
    sends: ({ teams }, by, { line }) => (line ? teams.type(by, line) : undefined),
  },
  {
    name: 'a Teams message, shown privately',
    chat: 'Teams',
    sends: ({ teams }, by, { line }) => (line ? teams.showPrivately?.(by, line) : undefined),
  },
  {
    name: 'a line that a button brings back',
    chat: 'Slack',
    sends: ({ command }, by, { line }) =>
      line ? command.press(by, { ask: 'read', text: line }) : undefined,
  },
  {
    name: 'a form in Slack',
    chat: 'Slack',
    sends: ({ command }, by, wanted) => submitted(command, by, wanted),
  },
  {
    name: 'a form in Teams',
    chat: 'Teams',
    sends: ({ teams }, by, wanted) => submitted(teams, by, wanted),
  },
  {
    name: 'a form in Teams that names its partnership and nothing that opened it',
    chat: 'Teams',
    sends: ({ teams }, by, wanted, on) => {
      const { carries } = wanted.form?.opened ?? {};
      if (carries?.ask !== 'form') return undefined;
      const { form, given = {} } = carries;
      return submitted(teams, by, wanted, {
        key: 'made by the client',
        carries: { ask: 'form', form, in: on.id, given },
      });
    },
  },
];

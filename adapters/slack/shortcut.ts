import { menuAsk, messageForms } from '../../core/engine/typed.ts';
import { fromMessage, ofMessage } from '../../core/forms/from-message.ts';
import { defined } from '../../core/lib/defined.ts';
import type { Request } from '../../core/model/request.ts';
import * as payloads from './payloads.ts';
import { linkIn } from './permalink.ts';
import { type Opens, person, type Received, request } from './receive.ts';
import * as tenants from './tenant.ts';
import { typed } from './text.ts';

const readForm = (called: string): string | undefined =>
  messageForms().find(({ form }) => called === `${ofMessage}${form}`)?.form;

/** The message as Slack itself links to it; undefined where what was sent does not tell enough. */
const linkTo = ({ team, channel, message }: payloads.ShortcutPayload): string | undefined =>
  /^[\w-]+$/.test(team?.domain ?? '') && channel?.id && /^\d+\.\d+$/.test(message?.ts ?? '')
    ? linkIn(`${team?.domain}`, channel.id, `${message?.ts}`)
    : undefined;

/** A shortcut: of the whole chat, answered in direct messages, or of a message, whose text and author are carried into a form. */
export const receiveShortcut = (body: unknown): Received | undefined => {
  const read = payloads.shortcut().safeParse(body);
  const tenant = read.success ? tenants.tenantOfPayload(read.data) : undefined;
  if (!read.success || !tenant || !read.data.user.id || !read.data.trigger_id) return undefined;
  const { callback_id: called, trigger_id: trigger, response_url: url, message } = read.data;
  const asker = person(read.data, tenant);
  const channel = read.data.channel?.id ?? '';
  const name = read.data.channel?.name;
  const where = tenants.whereOf(tenant, asker, { channel, name, thread: message?.thread_ts });
  const route = { by: 'press', url, trigger, user: read.data.user.id } as const;
  const via = tenants.installationOf(tenant);
  const own = { route, channel: channel === '' ? undefined : channel, via };
  const form = readForm(called);
  if (form === undefined) {
    const ask = menuAsk(called);
    if (!ask || read.data.type !== 'shortcut') return undefined;
    return {
      request: request(trigger, tenant, { asker, where, input: { kind: 'pressed', ask } }),
      ...own,
    };
  }
  if (!message) return undefined;
  const { user, team } = message;
  const { is_ext_shared_channel: told, channel: at } = read.data;
  const shared = told ?? at?.is_ext_shared;
  const author = user
    ? tenants.accountOf(tenant, { user, team, ...defined({ shared }) })
    : undefined;
  const line = typed(message.text, tenants.houseOf(tenant), undefined);
  return {
    request: request(trigger, tenant, { asker, where, input: { kind: 'typed', typed: line } }),
    opens: { form, author, link: linkTo(read.data) },
    ...own,
  };
};

/** The same request as the press that opens the form, with what the message says once its people are named. */
export const opening = (said: Request, { form, author, link }: Opens): Request => {
  if (said.input.kind !== 'typed') return said;
  const { text, mentions } = said.input.typed;
  const words = text.replace(
    /\uE000(\d+)\uE001/g,
    (_, at) => `@${mentions[Number(at)]?.name || 'someone'}`,
  );
  const given = defined({
    [fromMessage.text]: words,
    [fromMessage.author]: author,
    [fromMessage.link]: link,
  });
  return { ...said, input: { kind: 'pressed', ask: { ask: 'form', form, given } } };
};

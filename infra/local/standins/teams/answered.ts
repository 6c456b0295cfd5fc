import { consentType } from './shapes.ts';
import { type Json, type Post, personBy, type TeamsState } from './state.ts';

/** A card in front of one person, opened by a press. */
export interface Dialog {
  readonly title: string;
  readonly card: Json;
  /** Where it was opened: its answer goes back there. */
  readonly from: string;
}

const saying = (line: string): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: line, wrap: true }],
});

/** The dialog that an answer opens; undefined for one that opens none. */
export const dialogIn = (answer: Json, from: string): Dialog | undefined => {
  const task = (answer.task ?? {}) as { type?: string; value?: unknown };
  if (task.type === 'message') {
    return { title: 'Folkmoot', from, card: saying(String(task.value)) };
  }
  if (task.type !== 'continue') return undefined;
  const { title, card } = task.value as { title?: string; card?: { content?: Json } };
  return card?.content ? { title: title ?? '', card: card.content, from } : undefined;
};

/** What the presser of a card's button is shown in answer: a card in its place, or a line under it. */
export const shownTo = ({
  type,
  value,
  failed,
}: {
  readonly type?: string;
  readonly value?: unknown;
  readonly failed?: number;
}): { readonly card?: Json; readonly line?: string } | undefined => {
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: value as Json };
  if (type === 'application/vnd.microsoft.activity.message') return { line: String(value) };
  if (type?.startsWith('application/vnd.microsoft.error')) {
    return { line: String((value as { message?: string })?.message ?? 'Something went wrong.') };
  }
  return failed ? { line: `The app answered ${failed}.` } : undefined;
};

/** One of what was found for a list. */
export interface Found {
  readonly title: string;
  readonly value: string;
}
/** What a search was answered with; nothing of an answer that Teams would not take. */
export const foundIn = (answer: Json): readonly Found[] => {
  if (answer.type !== 'application/vnd.microsoft.search.searchResponse') return [];
  const { results = [] } = (answer.value ?? {}) as { results?: readonly Found[] };
  return results.filter(
    ({ title, value }) => typeof title === 'string' && typeof value === 'string',
  );
};

/** A message as a command of the message extension beside it is told of it. */
export const payloadOf = (
  { id, conversation, from, activity, at }: Post,
  state: TeamsState,
): Json => ({
  id,
  createdDateTime: at,
  messageType: 'message',
  linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${id}`,
  from: {
    user: { id: from, displayName: personBy(state, from)?.name, userIdentityType: 'aadUser' },
  },
  body: { contentType: 'html', content: `<p>${String(activity.text ?? '')}</p>` },
});

/** What a card asks for by itself once it is in sight. */
export const refreshOf = ({ activity }: Post): Json | undefined => {
  const [card] = (activity.attachments ?? []) as { content?: { refresh?: { action?: Json } } }[];
  return card?.content?.refresh?.action;
};

/** What a card that asks about a file sends back, with the file's name; undefined for any other. */
export const consentOf = ({ activity }: Post, yes: boolean) => {
  const [card] = (activity.attachments ?? []) as {
    contentType?: string;
    name?: string;
    content?: { acceptContext?: Json; declineContext?: Json };
  }[];
  if (card?.contentType !== consentType || !card.content) return undefined;
  const { acceptContext, declineContext } = card.content;
  return {
    name: card.name ?? '',
    type: 'fileUpload',
    action: yes ? 'accept' : 'decline',
    context: yes ? acceptContext : declineContext,
  };
};

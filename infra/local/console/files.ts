import type { FileShown, Json } from './model.ts';

/** Where the page has a file of a chat, which else is the app's alone to ask for. */
const addressOf = (chat: 'slack' | 'teams', id: string): string =>
  `/console/file?${new URLSearchParams({ chat, id })}`;

const prefix = 'application/vnd.microsoft.teams.';
const consent = `${prefix}card.file.consent`;
const idsIn: Readonly<Record<string, string>> = {
  [`${prefix}card.file.info`]: 'uniqueId',
  [`${prefix}file.download.info`]: 'uniqueId',
};

interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly content?: unknown;
}
/** Whether an attachment is a file, or asks about one. */
export const isOfFiles = ({ contentType }: Attachment): boolean =>
  contentType === consent || contentType in idsIn;

const inTeams = ({ contentType, name = '', content }: Attachment): readonly FileShown[] => {
  const { description, sizeInBytes, uniqueId } = (content ?? {}) as Json;
  if (contentType === consent)
    return [{ name, says: String(description), bytes: Number(sizeInBytes), asks: true }];
  return contentType in idsIn ? [{ name, url: addressOf('teams', String(uniqueId)) }] : [];
};

/** The files of a message as the page shows them, by the chat in which it stands. */
export const filesIn = {
  slack: (files: readonly Json[]): readonly FileShown[] =>
    files.map(({ id, name, size }) => ({
      name: String(name),
      url: addressOf('slack', String(id)),
      bytes: Number(size),
    })),
  teams: (attachments: readonly Attachment[]): readonly FileShown[] => attachments.flatMap(inTeams),
};

import { type FileFormat, readFileLink } from './engine/file-links.ts';
import { fileOf } from './features/files.ts';
import type { FileMade, FileRequest, TableFile } from './model/feature-files.ts';
import type { FileNamed } from './model/file-sent.ts';
import type { At } from './model/ids.ts';
import type { Store } from './ports/store.ts';

/** What is needed to open a link. */
export interface FilePorts {
  readonly store: Store;
  readonly now: () => At;
  /** Whether a seal over a text was made with a key that is in use. */
  readonly holds: (text: string, seal: string) => boolean;
}

/** A file that was opened, and the format that is wanted of it. */
export type FileOpened = FileMade & { readonly as: FileFormat };

/** Whether something can be had in a format. */
const comesAs = ({ kind }: FileMade, as: FileFormat): boolean =>
  kind === 'calendar' ? as === 'ics' : as !== 'ics';

/** A file that somebody is given, as it is by now; undefined where there is none for them any longer. Reads only. */
export const fileNow = async (
  { kind, about }: FileNamed,
  request: FileRequest,
): Promise<TableFile | undefined> => {
  const made = await fileOf(kind)?.(about, request);
  return made?.kind === 'table' ? made : undefined;
};

/** The file behind the end of an address; undefined for what is unknown, forged or too old, all alike. Reads only. */
export const openFile = async (
  path: string,
  { store, now, holds }: FilePorts,
): Promise<FileOpened | undefined> => {
  const asked = readFileLink(path, now(), holds);
  if (!asked) return undefined;
  const { kind, programme, about, as = 'ics' } = asked;
  const made = await fileOf(kind)?.(about, { programme, store, now: now() });
  return made && comesAs(made, as) ? { ...made, as } : undefined;
};

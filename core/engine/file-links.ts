import { later } from '../calendar/instants.ts';
import type { At, ProgrammeId } from '../model/ids.ts';
import type { Links } from '../model/links.ts';

/** What a link opens: a kind of file, of what it is, in which programme, and until when. */
export interface FileAsked {
  readonly kind: string;
  readonly programme: ProgrammeId;
  /** Ids and numbers, none of them empty. */
  readonly about: readonly string[];
  /** An instant without its milliseconds; undefined for a link that is good until it is revoked. */
  readonly until?: At;
  /** The format that is wanted of it. A link that opens a table opens it in each of its formats. */
  readonly as?: FileFormat;
}

/** Formats, by the endings of their files: a calendar, a table for spreadsheets, a page with the same table. */
const formats = ['ics', 'csv', 'html'] as const;
export type FileFormat = (typeof formats)[number];

/** So many seconds a link to a file is good. */
export const linkLife = 15 * 60;

const ending = new RegExp(`\\.(${formats.join('|')})$`);
const forEver = 'open';
/** Nothing that a programme, a record or an instant is named by needs more signs, and none of these an escape. */
const plain = /^[\w-]{1,64}$/;
const seconds = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const compact = (at: At): string => at.replace(/[-:]|\.\d+/g, '');
const whole = (text: string): At => text.replace(seconds, '$1-$2-$3T$4:$5:$6.000Z');

/** What is sealed says what it is for, so that no seal of another use opens a file. */
const sealed = (parts: readonly string[]): string => ['folkmoot-file', ...parts].join('\n');

/** The address of a file. */
export const fileLink = (
  { kind, programme, about, until, as = 'ics' }: FileAsked,
  { at, seal }: Links,
): string => {
  const parts = [kind, programme, ...about, until === undefined ? forEver : compact(until)];
  const odd = parts.find((part) => !plain.test(part));
  if (odd !== undefined) throw new Error('A link cannot hold that.');
  return `${at}${[...parts, seal(sealed(parts))].join('/')}.${as}`;
};

/** When a link that is made now stops to be good. */
export const linkUntil = (now: At): At => whole(compact(later(now, linkLife)));

/** What the end of an address asks for, where it was made by `fileLink` and is still good; undefined for anything else. */
export const readFileLink = (
  path: string,
  now: At,
  holds: (text: string, seal: string) => boolean,
): FileAsked | undefined => {
  const found = path.length > 600 ? null : ending.exec(path);
  if (!found) return undefined;
  const parts = path.slice(0, found.index).split('/');
  const seal = parts.pop() ?? '';
  if (!parts.every((part) => plain.test(part)) || !holds(sealed(parts), seal)) return undefined;
  const [kind = '', programme = '', ...about] = parts;
  const until = about.pop() ?? '';
  const as = found[1] as FileFormat;
  const asked = { kind, programme: programme as ProgrammeId, about, as };
  if (until === forEver) return asked;
  return seconds.test(until) && now <= whole(until) ? { ...asked, until: whole(until) } : undefined;
};

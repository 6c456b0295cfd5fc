import type { ChatRefusal } from '../model/chat-refusal.ts';
import type { Card, Effect } from '../model/effect.ts';
import type { FileNamed, FileText } from '../model/file-sent.ts';
import type { Hash } from '../model/hash.ts';
import type { At, ProgrammeId } from '../model/ids.ts';
import type { Links } from '../model/links.ts';
import type { Platform } from '../model/platforms.ts';
import type { Directory } from './directory.ts';
import type { Messenger } from './messenger.ts';
import type { Store } from './store.ts';

/** The link by which a chat opens a card that stands in it, made without asking anybody; undefined where it has none. */
export type Permalink = (card: Pick<Card, 'place' | 'message' | 'under'>) => string | undefined;

/** Everything core needs of the world. */
export interface Ports {
  readonly store: Store;
  readonly now: () => At;
  /** Fresh lower-case base32 of so many characters. */
  readonly fresh: (characters: number) => string;
  readonly hash: Hash;
  /** Absent where files are not served. */
  readonly links?: Links;
  /** A chat's own link to a card, of its message alone; absent where none are made. */
  readonly permalink?: Permalink;
  readonly directory: Directory;
  /** Where reads may be some moments old: ends that round, for what must be decided from what stands. */
  readonly stale?: () => never;
  /** Waits so many milliseconds between tries at a conflict. */
  readonly pause: (milliseconds: number) => Promise<void>;
}
export interface DeliverPorts extends Ports {
  /** Of every chat that is set up, one at least. */
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>;
  /** Makes a file as it is now and as the table of a spreadsheet; undefined where there is none (any longer) for whoever it is for. */
  readonly csv?: (programme: ProgrammeId, file: FileNamed) => Promise<FileText | undefined>;
  /** Milliseconds that this process has left; it takes up nothing for which they are too few. */
  readonly left?: () => number;
  /** Hears what a chat refuses for good, by names and codes alone, for the log. */
  readonly refused: (refused: RefusedPost) => void;
}

/** A message that a chat refused for good, without what people wrote. */
export interface RefusedPost extends Pick<Effect, 'programme' | 'to' | 'id'> {
  readonly why: ChatRefusal;
  readonly code?: string;
}

import type { Store } from '../ports/store.ts';
import type { Calendar } from './calendar.ts';
import type { At, ProgrammeId } from './ids.ts';
import type { Table } from './table.ts';

/** A file for calendars. */
export interface CalendarFile {
  readonly kind: 'calendar';
  /** What it is saved as, without its ending. */
  readonly name: string;
  readonly calendar: Calendar;
  /** After so many seconds whoever follows it should ask again. */
  readonly refresh?: number;
}
/** A list for spreadsheets and reports. */
export interface TableFile {
  readonly kind: 'table';
  /** What it is saved as, without its ending. */
  readonly name: string;
  readonly table: Table;
}
/** What a link opened, in no format yet. */
export type FileMade = CalendarFile | TableFile;

/** For whom and when a file is made. */
export interface FileRequest {
  readonly programme: ProgrammeId;
  readonly store: Store;
  readonly now: At;
}

/** Makes a file of what a link names; undefined where there is nothing of it, or no longer for whoever has the link. */
export type MakeFile = (
  about: readonly string[],
  request: FileRequest,
) => Promise<FileMade | undefined>;

/** The files that a feature hands out, by the kinds that links name. */
export type FeatureFiles = Readonly<Record<string, MakeFile>>;

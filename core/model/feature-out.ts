import type { Saying } from '../language/saying.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';
import type { Words } from '../view/view.ts';
import type { CardContext, Loaded, Numbers, StoredPartnership, StoredPerson } from './context.ts';
import type { DayContext, DayReader, DayThing } from './day-thing.ts';
import type { Drawn } from './drawn.ts';
import type { Effect, Notice } from './effect.ts';
import type { CountNumbers, Figures, NumbersAsked, Since } from './figures.ts';
import type { Day, PlaceId, ProgrammeId, RecordId } from './ids.ts';
import type { Offer } from './offer.ts';
import type { Stored } from './record.ts';
import type { AnyEvent, RecordName } from './register.ts';

/** What a feature asks of all of them together; handed to it, so that none imports another. */
export interface AllOut {
  readonly numbers: (asked: NumbersAsked, store: Store) => Promise<Numbers>;
  readonly news: (asked: Since, store: Store) => Promise<Figures>;
  readonly leftOpen: (
    request: Omit<DigestRequest, 'told'>,
    most: number,
  ) => Promise<readonly Words[]>;
}

/** For which message and place something is drawn. */
export interface DrawRequest {
  readonly effect: Effect;
  readonly place: PlaceId;
  readonly ports: DeliverPorts;
  readonly all: AllOut;
}
type Drawing = Promise<Drawn | undefined>;
/** Draws a subject from its newest state; undefined where there is nothing (any longer) to show. */
export type DrawSubject = (subject: RecordId, request: DrawRequest) => Drawing;

/** The notices by their names. */
export type NoticeByName = { readonly [One in Notice as One['notice']]: One };
/** Draws a notice; undefined where there is nothing (any longer) to say. */
export type DrawNotice<Name extends keyof NoticeByName> = (
  notice: NoticeByName[Name],
  request: DrawRequest,
) => Drawing;

/** A line that waited, and to whom it goes. */
export interface WaitingLine {
  readonly saying: Saying;
  readonly to: Effect['to'];
}

/** Whose message of a day is drawn, and where they belong. */
export interface DayRequest {
  readonly programme: ProgrammeId;
  readonly store: Store;
  readonly person: StoredPerson;
  readonly homes: readonly StoredPartnership[];
  readonly reader: Omit<DayReader, 'people'>;
  readonly context: DayContext;
}

/** Which week of which partnership is told of. */
export interface DigestRequest extends Omit<CardContext, 'people' | 'today'> {
  readonly programme: ProgrammeId;
  readonly store: Store;
  /** The day on which it is told. */
  readonly day: Day;
  /** The days on which the two before were told, the earlier first; fewer where there were not so many. */
  readonly told: readonly Day[];
}
/** A head and what stands under it. */
export interface DigestLine {
  readonly head: string;
  readonly parts: readonly Words[];
  /** What was told before and still is so, in a few words. */
  readonly before?: string;
  /** It is what changed, and stands above what is still so. */
  readonly changed?: true;
}
/** What a feature says of a partnership's week. */
export interface DigestPart {
  /** Something changed, is due, is late or wants an answer: without any such there is no digest. */
  readonly news: boolean;
  /** What there is of each at a glance, above all lines. */
  readonly figures?: string;
  /** What has nothing under its head is left out. */
  readonly lines: readonly DigestLine[];
  /** Its part of the sentence that is read aloud. */
  readonly clause?: string;
  readonly offers?: readonly Offer[];
  /** Who is named in it. */
  readonly people?: Loaded['people'];
  /** It looks ahead, and stands below what the others say. */
  readonly last?: true;
}

/** A message that has arrived, or came too late, and to whom it was. */
export interface Telling extends Pick<Effect, 'body' | 'to'> {
  readonly late: boolean;
}
/** A line about a record was left out. */
export const isLateLine = ({ body, late }: Telling): boolean =>
  late && body.kind === 'notice' && body.notice.notice === 'line';
/** What a record keeps of a message; undefined where that is nothing, or is kept already. */
export type KeepTold = (record: Stored, telling: Telling) => AnyEvent | undefined;

/** What a feature shows and tells outside of an answer. */
export interface FeatureOut {
  /** The cards of its records, by kind. */
  readonly cards?: Readonly<Partial<Record<RecordName, DrawSubject>>>;
  /** Who draws a card that shows no record of its own, such as several things made together. */
  readonly drawsAlso?: (subject: RecordId) => DrawSubject | undefined;
  /** Its notices, by name. */
  readonly notices?: { readonly [Name in keyof NoticeByName]?: DrawNotice<Name> };
  /** Whether a line about one of its records that waited is still worth saying, by kind. */
  readonly worthSaying?: Readonly<
    Partial<Record<RecordName, (record: Stored, line: WaitingLine) => boolean>>
  >;
  /** What its records keep of the messages about them, by kind. */
  readonly told?: Readonly<Partial<Record<RecordName, KeepTold>>>;
  /** Its things in a person's message of a day. */
  readonly dayThings?: (request: DayRequest) => Promise<readonly DayThing[]>;
  /** Its part of a partnership's digest of the week. */
  readonly digest?: (request: DigestRequest) => Promise<DigestPart>;
  /** What is open and has to be handed on where a partnership is closed, a line each, the first so many. */
  readonly leftOpen?: (
    request: Omit<DigestRequest, 'told'>,
    most: number,
  ) => Promise<readonly Words[]>;
  /** Its short facts on the partnership's own card. */
  readonly numbers?: CountNumbers;
  /** What came about since an instant and still stands, for a channel that was away. */
  readonly news?: (asked: Since, store: Store) => Promise<Figures>;
}

import { numbersFrom } from '../engine/card-numbers.ts';
import type { DayThing } from '../model/day-thing.ts';
import type {
  AllOut,
  DayRequest,
  DigestPart,
  DigestRequest,
  DrawRequest,
  DrawSubject,
  FeatureOut,
  NoticeByName,
  Telling,
  WaitingLine,
} from '../model/feature-out.ts';
import type { RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { AnyEvent } from '../model/register.ts';
import { actionOut } from './action/out.ts';
import { meetingOut } from './meeting/out.ts';
import { partnershipOut } from './partnership/out.ts';
import { pollOut } from './poll/out.ts';
import { reviewOut } from './review/out.ts';
import { kindOf } from './shapes.ts';

/** What each feature shows and tells, in the order in which their things stand in one message. */
export const out: readonly FeatureOut[] = [
  meetingOut,
  partnershipOut,
  reviewOut,
  actionOut,
  pollOut,
];

/** Who draws a subject's card; undefined for what no feature shows. */
export const drawerOf = (subject: RecordId): DrawSubject | undefined => {
  const kind = kindOf(subject);
  return out
    .map(({ cards, drawsAlso }) => (kind ? cards?.[kind] : drawsAlso?.(subject)))
    .find((drawer) => drawer !== undefined);
};

/** Whether there is such a notice: a line, a digest, or what some feature says. */
export const isNotice = (name: string): boolean =>
  name === 'line' ||
  name === 'digest' ||
  out.some(({ notices }) => notices !== undefined && Object.hasOwn(notices, name));

/** A notice as the feature says it to which it belongs. */
export const drawnNotice = <Name extends keyof NoticeByName>(
  name: Name,
  notice: NoticeByName[Name],
  request: DrawRequest,
) => {
  const [rule] = out.flatMap(({ notices }) => notices?.[name] ?? []);
  return rule?.(notice, request);
};

/** Whether a line that waited is still worth saying; one about a record that says nothing to it is. */
export const worthSaying = (record: Stored, line: WaitingLine): boolean =>
  out.every(({ worthSaying: rules }) => rules?.[record.kind]?.(record, line) ?? true);

/** What a record keeps of a message about it. */
export const keptOf = (record: Stored, telling: Telling): AnyEvent | undefined =>
  out
    .map(({ told }) => told?.[record.kind]?.(record, telling))
    .find((event) => event !== undefined);

/** Everything that stands in somebody's message of a day. */
export const dayThings = async (request: DayRequest): Promise<readonly DayThing[]> =>
  (await Promise.all(out.map((part) => part.dayThings?.(request) ?? []))).flat();

/** What the features say of a partnership's week. */
export const digestParts = async (request: DigestRequest): Promise<readonly DigestPart[]> =>
  (await Promise.all(out.map((part) => part.digest?.(request) ?? []))).flat();

/** What one feature asks of all. */
export const allOut: AllOut = {
  numbers: (asked, store) => numbersFrom(out, asked, store),
  news: async (asked, store) =>
    Object.assign({}, ...(await Promise.all(out.map(({ news }) => news?.(asked, store))))),
  leftOpen: async (request, most) =>
    (await Promise.all(out.map((part) => part.leftOpen?.(request, most) ?? []))).flat(),
};

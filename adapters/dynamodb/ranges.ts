import type {
  At,
  Letter,
  PartnershipId,
  ProgrammeId,
  RecordId,
  Ref,
} from '../../core/model/ids.ts';
import {
  ballotKey,
  changedKey,
  checkpointKey,
  journalKey,
  type Key,
  partition,
  recordKey,
  sort,
} from './keys.ts';

/** A stretch of one partition, both ends included; the whole of it without them. */
interface Range {
  readonly home: string;
  readonly from?: string;
  readonly to?: string;
}
const homeOf = (key: Key): string => key[partition].S;
const placeOf = (key: Key): string => key[sort].S;

/** Everything whose place begins with `start#`: `$` is the character after `#`. */
const beginning = (home: string, start: string): Range => ({
  home,
  from: `${start}#`,
  to: `${start}$`,
});

/** The records of a partnership with all seat items: what the first checkpoint covers. */
export const heads = (programme: ProgrammeId, id: PartnershipId): Range => ({
  home: homeOf(recordKey(programme, id as string as RecordId)),
  from: 'record',
  to: 'seat$',
});

/** A partnership's subjects of one letter, up to the one made before `before`. */
export const subjects = (
  programme: ProgrammeId,
  id: PartnershipId,
  letter: Letter,
  before?: Ref,
): Range => {
  const all = beginning(homeOf(recordKey(programme, id as string as RecordId)), `record#${letter}`);
  if (before === undefined) return all;
  const last = Math.max(0, Number(before.slice(2)) - 1);
  return { ...all, to: `${all.from}${`${last}`.padStart(9, '0')}` };
};

export const seatsOf = (programme: ProgrammeId, subject: RecordId): Range => {
  const key = recordKey(programme, subject);
  return beginning(homeOf(key), placeOf(key).replace('record', 'seat'));
};
export const journalAfter = (programme: ProgrammeId, record: RecordId, after: number): Range => ({
  home: homeOf(journalKey(programme, record, 1)),
  from: placeOf(journalKey(programme, record, after + 1)),
  to: '9999999999',
});
export const checkpointsBefore = (programme: ProgrammeId, id: PartnershipId, at: At): Range => {
  const key = checkpointKey(programme, id, at);
  // One character short sorts before it: a checkpoint is not its own forerunner.
  return { home: homeOf(key), from: 'checkpoint#', to: placeOf(key).slice(0, -1) };
};
/** What was marked as changed since then. */
export const changedSince = (programme: ProgrammeId, id: PartnershipId, at: At): Range => {
  const place = placeOf(changedKey(programme, id, at, ''));
  return { home: homeOf(changedKey(programme, id, at, '')), from: place, to: 'changed$' };
};
export const ballotsOf = (programme: ProgrammeId, poll: RecordId): Range => ({
  home: homeOf(ballotKey(programme, poll, '-')),
});

/** The part of a Query that reads a range. */
export const within = ({ home, from, to }: Range) => ({
  KeyConditionExpression:
    from === undefined ? '#home = :home' : '#home = :home AND #place BETWEEN :from AND :to',
  ExpressionAttributeNames: {
    '#home': partition,
    ...(from === undefined ? {} : { '#place': sort }),
  },
  ExpressionAttributeValues: {
    ':home': { S: home },
    ...(from === undefined || to === undefined ? {} : { ':from': { S: from }, ':to': { S: to } }),
  },
});

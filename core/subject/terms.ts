import { addDays } from '../calendar/days.ts';
import { workingDaysAfter } from '../calendar/holidays.ts';
import { defined } from '../lib/defined.ts';
import type {
  Deputies,
  Held,
  MajorityReached,
  Notice,
  Quorum,
  QuorumFound,
} from '../model/clauses.ts';
import type { Nation } from '../model/clock.ts';
import type { Partnership, StoredPartnership, Terms } from '../model/context.ts';
import { type At, type Day, type RecordId, termsId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import { askedOf, isVoting, type Seat } from './seats.ts';

/** The record of the terms by which a partnership goes; none where it has agreed none. */
export const termsNeeded = ({
  id,
  state,
}: Pick<StoredPartnership, 'id' | 'state'>): readonly RecordId[] =>
  state.terms ? [termsId(id)] : [];

/** A partnership's terms among records that were read. */
export const termsAmong = (
  { id }: Pick<StoredPartnership, 'id'>,
  records: ReadonlyMap<RecordId, Stored>,
): Terms | undefined => {
  const found = records.get(termsId(id));
  return found?.kind === 'terms' ? (found.state as Terms) : undefined;
};

/** The version that holds on a day; undefined before the first. */
export const versionOn = (terms: Terms | undefined, day: Day) =>
  terms?.versions.findLast(({ from }) => from <= day);

/** How many of `of` seats are needed, rounded up; `over`: more than the share. Whole numbers only, so that nothing is lost. */
export const seatsNeeded = (quorum: Quorum, of: number): number => {
  switch (quorum.by) {
    case 'number':
      return quorum.number;
    case 'share': {
      const { top, bottom, over } = quorum;
      const whole = of * top;
      return over
        ? (whole - (whole % bottom)) / bottom + 1
        : (whole + bottom - 1 - ((whole + bottom - 1) % bottom)) / bottom;
    }
    default:
      return 0;
  }
};

/** A seat as a quorum counts it, though it may be closed since. */
type Counted = Pick<Seat, 'id' | 'kind'>;
/** Who is there, or has voted, and of how many that is counted. */
export interface Present {
  readonly seats: readonly Counted[];
  /** The seats of a roll; those of the partnership where there is none. */
  readonly roll?: readonly Counted[];
  /** Whether the chair is there; absent where nobody presides. */
  readonly chair?: boolean;
}

const base = (
  quorum: Quorum,
  { seats }: Partnership,
  roll: Present['roll'],
): readonly Counted[] => {
  const voting = seats.filter(isVoting);
  const isOfAll = 'all' in quorum && quorum.all === true;
  return isOfAll ? voting : (roll ?? voting.filter((seat) => askedOf(seat) !== undefined));
};

/** What a quorum comes to. */
const found = (
  { number, quorum }: { readonly number: number; readonly quorum: Quorum },
  partnership: Partnership,
  { seats, roll, chair }: Present,
): QuorumFound => {
  const counted = new Set(base(quorum, partnership, roll).map(({ id }) => id));
  const came = seats.filter(({ id }) => counted.has(id));
  const needed = seatsNeeded(quorum, counted.size);
  const missing =
    quorum.by === 'kinds'
      ? quorum.kinds.filter((kind) => !came.some((seat) => seat.kind === kind))
      : undefined;
  const met =
    quorum.by === 'chair' ? chair === true : missing ? missing.length === 0 : came.length >= needed;
  return {
    clause: number,
    quorum,
    came: came.length,
    of: counted.size,
    needed,
    ...defined({ missing }),
    met,
  };
};

/** What each clause in force on that day that names a quorum comes to; nothing where none does. */
export const quorumsFound = (
  terms: Terms | undefined,
  day: Day,
  partnership: Partnership,
  present: Present,
): readonly QuorumFound[] =>
  (versionOn(terms, day)?.clauses ?? []).flatMap(({ number, rule }) =>
    rule?.rule !== 'quorum' || (rule.quorum.by === 'chair' && present.chair === undefined)
      ? []
      : [found({ number, quorum: rule.quorum }, partnership, present)],
  );

const decides: ReadonlySet<string> = new Set(['majority', 'casting', 'deputies', 'voting']);
/** The clauses by which a vote is decided that opens then: whatever is agreed while it is open changes nothing. */
export const votingClauses = (
  terms: Terms | undefined,
  opened: { readonly at: At; readonly day: Day },
): readonly Held[] => {
  const held = terms?.versions.findLast(
    ({ from, agreed }) => from <= opened.day && agreed.at <= opened.at,
  );
  return ruled(held).filter(({ rule }) => decides.has(rule.rule));
};

const ruled = (version: ReturnType<typeof versionOn>): readonly Held[] =>
  (version?.clauses ?? []).flatMap(({ number, rule }) => (rule ? [{ clause: number, rule }] : []));
/** The rules that hold on a day, each with its clause. */
export const rulesOn = (terms: Terms | undefined, day: Day): readonly Held[] =>
  ruled(versionOn(terms, day));

/** How many deputies a clause lets a seat of that kind have: the fewest, where several say it. */
export interface DeputyLimit extends Pick<Deputies, 'of' | 'most'> {
  readonly clause: number;
}
export const deputyLimit = (
  clauses: readonly Held[],
  { kind }: { readonly kind?: Seat['kind'] | undefined },
): DeputyLimit | undefined => {
  const of = kind === 'councillor' ? 'councillor' : 'other';
  const all = clauses.flatMap(({ clause, rule }) =>
    rule.rule === 'deputies' && rule.of === of ? [{ clause, of, most: rule.most } as const] : [],
  );
  return all.reduce<DeputyLimit | undefined>(
    (least, one) => (least && least.most <= one.most ? least : one),
    undefined,
  );
};

/** Whether votes are secret by a clause, where one says it. */
export const votingKind = (clauses: readonly Held[] = []) => {
  const [first] = clauses.flatMap(({ clause, rule }) =>
    rule.rule === 'voting' ? [{ clause, secret: rule.secret }] : [],
  );
  return first;
};

/** What each majority comes to that a clause names. */
export const majoritiesReached = (
  clauses: readonly Held[],
  count: { readonly most: number; readonly cast: number; readonly roll: number },
): readonly MajorityReached[] =>
  clauses.flatMap(({ clause, rule }) => {
    if (rule.rule !== 'majority') return [];
    const { rule: _, ...majority } = rule;
    const among = count[majority.of];
    const needed = seatsNeeded({ by: 'share', ...majority }, among);
    const met = among > 0 && count.most >= needed;
    return [{ clause, ...majority, most: count.most, among, needed, met }];
  });

/** The notice that must be given of a meeting, by a clause in force on that day: the longest, where several say one. */
export interface NoticeClause extends Pick<Notice, 'days' | 'working'> {
  readonly clause: number;
  /** The first day on which a meeting may be. */
  readonly first: Day;
}
export const noticeOn = (
  terms: Terms | undefined,
  today: Day,
  nation: Nation,
): NoticeClause | undefined => {
  const all = (versionOn(terms, today)?.clauses ?? []).flatMap(({ number, rule }) => {
    if (rule?.rule !== 'notice') return [];
    const { days, working } = rule;
    const first = working ? workingDaysAfter(today, days, nation) : addDays(today, days);
    return [{ clause: number, days, ...defined({ working }), first }];
  });
  return all.reduce<NoticeClause | undefined>(
    (most, one) => (most && most.first >= one.first ? most : one),
    undefined,
  );
};

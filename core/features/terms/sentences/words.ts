import { count, list } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { long } from '../../../language/en-gb/words.ts';
import type { ClauseRule, Deputies, Majority, Notice, Quorum } from '../../../model/clauses.ts';
import type { Day } from '../../../model/ids.ts';
import type { SeatKind } from '../../../model/seat-kinds.ts';

const kinds: Readonly<Record<SeatKind, string>> = {
  councillor: 'councillor',
  partner: 'partner organisation',
  officer: 'officer',
  business: 'business',
  community: 'community seat',
  advisory: 'adviser',
};
const aKind = (kind: SeatKind): string =>
  `${/^[aeiou]/.test(kinds[kind]) ? 'an' : 'a'} ${kinds[kind]}`;
export const someKinds = (all: readonly SeatKind[]): string => list(all.map(aKind));
export const noKinds = (all: readonly SeatKind[]): string =>
  list(
    all.map((kind) => `no ${kinds[kind]}`),
    'and',
  );

const shares: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
};
const shareOf = (top: number, bottom: number): string => {
  if (top === bottom) return 'all';
  const known = shares[`${top}/${bottom}`];
  if (known) return `${known} of`;
  return 100 % bottom === 0 || bottom % 100 === 0
    ? `${(top * 100) / bottom} % of`
    : `${top}/${bottom} of`;
};

/** "Half of the seats, rounded up", as it stands within a sentence. */
export const quorumWords = (quorum: Quorum): string => {
  switch (quorum.by) {
    case 'number':
      return `${count(quorum.number, 'seat', 'seats')}${quorum.all ? ', vacant ones counted' : ''}`;
    case 'share': {
      const { top, bottom, over, all } = quorum;
      const seats = `${over ? 'more than ' : ''}${shareOf(top, bottom)} ${all ? 'all seats, vacant ones counted' : 'the seats'}`;
      return over || top === bottom ? seats.replace('all all', 'all') : `${seats}, rounded up`;
    }
    case 'kinds':
      return `at least ${someKinds(quorum.kinds)}`;
    case 'chair':
      return 'the chair is there';
  }
};
/** "five working days’ notice". */
export const noticeWords = ({ days, working }: Pick<Notice, 'days' | 'working'>): string =>
  `${inNumber(days)} ${working ? 'working ' : ''}${days === 1 ? 'day’s' : 'days’'} notice`;

/** "Two thirds of the votes cast, rounded up", as it stands within a sentence. */
export const majorityWords = ({
  top,
  bottom,
  over,
  of,
}: Pick<Majority, 'top' | 'bottom' | 'over' | 'of'>): string => {
  const those = of === 'cast' ? 'the votes cast' : 'the seats that may vote';
  const share = `${over ? 'more than ' : ''}${shareOf(top, bottom)} ${those}`;
  return over || top === bottom ? share : `${share}, rounded up`;
};

/** What a clause says of a casting vote. */
export const castingWords = 'a casting vote for the chair between options that are level';

/** "one deputy at most for a councillor’s seat". */
export const deputyWords = ({ of, most }: Pick<Deputies, 'of' | 'most'>): string =>
  `${most === 0 ? 'no deputy' : `${inNumber(most)} ${most === 1 ? 'deputy' : 'deputies'} at most`} for ${of === 'councillor' ? 'a councillor’s seat' : 'a seat that is no councillor’s'}`;

/** "a review every 12 months". */
export const reviewWords = (months: number): string =>
  `a review every ${months === 1 ? 'month' : `${inNumber(months)} months`}`;
/** "votes are open unless said otherwise". */
export const votingWords = (secret: boolean): string =>
  `votes are ${secret ? 'secret' : 'open'} unless said otherwise`;

export const ruleWords = (rule: ClauseRule): string => {
  switch (rule.rule) {
    case 'notice':
      return `${noticeWords(rule)} of a meeting`;
    case 'majority':
      return `a majority of ${majorityWords(rule)}`;
    case 'voting':
      return votingWords(rule.secret);
    case 'review':
      return reviewWords(rule.months);
    case 'deputies':
      return deputyWords(rule);
    case 'casting':
      return castingWords;
    case 'quorum':
      return rule.quorum.by === 'chair'
        ? 'no quorum unless the chair is there'
        : `a quorum of ${quorumWords(rule.quorum)}`;
  }
};

/** Since when, or from when, something holds. */
export const holds = ({ from, today }: { from: Day; today: Day }): string =>
  `in force ${from <= today ? 'since' : 'from'} ${long(from)}`;

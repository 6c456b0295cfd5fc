import type { ReviewEvery } from '../../../calendar/half-years.ts';
import { without } from '../../../language/en-gb/names.ts';
import { capital, long, quoted } from '../../../language/en-gb/words.ts';
import type { Lack, MajorityReached, QuorumFound } from '../../../model/clauses.ts';
import type { Day } from '../../../model/ids.ts';
import type { DeputyLimit } from '../../../subject/terms.ts';
import {
  castingWords,
  deputyWords,
  majorityWords,
  noKinds,
  noticeWords,
  quorumWords,
  reviewWords,
  someKinds,
  votingWords,
} from './words.ts';

type Did = 'come' | 'came' | 'voted';
interface Found {
  readonly found: QuorumFound;
  readonly did: Did;
}
interface NoticeSaid {
  readonly clause: number;
  readonly days: number;
  readonly working?: true;
}

const verbs = { come: 'come', came: 'said they would come', voted: 'voted' } as const;
const verb = { come: 'comes', came: 'said they would come', voted: 'voted' } as const;

const counted = ({ found, did }: Found): string => {
  const { quorum, came, of, needed, missing = [], met } = found;
  switch (quorum.by) {
    case 'chair':
      return met
        ? `the chair ${verb[did]}`
        : did === 'come'
          ? 'the chair has not said to come, and is needed'
          : 'the chair did not say they would come, and was needed';
    case 'kinds':
      return met
        ? `${someKinds(quorum.kinds)} ${verbs[did]}`
        : `${noKinds(missing)} ${verb[did]}, and ${missing.length > 1 ? 'one of each' : 'one'} ${did === 'come' ? 'is' : 'was'} needed`;
    default: {
      const more = did === 'come' && !met ? `, so ${needed - came} more` : '';
      const seats = of === 1 ? 'seat' : 'seats';
      return `${came} of ${of} ${seats} ${verbs[did]}, ${needed} ${needed === 1 ? (did === 'come' ? 'is' : 'was') : did === 'come' ? 'are' : 'were'} needed${more}`;
    }
  }
};
const byClause = ({ found }: Found): string =>
  `(Clause ${found.clause}: ${quorumWords(found.quorum)})`;

/** What the bot says where it acts on a clause: always with its number. */
export const foundPhrases = {
  'terms.quorum.label': (_: object) => 'Quorum',
  'terms.quorum.fact': (v: Found) => `${capital(counted(v))} ${byClause(v)}`,
  'terms.quorum': (v: Found) => `Quorum: ${counted(v)} ${byClause(v)}.`,
  /** Of a vote that is over: whether it counts. */
  'terms.quorum.result': (v: Found) =>
    `${v.found.met ? 'With quorum' : 'Without quorum'}: ${counted(v)} ${byClause(v)}.`,
  /** Of a vote that is over: whether the first has what the clause asks. */
  'terms.majority.result': ({ reached }: { reached: MajorityReached }) => {
    const { clause, most, among, of, needed, met } = reached;
    const those = of === 'cast' ? (among === 1 ? 'vote cast' : 'votes cast') : 'that may vote';
    return `${met ? 'With' : 'Without'} the majority: the most is ${most} of ${among} ${those}, ${needed} ${needed === 1 ? 'was' : 'were'} needed (Clause ${clause}: ${majorityWords(reached)}).`;
  },
  /** Of a vote in which some are level: whose casting vote decides, and for what. */
  'terms.casting.result': ({ clause, first }: { clause: number; first?: string }) =>
    `${first === undefined ? 'The chair has a casting vote' : `The chair’s casting vote is for ${quoted(first)}`} (Clause ${clause}: ${castingWords}).`,
  'terms.too-many-deputies': ({ limit, seat }: { limit: DeputyLimit; seat: string }) =>
    `The seat of ${seat} would have more deputies than Clause ${limit.clause} says: ${deputyWords(limit)}. Leave some out, or change the clause first.`,
  'terms.no-deputies': ({ seat }: { seat: string }) =>
    `The seat of ${seat} is a councillor’s, which has deputies only where a clause of the terms of reference allows them, and none does. Add such a clause first.`,
  'terms.deputy-votes-not': ({ limit, nth }: { limit: DeputyLimit; nth: number }) =>
    `Clause ${limit.clause} says: ${deputyWords(limit)}. ${nth === 1 ? 'You are a deputy there' : `You are deputy number ${nth} there`}, so whoever holds the seat${limit.most > 0 ? ' or deputises before you' : ''} votes for it.`,
  'terms.review': ({ by }: { by: ReviewEvery }) =>
    `Clause ${by.clause}: ${reviewWords(by.months)}.`,
  'terms.votes-secret': ({ clause }: { clause: number }) =>
    `Clause ${clause} says: ${votingWords(true)}. I can't hold a secret vote yet. I can hold an open one, one choice each.`,
  'terms.votes-open': ({ clause }: { clause: number }) =>
    `Clause ${clause} says: ${votingWords(false)}.`,
  'terms.open-though-secret': ({ clause }: { clause: number }) =>
    `This vote is open, as was said, though Clause ${clause} says: ${votingWords(true)}.`,
  'terms.marked': ({ ref, lacks }: { ref: string; lacks: readonly Lack[] }) =>
    [ref, ...without(lacks)].join(', '),
  'terms.short-notice': (v: NoticeSaid & { day: Day; first: Day }) =>
    `${long(v.day)} is sooner than Clause ${v.clause} says: ${noticeWords(v)}. The first day by it is ${long(v.first)}. Meet all the same?`,
  'terms.short-notice-set': (v: NoticeSaid) =>
    `That is less notice than Clause ${v.clause} says: ${noticeWords(v)}.`,
};

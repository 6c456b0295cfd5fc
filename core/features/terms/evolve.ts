import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import {
  beingWritten,
  type Clause,
  saysSame,
  type Terms,
  type TermsEvent,
  wordsOf,
} from './terms.ts';

/** So many versions that have begun are kept at hand; all that ever stood there is in the journal. */
const mostBegun = 3;

const inOrder = (clauses: readonly Clause[]): Clause[] =>
  [...clauses].sort((a, b) => a.number - b.number);

const without = (terms: Terms | undefined, number: number): readonly Clause[] =>
  beingWritten(terms).filter((one) => one.number !== number);

/** A clause holds since the first version in which it stands as it does now. */
const withSince = (clause: Clause, before: readonly Clause[], from: string): Clause => {
  const was = before.find(({ number }) => number === clause.number);
  return { ...clause, since: was?.since !== undefined && saysSame(was, clause) ? was.since : from };
};

/** The draft becomes a version; one that had not begun by then is replaced by it. */
const agreed = (
  { draft: _, ...terms }: Terms,
  { version, from, day }: Extract<TermsEvent, { event: 'TermsAgreed' }>,
  written: readonly Clause[],
  trace: Trace,
): Terms => {
  const begun = terms.versions.filter((one) => one.from <= day).slice(-mostBegun);
  const before = begun.at(-1)?.clauses ?? [];
  const clauses = written.map((one) => withSince(one, before, from));
  return { ...terms, versions: [...begun, { version, from, clauses, agreed: touch(trace) }] };
};

const applied = (terms: Terms, event: TermsEvent, trace: Trace): Terms => {
  const own = { ...touch(trace), turn: terms.turns + 1 };
  switch (event.event) {
    case 'TermsForked':
      return {
        ...terms,
        draft: inOrder(
          event.clauses.map((one) => ({ number: one.number, ...wordsOf(one), ...own })),
        ),
      };
    case 'ClauseSet': {
      const set = { number: event.number, ...wordsOf(event), ...own };
      return { ...terms, draft: inOrder([...without(terms, event.number), set]) };
    }
    case 'ClauseTakenOut':
      return { ...terms, draft: [...without(terms, event.number)] };
    case 'TermsAgreed':
      return agreed(terms, event, beingWritten(terms), trace);
  }
};

/** What an event makes of the terms of a partnership; any but an agreement begins them. */
export const evolveTerms = (state: Terms | undefined, event: TermsEvent, trace: Trace): Terms => {
  const last = { ...touch(trace), did: event.event };
  const before: Terms = state ?? { v: 1, versions: [], last, turns: 0 };
  return { ...applied(before, event, trace), last, turns: before.turns + 1 };
};

import type { ClauseRule } from '../../model/clauses.ts';
import type { Read } from '../../model/stored-schemas.ts';
import type { differences, readTerms, termsEvents } from './stored.ts';

/** The terms of a partnership as their journal makes them. */
export type Terms = ReturnType<typeof readTerms>;
export type TermsEvent = Read<ReturnType<typeof termsEvents>>;
export type Clause = Terms['versions'][number]['clauses'][number];
export type Difference = (typeof differences)[number];

/** What a clause says, without its number. */
export interface Words {
  readonly heading: string;
  readonly text: string;
  readonly rule?: ClauseRule;
}
export const wordsOf = ({ heading, text, rule }: Words): Words => ({
  heading,
  text,
  ...(rule ? { rule } : {}),
});

/** What would be agreed now: the draft, else the newest version. */
export const beingWritten = (terms: Terms | undefined): readonly Clause[] =>
  terms?.draft ?? terms?.versions.at(-1)?.clauses ?? [];

/** Whether two clauses say the same, word for word and rule for rule. */
export const saysSame = (one: Words, other: Words): boolean =>
  one.heading === other.heading &&
  one.text === other.text &&
  JSON.stringify(ruleParts(one.rule)) === JSON.stringify(ruleParts(other.rule));

/** A rule as a list in one order, however its fields were written. */
const ruleParts = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => [name, ruleParts(part)])
    : value;

export interface Differs {
  readonly number: number;
  readonly how: Difference;
}
/** What differs from one list of clauses to another, by number. */
export const differing = (before: readonly Clause[], after: readonly Clause[]): Differs[] => {
  const old = new Map(before.map((one) => [one.number, one]));
  const now = new Set(after.map(({ number }) => number));
  const set = after.flatMap((one): Differs[] => {
    const was = old.get(one.number);
    if (!was) return [{ number: one.number, how: 'new' }];
    return saysSame(was, one) ? [] : [{ number: one.number, how: 'changed' }];
  });
  const out = before.filter(({ number }) => !now.has(number));
  const taken = out.map(({ number }): Differs => ({ number, how: 'taken-out' }));
  return [...set, ...taken].sort((a, b) => a.number - b.number);
};

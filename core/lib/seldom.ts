/** How long an answer is used again, in milliseconds, and how many are remembered. */
interface Sparing {
  readonly now: () => number;
  readonly answered: number;
  /** After no answer. */
  readonly unanswered: number;
  readonly most: number;
}

/** The same question asked anew only after a while: in between the answer is the one of before, unless it was forgotten. */
export const seldom = <Key extends string, Rest extends readonly unknown[], Value>(
  ask: (key: Key, ...rest: Rest) => Promise<Value | undefined>,
  { now, answered, unanswered, most }: Sparing,
): ((key: Key, ...rest: Rest) => Promise<Value | undefined>) & {
  readonly forget: (key: Key) => void;
} => {
  const kept = new Map<Key, { readonly value: Value | undefined; readonly until: number }>();
  const asked = async (key: Key, ...rest: Rest): Promise<Value | undefined> => {
    const before = kept.get(key);
    if (before && before.until > now()) return before.value;
    const value = await ask(key, ...rest);
    if (kept.size >= most) kept.clear();
    kept.set(key, { value, until: now() + (value === undefined ? unanswered : answered) });
    return value;
  };
  return Object.assign(asked, { forget: (key: Key) => void kept.delete(key) });
};

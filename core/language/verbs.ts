import type { About } from './answers.ts';
import type { Line } from './line.ts';
import type { ReadContext, Understood } from './reading.ts';

/** What is typed behind a verb. */
export interface SaidBehind {
  readonly tail: Line;
  readonly context: ReadContext;
}
/** The same, and of which thing it is said. */
export interface SaidOf extends SaidBehind {
  readonly about: About;
}
/** How an ask is typed about one thing: the words for it, and what follows them as the ask that it is. */
export interface Typed<Said = SaidOf> {
  readonly verbs: readonly string[];
  /** Undefined where what follows does not fit, and the words may be something else. */
  readonly read: (said: Said) => Understood | undefined;
  /** Nothing more is expected behind it. */
  readonly alone?: true;
  /** Is said of no single thing: it counts behind its noun only. */
  readonly behindNoun?: true;
}
interface Ruled {
  readonly name: string;
  readonly typed?: Typed<never> | readonly Typed<never>[];
}

/** The verbs of a feature, out of its rules. */
/* @__NO_SIDE_EFFECTS__ */
export const verbTable = <Said extends SaidBehind = SaidOf>(rules: () => readonly Ruled[]) => {
  let table: ReadonlyMap<string, Typed<Said>> | undefined;
  const all = (): ReadonlyMap<string, Typed<Said>> => {
    table ??= new Map(
      rules()
        .flatMap(({ typed = [] }) => typed)
        .flatMap((typed) => typed.verbs.map((verb) => [verb, typed as Typed<Said>] as const)),
    );
    return table;
  };
  return {
    /** Every word, in the order of the rules. */
    words: (): readonly string[] => [...all().keys()],
    of: (word: string): Typed<Said> | undefined => all().get(word.toLowerCase()),
  };
};

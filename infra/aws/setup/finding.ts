/** What was found of one thing; `danger` is worse than not working. */
export interface Finding {
  readonly is: 'works' | 'not set up' | 'wrong' | 'danger';
  /** One sentence. */
  readonly says: string;
  /** What to do next. */
  readonly next?: string;
}

export const works = (says: string): Finding => ({ is: 'works', says });
export const notSetUp = (says: string, next: string): Finding => ({ is: 'not set up', says, next });
export const wrong = (says: string, next: string): Finding => ({ is: 'wrong', says, next });
export const danger = (says: string, next: string): Finding => ({ is: 'danger', says, next });

/** Whether something has to be done before it works. */
export const isTrouble = ({ is }: Finding): boolean => is === 'wrong' || is === 'danger';

const words: Readonly<Record<Finding['is'], string>> = {
  works: 'works',
  'not set up': 'not set up',
  wrong: 'WRONG',
  danger: 'DANGER',
};
const wide = Math.max(...Object.values(words).map((word) => word.length));

/** As lines of a terminal. */
export const linesOf = ({ is, says, next }: Finding): readonly string[] => [
  `${words[is].padEnd(wide)}  ${says}`,
  ...(next ? [`${' '.repeat(wide)}  Next: ${next}`] : []),
];

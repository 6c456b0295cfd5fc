/**
 * Verbs after which people forget the reference (rules: Typed actions); closing an alley is not
 * among them.
 */
export const finishing: ReadonlySet<string> = new Set([
  'done',
  'finish',
  'finished',
  'complete',
  'completed',
]);

/** Not for them to do. */
export const declining: readonly string[] = ['not mine', 'decline'];
export const taking: readonly string[] = ['take', "i'll do it"];

export type Filter = 'open' | 'mine' | 'overdue' | 'all' | 'done' | 'unowned';
const filters: Readonly<Record<string, Filter>> = {
  open: 'open',
  mine: 'mine',
  my: 'mine',
  overdue: 'overdue',
  late: 'overdue',
  all: 'all',
  done: 'done',
  unowned: 'unowned',
};
export const filterOf = (word: string): Filter | undefined =>
  Object.hasOwn(filters, word.toLowerCase()) ? filters[word.toLowerCase()] : undefined;
export const filterWords: readonly string[] = Object.keys(filters);

/** What opens the form in which actions come in by a file. */
export const importing = /^(?:import|upload)(?: (?:the |some )?actions?)?$/i;

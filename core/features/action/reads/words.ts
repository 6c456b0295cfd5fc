export type Verb =
  | 'show'
  | 'done'
  | 'due'
  | 'change'
  | 'assign'
  | 'update'
  | 'block'
  | 'unblock'
  | 'snooze'
  | 'drop'
  | 'reopen'
  | 'take'
  | 'history'
  | 'undo';

const verbs: Readonly<Record<string, Verb>> = {
  show: 'show',
  done: 'done',
  finish: 'done',
  finished: 'done',
  complete: 'done',
  completed: 'done',
  close: 'done',
  due: 'due',
  date: 'due',
  by: 'due',
  change: 'change',
  edit: 'change',
  assign: 'assign',
  give: 'assign',
  update: 'update',
  note: 'update',
  block: 'block',
  blocked: 'block',
  unblock: 'unblock',
  snooze: 'snooze',
  drop: 'drop',
  cancel: 'drop',
  reopen: 'reopen',
  take: 'take',
  "i'll do it": 'take',
  history: 'history',
  undo: 'undo',
};
export const verbOf = (word: string): Verb | undefined =>
  Object.hasOwn(verbs, word.toLowerCase()) ? verbs[word.toLowerCase()] : undefined;
export const verbWords: readonly string[] = Object.keys(verbs);

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

/** What can be said of a meeting. */
export type Verb =
  | 'schedule'
  | 'next'
  | 'list'
  | 'agenda'
  | 'add'
  | 'attend'
  | 'apologies'
  | 'move'
  | 'cancel'
  | 'minutes'
  | 'history'
  | 'show'
  | 'who'
  | 'undo';
const verbs: Readonly<Record<string, Verb>> = {
  schedule: 'schedule',
  new: 'schedule',
  next: 'next',
  list: 'list',
  agenda: 'agenda',
  add: 'add',
  attend: 'attend',
  attending: 'attend',
  yes: 'attend',
  apologies: 'apologies',
  apology: 'apologies',
  sorry: 'apologies',
  no: 'apologies',
  move: 'move',
  cancel: 'cancel',
  minutes: 'minutes',
  history: 'history',
  show: 'show',
  who: 'who',
  undo: 'undo',
};
export const verbWords: readonly string[] = Object.keys(verbs);
export const verbOf = (word: string): Verb | undefined =>
  Object.hasOwn(verbs, word.toLowerCase()) ? verbs[word.toLowerCase()] : undefined;

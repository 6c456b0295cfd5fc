import { count } from '../../../language/en-gb/names.ts';
import { because, capital, ended, long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

interface Listed {
  readonly where: string;
  readonly total: number;
  readonly which: keyof typeof kinds;
  readonly name?: string | undefined;
  readonly words?: string | undefined;
  /** Older ones were not looked at. */
  readonly least?: boolean;
}
const kinds = {
  open: 'open',
  mine: 'open with your name on them',
  overdue: 'late, past their date',
  all: 'in all',
  done: 'finished',
  unowned: 'open that no one has yet',
} as const;
const fileStates = {
  open: 'Open',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
  carried: 'Carried over',
  'taken-back': '',
} as const;
const ofOne: { readonly [which in keyof typeof kinds]?: string } = {
  mine: 'open with your name on it',
  overdue: 'late, past its date',
};
const listed = ({ total, which, name, words, least }: Listed) =>
  [
    `${least ? 'at least ' : ''}${count(total, 'action', 'actions')} ${total === 1 ? (ofOne[which] ?? kinds[which]) : kinds[which]}`,
    ...(name === undefined ? [] : [`with ${name}`]),
    ...(words === undefined ? [] : [`about “${words}”`]),
  ].join(' ');
const nothing = ({ where, which, name, words }: Listed): string => {
  if (words !== undefined) return `Nothing about “${words}” is open in ${where}.`;
  if (name !== undefined) return `Nothing open with ${name} in ${where}.`;
  const none = {
    open: `Nothing open in ${where}.`,
    mine: `Nothing open with your name on it in ${where}.`,
    overdue: `Nothing past its date in ${where}.`,
    all: `No actions yet in ${where}.`,
    done: `Nothing finished yet in ${where}.`,
    unowned: `Everything in ${where} has someone.`,
  };
  return none[which];
};

/** What lists, histories and texts of actions say. */
export const actionListPhrases = {
  /** A new action made of the words that nothing was found for. */
  'action.list-of': ({ words }: { words: string }) => `List ${words}`,
  'action.which': ({ wish }: { wish: 'done' | 'date' | 'block' | 'decline' }) =>
    ({
      done: 'Which one is done?',
      date: 'Which one gets a new date?',
      block: 'Which one is blocked?',
      decline: 'Which one is not yours?',
    })[wish],
  'action.list.title': (v: Listed) => (v.total === 0 ? nothing(v) : `${v.where}: ${listed(v)}`),
  'action.list.aloud': ({ title, rows }: { title: string; rows: readonly string[] }) =>
    `${[title, ...rows].join('; ')}.`,
  'action.text.title': ({ where, day }: { where: string; day: Day }) =>
    `${where}: actions on ${long(day)}`,
  'action.text.one': ({
    ref,
    title,
    who,
    due,
    state,
    over,
    detail,
  }: {
    ref: string;
    title: string;
    who?: string;
    due?: Day;
    state: string;
    /** Finished or dropped: what it has not got, nobody waits for. */
    over: boolean;
    detail?: string;
  }) => {
    const open = (word: string) => (over ? [] : [word]);
    const facts = [
      ...(who === undefined ? open('no one has it yet') : [`with ${who}`]),
      ...(due === undefined ? open('no date yet') : [`due on ${long(due)}`]),
    ].join(', ');
    const sentences = [title, capital(facts), state, detail ?? ''].filter((one) => one !== '');
    return `${ref}: ${sentences.map(ended).join(' ')}`;
  },
  'action.text.open': ({ since, who }: { since: Day; who?: string }) =>
    `Open since ${long(since)}${who === undefined ? '' : `, made by ${who}`}`,
  'action.text.blocked': ({ reason }: { reason?: string }) => `Blocked${because(reason)}`,
  'action.text.done': ({ on: day, who, outcome }: { on: Day; who?: string; outcome?: string }) =>
    `Finished on ${long(day)}${who === undefined ? '' : ` by ${who}`}${outcome === undefined ? '' : `: ${outcome}`}`,
  'action.text.dropped': ({ on: day, who, reason }: { on: Day; who?: string; reason?: string }) =>
    `Dropped on ${long(day)}${who === undefined ? '' : ` by ${who}`}${reason === undefined ? '' : `: ${reason}`}`,
  'action.text.carried': (v: { on: Day; partnership: string; there: string }) =>
    `Carried over on ${long(v.on)}: it goes on in ${v.partnership} as ${v.there}`,
  'action.text.origin': (v: { partnership: string; ref: string }) =>
    `Carried over: it was ${v.ref} in ${v.partnership}`,
  'action.text.aloud': ({ what }: { what: string }) => `${what} as text, to copy.`,

  'action.file.state': ({ is }: { is: keyof typeof fileStates }) => fileStates[is],

  'action.history.deed': ({ deed, said }: { deed: string; said?: string }) =>
    `${deed.toLowerCase()}${said === undefined ? '' : `, ${said}`}`,
  'action.history.day': ({ day }: { day: Day }) => long(day),
};

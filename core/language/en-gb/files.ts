import type { Day } from '../../model/ids.ts';
import { count } from './names.ts';
import { long } from './words.ts';

/** What can be had as a file. */
export type FileOf = 'actions' | 'people' | 'answers' | 'vote' | 'register' | 'programme' | 'seats';
interface Which {
  readonly of: FileOf;
  readonly where: string;
  /** The meeting or the vote. */
  readonly title?: string;
}

interface Unread {
  readonly name: string;
  readonly why: 'large' | 'rows' | 'workbook' | 'quotes' | 'empty' | 'not-had';
  readonly row?: number;
}

const what = ({ of, where, title = '' }: Which): string =>
  ({
    actions: `The actions of ${where}`,
    people: `The people of ${where}`,
    answers: `Who comes to ${title}`,
    vote: `The result of ${title}`,
    seats: `The seats of ${where}`,
    register: `The register of partnerships, taken out in ${where}`,
    programme: `The programme of partnerships, taken out in ${where}`,
  })[of];

/** Over the columns of a table. What is read in again is known by these. */
const columns = {
  ref: 'Ref',
  action: 'Action',
  owner: 'Owner',
  organisation: 'Organisation',
  with: 'With',
  due: 'Due',
  state: 'State',
  finished: 'Finished',
  outcome: 'Outcome',
  notes: 'Notes',
  name: 'Name',
  role: 'Role',
  office: 'Office',
  chats: 'Chats',
  away: 'Away until',
  seat: 'Seat',
  answer: 'Answer',
  instead: 'Comes instead',
  by: 'Recorded by',
  option: 'Option',
  votes: 'Votes',
  result: 'Result',
  word: 'Short word',
  kind: 'Kind',
  parent: 'Stands under',
  wards: 'Wards',
  predecessors: 'Follows',
  chair: 'Chair',
  clerk: 'Clerk',
  meeting: 'Next meeting',
  reason: 'Closed because',
  successor: 'Followed by',
  phase: 'Phase',
  met: 'Last meeting',
  review: 'Review waits since',
  'next-review': 'Next review',
  vacant: 'Seats vacant',
  number: 'Seat',
  ward: 'Ward',
  vote: 'Vote',
  how: 'Filled',
  holder: 'Holder',
  deputies: 'Deputies',
  until: 'Held until',
  follows: 'Then held by',
  step: 'Next step',
  'step-by': 'Next step by',
};
export type FileColumn = keyof typeof columns;

/** What is said of lists that are taken out as files. */
export const filePhrases = {
  'label.as-file': (_: object) => 'As a file',
  'file.ready': (v: Which & { minutes: number }) =>
    `${what(v)}, as a file for Excel and as a table to copy into Word. Both links are yours, good for ${v.minutes} minutes, and show what is there when they are opened.`,
  'file.as-csv': (v: Which) => `${what(v)} as a file (CSV)`,
  'file.as-table': (v: Which) => `${what(v)} as a table`,
  'file.sent': (v: Which) => `${what(v)}: this copy stays yours after the links have run out.`,
  'file.not-taken': (_: object) =>
    'The file was not taken, so it is not among your files. Ask for the list as a file again, or use its links.',
  'file.no-links': (_: object) =>
    'Files are not set up here. Use As text instead, or ask whoever runs Folkmoot for them.',
  'file.caption': (v: Which & { day: Day }) => `${what(v)} on ${long(v.day)}`,
  'file.how': (_: object) => 'Select the table and copy it: in Word and Excel it stays a table.',
  'file.most': ({ most }: { most: number }) =>
    `Of many, only the newest ${count(most, 'line is', 'lines are')} here.`,
  'file.refused': ({ name, why, row }: Unread) =>
    ({
      large: `${name} is larger than I read: at most 1 MB, and half a page of text a line. Split it and send the parts.`,
      rows: `${name} has more than 500 lines. Split it and send the parts.`,
      workbook: `${name} is no CSV file. In Excel choose Save As, CSV UTF-8, and send that.`,
      quotes: `${name}: in line ${row ?? 1} a quote mark has no partner. Mend it and send the file again.`,
      empty: `There is nothing in ${name}. The first line says Action, Owner and Due, and each line below is an action.`,
      'not-had': `I couldn't get ${name} from the chat. Send it again, or paste its lines behind ‘action’.`,
    })[why],
  'file.column': ({ column }: { column: FileColumn }) => columns[column],
};

import type { Cell, TableRow } from './rows.ts';
import { filled } from './rows.ts';

/** What the columns of a table of actions say. */
export type Column = 'what' | 'who' | 'organisation' | 'when';

const headings: readonly (readonly [Column, RegExp])[] = [
  [
    'what',
    /^(?:(?:agreed |proposed |key |next |new )?actions?(?: points?| items?| required| needed| agreed| to be taken| description| title)?|tasks?(?: names?| title| description)?|to-?do|to do|what|what needs (?:doing|to be done)|what is to be done|next steps?|things? to do|job)$/,
  ],
  [
    'who',
    /^(?:(?:action |task |lead |responsible |named |accountable )?(?:owner|officer|person|lead|contact)s?(?: responsible)?|who|who by|whom|by whom|who is (?:responsible|leading|doing it)|assigned|assigned to|assignees?|responsible|responsibility|accountable|led by|action by|to be done by|holder)$/,
  ],
  [
    'organisation',
    /^(?:(?:lead |responsible |partner )?(?:organi[sz]ation|org|agency|partner|body|team|department|dept|service|council|company)s?)$/,
  ],
  [
    'when',
    /^(?:(?:due|target|end|finish|completion|action|deadline)(?: by| date| day)?|due on|by|by when|when|date|day|date due|time ?(?:scale|frame|line)s?|complete by|completed by|to be (?:done|completed) by|finish by|do by|until)$/,
  ],
];
/** What a table of actions may call them where it has no such heading. */
const otherwise: readonly (readonly [Column, RegExp])[] = [
  [
    'what',
    /^(?:title|subject|summary|description|details?|item|activity|deliverables?|recommendations?|issue|work)$/,
  ],
  ['who', /^(?:names?|for)$/],
];
/** A column with dates or people that are not those by whom, or by when, something is to be done. */
const aside =
  /^(?:(?:date |day )?(?:raised|reported|requested|created|logged|added|opened|started|agreed|updated|noted|received|reviewed|completed|closed)\b|(?:start|meeting|review|last|author|chair|minute|reporter|requester)\b)/;

/** A heading as it is compared: without case, what stands in brackets behind it, and the signs at its end. */
export const headingKey = ({ line }: Cell): string => {
  if (line.plain.length > 60) return '';
  const words = line.plain
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^()]*\)$/, '');
  let end = words.length;
  while (end > 0 && /[\s:*?.#]/.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
};

/** The column that such a heading surely stands over. */
export const columnOf = (cell: Cell): Column | undefined => {
  const key = headingKey(cell);
  return headings.find(([, pattern]) => pattern.test(key))?.[0];
};
/** The one that it may stand over where no other does. */
export const perhapsOf = (cell: Cell): Column | undefined => {
  const key = headingKey(cell);
  return otherwise.find(([, pattern]) => pattern.test(key))?.[0];
};
/** What no title stands under, unless there is nothing else. */
const beside =
  /^(?:ref|reference|no|number|nr|id|status|rag|priority|progress|updates?|notes?|comments?|remarks?|theme|category|area|section|minute|agenda|page|cost|budget|risk|outcome|support|resources?|with)\b/;

export const isBeside = (cell: Cell): boolean => beside.test(headingKey(cell));
export const isAside = (cell: Cell): boolean => aside.test(headingKey(cell));

/** Whether a row says what stands below it, by its words: two of its cells do, or one of the first two says what is to be done. */
const isHeadingRow = (row: TableRow): boolean => {
  const known = filled(row).map((cell) => columnOf(cell) ?? perhapsOf(cell));
  return (
    known.filter((column) => column !== undefined).length > 1 || known.slice(0, 2).includes('what')
  );
};

/** How far down a heading is looked for: what stands over it has one cell a row. */
const deepest = 4;
/** The first row of several cells, below none or a few of one. */
export const firstWide = (rows: readonly TableRow[]): number =>
  rows.slice(0, deepest).findIndex((row) => filled(row).length > 1);
/** Where the row of headings stands; undefined where its words are not known. */
export const headingAt = (rows: readonly TableRow[]): number | undefined => {
  const wide = firstWide(rows);
  const upper = rows.slice(0, wide < 0 ? deepest : wide + 1);
  const at = upper.findIndex(isHeadingRow);
  return at < 0 ? undefined : at;
};

import type { WhoRead } from '../../../language/people.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { type Saying, say } from '../../../language/saying.ts';
import {
  type CellReader,
  isEverybody,
  isOpen,
  saysNothing,
} from '../../../language/table/read-cells.ts';
import type { Cell } from '../../../language/table/rows.ts';
import { defined } from '../../../lib/defined.ts';
import type { Who } from '../../../model/id-schemas.ts';
import type { ActionDraft } from '../ask-fields.ts';

export type Unread = NonNullable<ActionDraft['unread']>[number];

/** What a cell adds to an action. */
export interface Put {
  readonly draft?: Partial<ActionDraft>;
  readonly unread?: readonly Unread[];
  /** What it says goes into the notes under its heading. */
  readonly aside?: true;
  readonly notes?: readonly Saying[];
}
export const words = ({ text }: Cell): string => text.replace(/\s+/g, ' ').trim();

/** By when it is to be done. */
export const dayOf = (cell: Cell, reader: CellReader): Put => {
  if (saysNothing(cell)) return {};
  if (isOpen(cell)) return { aside: true };
  const read = reader.day(cell);
  if (read?.kind === 'day') {
    const { time } = read;
    const timed =
      time !== undefined && /\d:\d\d|\d ?[ap]m\b|\bnoon\b|\bmidnight\b/i.test(cell.text);
    return {
      draft: defined({ due: read.day, follows: read.follows }),
      notes: [...read.notes, ...(timed ? [say('date.time-left-out', { time })] : [])],
    };
  }
  const days = read?.choices.map(({ day }) => day).slice(0, 4) ?? [];
  return { unread: [{ cell: 'when', text: words(cell), ...(days.length > 0 ? { days } : {}) }] };
};

/** Of several of one name, the one of the organisation beside it. */
export const ofOrganisation = (read: WhoRead, organisation: string | undefined): WhoRead => {
  if (read.kind !== 'which' || organisation === undefined) return read;
  const [only, second] = read.among.filter((one) => one.organisation === organisation);
  return only && !second ? { kind: 'who', who: { person: only.person }, name: only.name } : read;
};

const isBody = (who: Who): boolean => 'organisation' in who;

/** Who does it, and who helps. */
export const ownerOf = (cell: Cell, reads: readonly WhoRead[]): Put => {
  if (saysNothing(cell)) return {};
  if (isOpen(cell)) return { aside: true };
  if (isEverybody(cell)) return { draft: { all: true } };
  const known = reads.flatMap((read) => (read.kind === 'who' ? [read.who] : []));
  const people = known.filter((who) => !isBody(who));
  const [owner, ...others] = people.length > 0 ? people : known;
  const helpers = others.filter((who) => !isBody(who)).slice(0, 9);
  const unread = reads.flatMap((read): Unread[] => {
    if (read.kind === 'who') return [];
    const among = read.kind === 'which' ? read.among.map(({ person }) => ({ person })) : [];
    const people = among.slice(0, 9);
    return [{ cell: 'who', text: read.name, ...(people.length > 0 ? { people } : {}) }];
  });
  return {
    draft: defined({ owner, with: helpers.length > 0 ? helpers : undefined }),
    unread: unread.slice(0, 3),
    ...(known.length > 1 + helpers.length || unread.length > 3 ? { aside: true } : {}),
  };
};

/** The organisation that does it, where nobody else is named. */
export const bodyOf = (
  cell: Cell,
  body: WhoRead | undefined,
  { draft = {}, unread = [] }: Put,
  { roster }: ReadContext,
): Put => {
  if (saysNothing(cell)) return {};
  const { owner } = draft;
  const found = body?.kind === 'who' ? body.who : undefined;
  if (owner === undefined && unread.length === 0 && !draft.all && !isOpen(cell)) {
    return found ? { draft: { owner: found } } : { unread: [{ cell: 'who', text: words(cell) }] };
  }
  const own =
    owner && 'person' in owner
      ? roster.find(({ person }) => person === owner.person)?.organisation
      : undefined;
  const same = found !== undefined && 'organisation' in found && found.organisation === own;
  return same ? {} : { aside: true };
};

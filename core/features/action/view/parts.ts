import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import { partnershipOf } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import { fullNameOf, teller, wholeName } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { titleInRow } from '../../../view/one-line.ts';
import { type Mark, type Named, naming, type Span, text, type Words } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { batchSubject } from '../batch.ts';
import { ownerName } from '../naming.ts';
import { goesOnIn, isLate, isLive } from '../steps.ts';

/** What every view of actions is drawn with. */
export type Drawing = Pick<CardContext, 'today' | 'locale' | 'partnership' | 'people'>;

/** "Sam (Harbour Trust)", "Merseyside Police, to name someone", "no one yet". */
export const whoWords = (action: Action, drawing: Drawing): string => {
  const tell = teller(drawing.locale);
  const { owner } = action;
  if (!owner) return tell('action.no-one-yet', {});
  if ('organisation' in owner) return tell('action.to-name-someone', owner);
  if ('account' in owner) return tell('action.not-here-yet', { name: owner.name });
  const { standing } = action;
  const at = standing.is === 'done' ? standing.finished.at : undefined;
  const known = wholeName(owner.person, drawing.people, drawing.partnership.state, at);
  return known ?? tell('action.someone', {});
};

/**
 * The owner as a real mention while the thing is new to them, else as plain text (rules: Names).
 */
export const whoSpans = (action: Action, drawing: Drawing): Span[] => {
  const { owner, last, accepted } = action;
  const isNew = last.did === 'ActionCreated' || last.did === 'ActionAssigned';
  const known =
    owner && 'person' in owner
      ? fullNameOf(owner.person, drawing.people, drawing.partnership.state)
      : undefined;
  if (!isNew || accepted || !known || !owner || !('person' in owner)) {
    return [text(whoWords(action, drawing))];
  }
  const mention: Span = { kind: 'person', person: owner.person, name: known.name };
  return isLate(action, drawing.today)
    ? [text(whoWords(action, drawing))]
    : [mention, ...(known.organisation === undefined ? [] : [text(` (${known.organisation})`)])];
};

/** The owner’s name for a row or a sentence. */
export const ownerIn = (action: Action, { people, partnership }: Drawing): string | undefined =>
  ownerName(action.owner, people, partnership.state);

/** How an action stands, as a row says it. */
export type RowState = Action['standing']['is'] | 'late' | 'carried';
const stateIn = (action: Action, { today }: Pick<Drawing, 'today'>): RowState => {
  if (goesOnIn(action)) return 'carried';
  return action.standing.is === 'open' && isLate(action, today) ? 'late' : action.standing.is;
};

/** "A-1 Replace the lamps · Sam · Fri 8 Jan · open"; the state is left out where the heading `said` it. */
export const rowWords = (
  { id, state }: Stored<Action>,
  drawing: Drawing,
  ref = refIn({ id }),
  said?: RowState,
): string => {
  const is = stateIn(state, drawing);
  return teller(drawing.locale)(
    'action.row',
    defined({
      ref,
      title: state.title,
      who: ownerIn(state, drawing),
      due: state.due,
      live: isLive(state),
      state: is === said ? undefined : is,
    }),
  );
};
/** What is said of an action, as a link to its card where one stands. */
export const nameIt = (record: Stored<Action>, words: string): Words =>
  naming(words, namingOf(record));
/** How an action is named in a text: by its title, and shown by the card of those made with it. */
export const namingOf = ({ id, state: { batch, title } }: Stored<Action>): Named => {
  const home = partnershipOf(id);
  return defined({
    record: id,
    title,
    on: batch && home ? batchSubject(home, batch) : undefined,
  });
};

/** The mark of an action. */
export const markOf = (action: Action, { today }: Pick<Drawing, 'today'>): Mark => {
  const { is } = action.standing;
  if (is === 'dropped' || is === 'taken-back') return 'off';
  return is === 'open' && isLate(action, today) ? 'late' : is;
};

interface Line {
  readonly ref?: string;
  /** What the heading says of every row. */
  readonly said?: RowState | undefined;
  /** Nothing stands at its end. */
  readonly alone?: boolean;
}
/** The same as one line of a list, of the title what there is room for; a link to the card where one stands. */
export const lineOf = (
  record: Stored<Action>,
  drawing: Drawing,
  { ref, said, alone = false }: Line,
): Words => {
  const called = (title: string) => ({ ...record, state: { ...record.state, title } });
  const words = (title: string) => rowWords(called(title), drawing, ref, said);
  const title = titleInRow(record.state.title, words, { alone });
  return nameIt(called(title), words(title));
};

/** The same row as a sentence part, with its whole date. */
export const rowAloud = (record: Stored<Action>, drawing: Drawing, ref = refIn(record)): string =>
  teller(drawing.locale)(
    'action.row.aloud',
    defined({
      ref,
      title: record.state.title,
      who: ownerIn(record.state, drawing),
      due: record.state.due,
      state: stateIn(record.state, drawing),
    }),
  );

import type { Saying } from '../language/saying.ts';
import type { RecordId } from './ids.ts';
import type { Ask } from './register.ts';

/**
 * How a button stands out: the one that is wished for, at most one a message; or one whose press
 * ends what no undo mends (rules: Buttons). All others look alike.
 */
export type Look = 'primary' | 'danger';

/** A button in a reply: its label, what completes it for a screen reader, and what it asks. */
export interface Offer {
  readonly label: Saying;
  /** Added after the label when spoken, so that it is unique in its message: "A-1 Replace the lamps". */
  readonly about?: string;
  readonly ask: Ask;
  readonly opens?: 'form';
  readonly look?: Look;
}

/** The immediate private answer, as codes: it is stored with the request and said again to a repeat. */
export interface Reply {
  readonly saying: Saying;
  readonly lines?: readonly Saying[];
  /** Lines of which something can be asked each, before the other lines. */
  readonly rows?: readonly ReplyRow[];
  readonly offers?: readonly Offer[];
  /** A line to copy, alone in a code block. */
  readonly copy?: string;
  /** The thing this made or changed: its card says it already in the place where it was typed. */
  readonly made?: RecordId;
  /** That card stands somewhere else than this was typed, and must not be the only answer. */
  readonly elsewhere?: true;
  /** It stands in place of the private line whose button was pressed. */
  readonly inPlace?: true;
}

/** A line with what can be asked of it. */
export interface ReplyRow {
  readonly saying: Saying;
  readonly offers: readonly Offer[];
}

/** What reading a line adds to its answer. */
export interface Added {
  readonly notes?: readonly Saying[] | undefined;
  readonly offers?: readonly Offer[] | undefined;
}

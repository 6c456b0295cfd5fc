import type { Saying } from '../language/saying.ts';
import type { Form, View } from '../view/view.ts';
import type { EffectDraft } from './effect.ts';
import type { Letter, PersonId, PlaceId, RecordId, Ref } from './ids.ts';
import type { Offer, Reply } from './offer.ts';
import type { AnyEvent, Ask, RecordName } from './register.ts';
import type { RowWrite } from './tenant-lookup.ts';

/** Events for one record; `fresh` where it must not exist yet. */
export interface Change {
  readonly record: RecordId;
  readonly kind: RecordName;
  readonly fresh?: true;
  readonly events: readonly AnyEvent[];
}

export interface Done {
  readonly kind: 'done';
  readonly changes: readonly Change[];
  readonly effects: readonly EffectDraft[];
  readonly reply: Reply;
  /** Rows of the tenant lookup, written with the records or not at all. */
  readonly rows?: readonly RowWrite[];
  /** A record that wants attention at once; if it gets none, the next tick brings it. */
  readonly wakes?: RecordId;
  /** The next step of a form of several, shown in place of the reply. */
  readonly opens?: Form;
  /** What somebody had asked before they were let in, done now in their name. */
  readonly again?: { readonly ask: Ask; readonly as: PersonId; readonly place: PlaceId };
}
/** Why not, and what to do instead; changes nothing. */
export interface Refused {
  readonly kind: 'refused';
  readonly reply: Reply;
  /** A code that does not fit: counted, five an hour. */
  readonly wrongTry?: true;
  /** It is for want of a right that chair and clerk have: they can be asked to do it. */
  readonly lacks?: true;
}
/** A question back, with its answers as buttons; changes nothing. */
export interface Asked {
  readonly kind: 'asked';
  readonly reply: Reply;
}
/** Yes, once references are drawn; a gap is allowed, a repeat is not. */
export interface Numbered {
  readonly kind: 'numbered';
  readonly letter: Letter;
  readonly count: number;
  readonly make: (refs: readonly Ref[]) => Done;
}
/** A form instead of an answer, for a command that cannot go on without one. */
export interface Opened {
  readonly kind: 'form';
  readonly form: Form;
}
export type Outcome = Done | Refused | Asked | Numbered | Opened;

const kinds = [
  'done',
  'refused',
  'asked',
  'numbered',
  'form',
] as const satisfies readonly Outcome['kind'][];
/** Whether this is an outcome and not what it stands in the place of, which may well be of a kind itself. */
export const isOutcome = (found: unknown): found is Outcome =>
  typeof found === 'object' &&
  found !== null &&
  'kind' in found &&
  kinds.some((kind) => kind === found.kind);

/** A no with what to do instead. */
export const refused = (saying: Saying, offers?: readonly Offer[]): Refused => ({
  kind: 'refused',
  reply: offers ? { saying, offers } : { saying },
});
/** A no for want of a right that chair and clerk have. */
export const lacking = (why: Refused): Refused => ({ ...why, lacks: true });
/** A question back. */
export const asked = (saying: Saying, offers: readonly Offer[]): Asked => ({
  kind: 'asked',
  reply: { saying, offers },
});

/** What an edge gives back to the one who asked. */
export type Answer =
  /** `made`: a card in this very place says it too, so a chat in which typed text is public need not say it again. */
  | { readonly kind: 'view'; readonly view: View; readonly made: boolean }
  | { readonly kind: 'form'; readonly form: Form }
  /** Beside the fields of the form that was submitted. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'nothing' };
/** What came of one round; after a conflict it is decided anew. */
export type Performed = Answer | 'conflict';

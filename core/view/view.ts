import type { Saying } from '../language/saying.ts';
import type { FileNamed } from '../model/file-sent.ts';
import type { PersonId, RecordId } from '../model/ids.ts';
import type { Look } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';

/** A numbered thing that a text names by its reference, and perhaps by its title behind that. */
export interface Named {
  readonly record: RecordId;
  readonly title?: string;
  /** What shows it together with others, where that is not its own card. */
  readonly on?: RecordId;
}

/** A run of words. */
export interface Words {
  readonly kind: 'text';
  readonly text: string;
  readonly strong?: true;
  /** Its first mention becomes a link where the thing has a live card to link to; no chat is shown this. */
  readonly names?: Named;
}

/** A run of text. Text from people is always plain: it never pings and never formats. */
export type Span =
  | Words
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A real mention where the person has an account in that chat, else the name. */
  | { readonly kind: 'person'; readonly person: PersonId; readonly name: string };

export interface Button {
  /** What the eye reads, one to four words. */
  readonly label: string;
  /** What a screen reader says, unique in its message: "Done: A-1 Replace the lamps". */
  readonly spoken: string;
  readonly ask: Ask;
  /** The ask answers with a form; a chat that opens dialogs from a press does it in the press. */
  readonly opens?: 'form';
  readonly look?: Look;
}

/** How a thing stands, as far as a sign tells it; its words always say it too. */
export type Mark = 'blocked' | 'done' | 'late' | 'off' | 'open';

export interface Row {
  readonly spans: readonly Span[];
  readonly mark?: Mark;
  readonly buttons?: readonly Button[];
  /** Several buttons stand behind one menu, so that the row is one line. */
  readonly menu?: true;
}

export interface Fact {
  readonly label: string;
  readonly value: readonly Span[];
  /** Short: it may stand on the line of the one before. */
  readonly beside?: true;
}

/** A share of a whole. */
export interface Bar {
  /** All that the bar shows, in words: "Street lights: 3 of 5". */
  readonly label: string;
  readonly value: number;
  readonly of: number;
  readonly strong?: true;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly ref?: string }
  | { readonly kind: 'text'; readonly spans: readonly Span[]; readonly mark?: Mark }
  | {
      readonly kind: 'facts';
      readonly facts: readonly Fact[];
    }
  /** A list whose rows may each have buttons; at most ten. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** Who did the last thing: the quiet last line. */
  | { readonly kind: 'status'; readonly spans: readonly Span[]; readonly mark?: Mark }
  /** Text to copy with one long press. */
  | { readonly kind: 'copy'; readonly text: string }
  /** At most four buttons in sight and the rest behind More. */
  | {
      readonly kind: 'buttons';
      readonly buttons: readonly Button[];
      readonly more?: readonly Button[];
    }
  /** Numbers people would rather look at, under what they are about together. */
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly Bar[] };

/** What people see, with no platform in it. */
export interface View {
  /** The full sentence: notification, toast and screen reader. Never empty. */
  readonly aloud: string;
  readonly blocks: readonly Block[];
  /** It stands in place of the private line whose button was pressed. */
  readonly inPlace?: true;
  /** It is for its asker alone: not even its sentence goes where others read along (rules: Codes). */
  readonly alone?: true;
  /** A page of a list: whoever sees it must be able to press its way on. */
  readonly inPages?: true;
  /** Somebody's Home: a press on it leaves it drawn anew. */
  readonly home?: true;
  /** What goes along as a file, where the asker's own chat takes one, with one sentence; no chat is shown this. */
  readonly file?: FileNamed & { readonly says: Saying };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: true;
} & (
  | { readonly kind: 'line' | 'lines'; readonly given?: string; readonly max?: number }
  | { readonly kind: 'day'; readonly given?: string }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly given?: string;
      /** How many there are, where `choices` are not all of them: the others are searched for. */
      readonly of?: number;
    }
  | {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      readonly given?: readonly string[];
      readonly of?: number;
    }
  /** A file of cells; only in a chat whose forms have a field for one. */
  | { readonly kind: 'file'; readonly given?: string }
  /** The platform's own people picker, used in set-up only; sends back account ids. */
  | { readonly kind: 'accounts'; readonly many: boolean; readonly given?: readonly string[] }
);

/** What people fill in. `carries` comes back with the values, through the client, so it is never trusted. */
export interface Form {
  readonly form: string;
  /** Minted when the form is opened: a second Save is the same command. */
  readonly key: string;
  readonly title: string;
  readonly aloud: string;
  readonly intro?: readonly Span[];
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly carries?: Ask;
}

export const text = (value: string): Words => ({ kind: 'text', text: value });
export const strong = (value: string): Span => ({ kind: 'text', text: value, strong: true });
/** Text that names a thing. */
export const naming = (value: string, names: Named): Words => ({ ...text(value), names });

import type { AccountId, At, InstallId, PartnershipId, PlaceId } from './ids.ts';
import type { Locale } from './locale.ts';
import type { Ask } from './register.ts';

/** Who asks, as the chat itself vouches for it (never as a card or a button says). */
export interface Asker {
  readonly account: AccountId;
  readonly name: string;
  /** Where no chat has told their name, and `name` is what stands for it. */
  readonly unnamed?: number;
  /** Only where the chat's administrator has verified it. */
  readonly email?: string;
  /** Of somebody from another workspace: what that is called. */
  readonly organisation?: string;
  /** An account of the workspace or tenant in which the app is installed, and no guest there. */
  readonly home: boolean;
  readonly guest: boolean;
}

/** Where it was asked. */
export interface Where {
  readonly place: PlaceId;
  readonly kind: 'channel' | 'direct';
  /** The installation of a whole organisation, where the app is in the channel by that one. */
  readonly of?: InstallId;
  /** It came through this other workspace, which shares the channel: what is heard is heard from there. */
  readonly through?: InstallId;
  readonly name?: string;
  /** The message above, when typed in a thread: the platform's own id of the thread's first message. */
  readonly thread?: string;
  /** The message that is quoted: what is typed is about what it shows. */
  readonly quoted?: string;
  /** The message that carries the typed command or the pressed button. */
  readonly message?: string;
}

/** Typed text with the chat's markup already taken out; `mentions[i]` stands in the text as U+E000 i U+E001. */
export interface Typed {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly table?: SentTable;
}
/**
 * A file of cells that came with what was typed: its rows as a spreadsheet copies them, and which row of the file the
 * first of them is; or why it is not read, and where.
 */
export type SentTable =
  | { readonly name: string; readonly text: string; readonly first: number }
  | {
      readonly name: string;
      readonly refused: 'large' | 'rows' | 'workbook' | 'quotes' | 'empty' | 'not-had';
      readonly row?: number;
    };
export interface Mention {
  readonly account: AccountId;
  readonly name: string;
}

/** What a filled form sends back: every field's text, or the chosen values of a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** Things that happen to places and people without anyone asking. */
export type Happening =
  | {
      readonly happened:
        | 'added'
        | 'removed'
        | 'archived'
        | 'restored'
        | 'deleted'
        | 'made-private'
        | 'shared';
    }
  | { readonly happened: 'renamed'; readonly name: string }
  /** The chat calls the channel by another id from now on. */
  | { readonly happened: 'moved'; readonly to: PlaceId }
  | { readonly happened: 'account-left'; readonly account: AccountId }
  /** Somebody left the channel, or a team, whose event tells only some channel of it. */
  | { readonly happened: 'left'; readonly account: AccountId; readonly of: 'channel' | 'team' }
  /** Somebody came into a channel or a team: what is told later of an earlier leaving is over. */
  | { readonly happened: 'came'; readonly account: AccountId }
  /** What the chat says of somebody is another than before; their address where it tells a verified one. */
  | {
      readonly happened: 'account-renamed';
      readonly account: AccountId;
      readonly name: string;
      readonly email?: string;
    }
  /** `lost`: nobody took it out, but by nothing that we hold does the chat let us in. */
  | { readonly happened: 'uninstalled'; readonly lost?: true }
  | { readonly happened: 'edited'; readonly message: string };

export type Input =
  | {
      readonly kind: 'typed';
      readonly typed: Typed;
      /** Its author has changed the words since they were first sent; the chat does not say whether those reached us. */
      readonly edited?: true;
      /** The partnership of the form in which it was sent. */
      readonly in?: PartnershipId;
    }
  | { readonly kind: 'pressed'; readonly ask: Ask }
  | {
      readonly kind: 'submitted';
      readonly form: string;
      readonly carries: Ask | undefined;
      readonly values: FormValues;
    }
  | { readonly kind: 'happened'; readonly happening: Happening };

/** One thing asked of Folkmoot, by whom and where; the only shape in which the outside enters core. */
export interface Request {
  /** What makes it happen once (rules: Done once). */
  readonly key: string;
  /** Other keys under which an earlier delivery of the same thing may stand: Teams' previous two-minute window. */
  readonly alsoKeys?: readonly string[];
  /** The question that it answers: whatever another answer to it has made, this one makes no more. */
  readonly offer?: string;
  /** The same may come by several ways at once, as in a channel of two workspaces: what it is a copy `of`, and its own name. */
  readonly copy?: { readonly of: string; readonly name: string };
  readonly asker: Asker;
  readonly where: Where;
  readonly locale: Locale;
  /** Accounts that are `now` of this house may be known from before as that one's: they are the same people (docs/decisions/045). */
  readonly formerly?: { readonly now: InstallId; readonly was: InstallId };
  /** When it happened, by the chat's own clock, where that is told. */
  readonly at?: At;
  readonly input: Input;
}

import type { At, InstallId } from '../model/ids.ts';

/** By what the app acts in one installation; a chat that turns its tokens gives with each what gets the next, once. */
export interface Token {
  readonly token: string;
  readonly refresh?: string;
  /** When the chat no longer takes it; absent where it never ends. */
  readonly ends?: At;
}

/** One installation of the app, by a workspace or by a whole organisation. */
export interface Installation extends Token {
  readonly install: InstallId;
  /** When it was made: what is told of an earlier moment is about an earlier one. */
  readonly installed: At;
  /** What it was allowed, for whoever asks what it lacks. */
  readonly scopes: readonly string[];
  /** Its pair was used up without an answer: only a new installation helps. */
  readonly lost?: true;
}
/** The same as it stands, with its version. */
export interface KeptInstallation extends Installation {
  readonly n: number;
}

/** Whose token acts for the app in a workspace. */
export interface Tokens {
  /** Undefined where the app is not installed. Throws where it cannot be told. */
  readonly of: (
    workspace: InstallId,
  ) => Promise<{ readonly token: string; readonly install: InstallId } | undefined>;
  /** The chat did not take it: it is read anew when it is next wanted. */
  readonly stale: (workspace: InstallId) => void;
}

/** Where tokens are kept, each sealed for its own installation. They stand nowhere else, and go into no log. */
export interface TokenShelf {
  readonly read: (install: InstallId) => Promise<KeptInstallation | undefined>;
  /** Puts an installation in the place of the one before; false where a newer one stands. */
  readonly keep: (installation: Installation) => Promise<boolean>;
  /** Whose tokens are to be turned by now. */
  readonly due: (now: At, limit: number) => Promise<readonly InstallId[]>;
  /** Takes it for oneself until then; undefined where somebody else has it, or there is nothing to turn. */
  readonly lease: (install: InstallId, now: At, until: At) => Promise<KeptInstallation | undefined>;
  /** Writes the next pair, unless the installation is another by now. */
  readonly turned: (held: KeptInstallation, next: Token) => Promise<boolean>;
  /** Says that the pair is lost, unless the installation is another by now. */
  readonly lose: (held: KeptInstallation) => Promise<boolean>;
}

/** Closes a text for one installation, and opens it for that one alone. */
export interface Envelope {
  readonly seal: (text: string, install: InstallId) => Promise<string>;
  readonly open: (sealed: string, install: InstallId) => Promise<string>;
}

/** What a browser that was sent away must bring back, once and soon. */
export interface PendingInstall {
  /** Of the cookie that the browser was given. */
  readonly browser: string;
  readonly until: At;
}
export interface PendingInstalls {
  readonly begin: (state: string, pending: PendingInstall) => Promise<void>;
  /** Takes it out: whoever comes with the same again gets nothing. */
  readonly take: (state: string) => Promise<PendingInstall | undefined>;
}

/** Organisations whose administrator has let the app in, where a chat gives no token for that. */
export interface Consents {
  /** Whether it is let in by now, and not barred by whoever runs this. */
  readonly stands: (install: InstallId) => Promise<boolean>;
  /** Lets it in; false where it is barred. */
  readonly give: (install: InstallId, at: At) => Promise<boolean>;
}

/** What somebody who lets the app in is shown. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** Leads on, to an address of our own. */
  readonly next?: { readonly label: string; readonly href: string };
}

/** What a browser takes along, and has with it when it comes back. */
export interface Sent {
  /** Known to the chat's page, and good once. */
  readonly state: string;
  /** Known to the browser and to us alone. */
  readonly browser: string;
  /** Our address to come back to. */
  readonly back: string;
}
/** What came back, and is to be believed. */
export interface CameBack extends Omit<Sent, 'state'> {
  readonly code: string;
  /** Our address to begin at. */
  readonly start: string;
}

/** A chat's own part of letting the app in; what sends a browser there and back is the same for every chat. */
export interface InstallWay {
  /** Paths of ours. */
  readonly start: string;
  readonly back: string;
  /** The cookie's name, begun with `__Host-`: of this host alone, and over https alone. */
  readonly cookie: string;
  /** The address of the chat's page that asks somebody. */
  readonly asks: (sent: Sent) => string;
  /** What is done with the code that came back, and shown. */
  readonly finish: (came: CameBack) => Promise<Page>;
  readonly pages: {
    readonly again: (why: string, start: string) => Page;
    readonly refused: (start: string) => Page;
    readonly busy: (start: string) => Page;
  };
}

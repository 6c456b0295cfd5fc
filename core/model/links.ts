/** A mark over a text that only who holds the key can make: URL-safe, and never the same for two texts. */
export type Seal = (text: string) => string;

/** How links to files are made. */
export interface Links {
  /** The address under which files are served; it ends with a stroke. */
  readonly at: string;
  readonly seal: Seal;
}

/** A file that somebody sent in a stand-in chat; forgotten with the process. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

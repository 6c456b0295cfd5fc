/** A file that somebody sent in a stand-in chat; forgotten with the process. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** A file that an app has announced, and whose bytes may have come. */
export interface Upload extends Omit<SentFile, 'bytes'> {
  readonly length: number;
  readonly bytes?: Uint8Array;
}

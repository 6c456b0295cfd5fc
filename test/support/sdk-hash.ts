import { createHash, createHmac } from 'node:crypto';

/** What the SDK's signer asks of a hash, by Node's own. */
export class Sha256 {
  readonly #hash;
  constructor(key?: unknown) {
    this.#hash = key ? createHmac('sha256', key as Buffer) : createHash('sha256');
  }
  update(part: string | Uint8Array) {
    this.#hash.update(part);
  }
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
  reset() {}
}

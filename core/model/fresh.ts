/** What an id is made for: two ids of one request that are for different things are never the same. */
type Purpose =
  | 'partnership'
  /** Somebody who is put on a list, is met in a command, or asks for the first time. */
  | 'person'
  | 'met'
  | 'asker'
  /** Signs of a code, which is a secret: no id that can be seen gives it away. */
  | 'code'
  | 'form'
  /** The seed of what is done in the same request in another's name. */
  | 'again'
  | 'salt'
  | 'effect';

/** An id for a new thing, 16 signs of base32; the same in every try at one request. `index` counts things of one purpose. */
export type FreshId = (what: Purpose, index?: number) => string;

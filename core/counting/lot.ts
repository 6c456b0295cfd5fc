/** What core needs of the platform's cryptography: both take text as UTF-8 and give lower-case hex. */
export interface Hashing {
  readonly sha256: (text: string) => string;
  readonly hmacSha256: (key: string, text: string) => string;
}

/** Published before the poll opens: it binds the secret without showing it. */
export const commitmentOf = (secret: string, hashing: Hashing): string => hashing.sha256(secret);

/**
 * The one lot of a poll, for all its ties, first drawn first: options in ascending order of
 * HMAC-SHA-256(secret + poll, option). Nobody can know it before the secret is revealed, and anyone
 * can check it after. Throws a RangeError when the secret is not the one committed to.
 */
export const drawLot = (
  lot: { readonly secret: string; readonly commitment: string; readonly poll: string },
  options: readonly string[],
  hashing: Hashing,
): readonly string[] => {
  if (commitmentOf(lot.secret, hashing) !== lot.commitment)
    throw new RangeError(
      'the secret of the lot does not match the commitment published before the poll',
    );
  const key = lot.secret + lot.poll;
  return options
    .map((option) => ({ option, drawn: hashing.hmacSha256(key, option) }))
    .sort((a, b) => (a.drawn < b.drawn ? -1 : a.drawn > b.drawn ? 1 : 0))
    .map(({ option }) => option);
};

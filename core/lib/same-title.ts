const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two titles say the same, but for case, stops and spaces. */
export const sameTitle = (one: string, other: string): boolean => plain(one) === plain(other);

import { ended } from './words.ts';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Older ones were not looked at. */
  readonly least: boolean;
  /** How many there were with the page before, where that is another number. */
  readonly was?: number;
}

/** What every list that is shown in pages says of its pages. */
export const listPhrases = {
  'list.page': ({ from, to, total, least, was }: Range) =>
    [
      `${from} to ${to} of ${least ? 'at least ' : ''}${total}`,
      ...(was === undefined ? [] : [`${was} before`]),
    ].join(', '),
  'list.risen': ({ total, was }: Pick<Range, 'total' | 'was'>) =>
    [
      'These have come further up since you began',
      was === undefined ? `${total} in all` : `${total} in all now, ${was} before`,
    ].join('; '),
  'list.ended': ({ total, was }: Partial<Pick<Range, 'total' | 'was'>>) =>
    total === undefined || was === undefined
      ? 'Nothing follows any more.'
      : `Nothing follows any more: the list has ${total} now and had ${was} before.`,
  /** More can be chosen than are shown. */
  'list.type-more': ({ shown, of }: { shown: number; of: number }) =>
    `The first ${shown} of ${of}: type more to find the others`,
  'list.or-type': (_: object) => 'Or type the name',
  'list.search': (_: object) => 'Type to search',
  'list.none-fits': ({ typed }: { typed: string }) =>
    `Nothing on the list fits “${typed}”: choose from it, or type it as it is called there.`,
  'list.several-fit': (v: { typed: string; names: readonly string[]; more: number }) =>
    `More than one fits “${v.typed}”: ${v.names.join('; ')}${v.more > 0 ? `; and ${v.more} more` : ''}. Type more of the name.`,
  'list.aloud': ({ aloud, range }: { aloud: string; range: string }) =>
    `${ended(aloud)} ${ended(range)}`,
};

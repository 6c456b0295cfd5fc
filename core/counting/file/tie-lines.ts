import type { Tie } from '../outcome.ts';

const PURPOSE = {
  surplus: 'largest surplus',
  exclusion: 'defeat low candidate',
  place: 'last place',
  project: 'next project',
} as const;

const line = (tie: Tie, how: string, options: readonly string[]): string => {
  const tidy = (names: readonly string[]) =>
    [...names]
      .sort((a, b) => options.indexOf(a) - options.indexOf(b))
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .join(', ');
  const chosen = tie.chosen.length > 0 ? ` -> ${tidy(tie.chosen)}` : '';
  return `Break tie by ${how} (${PURPOSE[tie.over]}): [${tidy(tie.between)}]${chosen}`;
};

const lines = (field: string, found: readonly string[]) =>
  found.length > 0 ? { [field]: found } : {};

/** Ties that a lot has broken or must break; until it is drawn the order of the options stands in. */
export const lotsOf = (ties: readonly Tie[], options: readonly string[]) =>
  lines(
    'lotsNeeded',
    ties
      .filter(({ end }) => end === 'lot' || end === 'awaiting-lot')
      .map((tie) => line(tie, 'lot', options)),
  );

/** Ties that an earlier stage of the count broke. */
export const stageTiesOf = (ties: readonly Tie[], options: readonly string[]) =>
  lines(
    'tiesBrokenByEarlierStage',
    ties
      .filter(({ end }) => end === 'earlier-stage')
      .map((tie) => line(tie, 'prior stage', options)),
  );

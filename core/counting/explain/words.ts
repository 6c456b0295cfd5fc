import { british } from '../../model/locale.ts';
import { type Fraction, toRounded } from '../fraction.ts';
import { fiveDecimals } from '../papers.ts';

/** 12345 as "12,345"; a half stays a half. */
export const figure = (value: number): string => value.toLocaleString(british);

/** "1 vote", "2 votes". */
export const several = (count: number, thing: string): string =>
  `${figure(count)} ${thing}${count === 1 ? '' : 's'}`;

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? 'nobody')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Money or effective votes, to the penny. */
export const amount = (value: Fraction): string => figure(toRounded(value, 2));

/** "3277.80000" as "3,277.8". */
export const decimalFigure = (decimal: string): string => {
  const [units = '0', decimals = ''] = decimal.split('.');
  const rest = decimals.replace(/0+$/, '');
  return rest === '' ? figure(Number(units)) : `${figure(Number(units))}.${rest}`;
};

/** Hundred-thousandths of a vote as "3,277.8". */
export const votesFigure = (votes: number): string => decimalFigure(fiveDecimals(votes));

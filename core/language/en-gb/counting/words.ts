import { type Fraction, toRounded } from '../../../counting/fraction.ts';
import { fiveDecimals } from '../../../counting/papers.ts';
import { british } from '../../../model/locale.ts';
import { count, list } from '../names.ts';

/** 12345 as "12,345"; a half stays a half. */
export const figure = (value: number): string => value.toLocaleString(british);

/** "1 vote", "2 votes". */
export const several = (number: number, thing: string): string => count(number, thing, `${thing}s`);

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'nobody' : list(names);

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

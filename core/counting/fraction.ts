/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = a < 0n ? [-a, b] : [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** num / den in lowest terms. Throws a RangeError when den is 0. */
export const fraction = (num: bigint, den = 1n): Fraction => {
  if (den === 0n) throw new RangeError('a fraction over nothing');
  const common = gcd(num, den < 0n ? -den : den) * (den < 0n ? -1n : 1n);
  return common === 1n ? { num, den } : { num: num / common, den: den / common };
};

export const ZERO: Fraction = { num: 0n, den: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den
    ? fraction(a.num + b.num, a.den)
    : fraction(a.num * b.den + b.num * a.den, a.den * b.den);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { num: -b.num, den: b.den });

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);

export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);

export const whole = (count: number): Fraction => ({ num: BigInt(count), den: 1n });

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a.num * b.den, b.num * a.den];
  return left < right ? -1 : left > right ? 1 : 0;
};

export const floor = (a: Fraction): bigint =>
  a.num < 0n && a.num % a.den !== 0n ? a.num / a.den - 1n : a.num / a.den;

/** Reads a finite decimal such as 1.09 or 1e-3 exactly as written, not as its binary neighbour. */
export const fromDecimal = (value: number): Fraction => {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [units = '0', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  const num = BigInt(units + decimals);
  return shift >= 0 ? fraction(num * 10n ** BigInt(shift)) : fraction(num, 10n ** BigInt(-shift));
};

/** The nearest double, for print only: no count reads it back. */
export const toNumber = (a: Fraction): number => {
  const negative = a.num < 0n;
  const scaled = ((negative ? -a.num : a.num) * 10n ** 25n) / a.den;
  const digits = scaled.toString().padStart(26, '0');
  const value = Number(`${digits.slice(0, -25)}.${digits.slice(-25)}`);
  return negative ? -value : value;
};

/** To so many decimals, half up, without trailing noughts: 41/10 is 4.1. */
export const toRounded = (a: Fraction, decimals: number): number => {
  const scale = 10n ** BigInt(decimals);
  const scaled = floor(plus(times(a, fraction(scale)), fraction(1n, 2n)));
  return toNumber(fraction(scaled, scale));
};

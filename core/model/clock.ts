/** The nations of the United Kingdom, by whose bank holidays working days are counted. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** Where days are counted: a time zone by its IANA name, and a nation. */
export interface Clock {
  readonly zone: string;
  readonly nation: Nation;
}

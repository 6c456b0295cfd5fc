import type { TieTerms } from '../election.ts';
import type { BallotFile, RunOptions } from './schema.ts';

/** A run that asks for a rule, or a variant of one, that is not counted here. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Reads a setting that has few values; absent is the first of them. */
export const oneOf = <Value extends string>(
  setting: string,
  given: string | undefined,
  values: readonly [Value, ...Value[]],
): Value => {
  const value = given === undefined ? values[0] : values.find((known) => known === given);
  if (value === undefined)
    throw new Unsupported(`${setting} ${JSON.stringify(given)} is not counted here`);
  return value;
};

export interface Asked {
  readonly file: BallotFile;
  readonly method: string;
  readonly with: RunOptions;
  readonly ties: TieTerms;
}

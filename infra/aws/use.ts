import { parseArgs } from 'node:util';

/** What a system does in a month. */
export interface Use {
  readonly partnerships: number;
  /** Of each partnership, on its list. */
  readonly members: number;
  /** Of each partnership a month: made, moved, noted on and done. */
  readonly actions: number;
  /** Votes that are opened; every member casts one. */
  readonly votes: number;
  /** Every member answers. */
  readonly meetings: number;
  /** Of each member: lists, histories, help. */
  readonly questions: number;
  /** For how long it has been kept by then; nothing of the journal is ever deleted. */
  readonly months: number;
  /** Others in the account: the first three cost nothing. */
  readonly dashboards: number;
}
export const usual: Use = {
  partnerships: 1000,
  members: 20,
  actions: 28,
  votes: 2,
  meetings: 2,
  questions: 3,
  months: 12,
  dashboards: 0,
};

/** The use that a command line says; throws one sentence for what is no number. */
export const saidUse = (words: readonly string[]): Use => {
  const names = Object.keys(usual) as (keyof Use)[];
  const { values } = parseArgs({
    args: [...words],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const pairs = names.map((name) => {
    const said = values[name] ?? `${usual[name]}`;
    if (!/^\d{1,7}$/.test(String(said)))
      throw new Error(`--${name} is "${said}"; it is a whole number.`);
    return [name, Number(said)] as const;
  });
  return { ...usual, ...Object.fromEntries(pairs) };
};

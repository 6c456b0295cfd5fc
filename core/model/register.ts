// The vocabulary names no feature: `features/shapes.ts` puts into these what the features ask and store, by name. So
// a command stands in one file with its rule, and no import runs in a circle, not even by its types (decision 013).

/** The asks that change something. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by features/shapes.ts
export interface Commands {}
/** The asks that only show something. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by features/shapes.ts
export interface Questions {}
/** The state of each kind of record, as its journal makes it. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by features/shapes.ts
export interface States {}
/** What can happen to each kind of record. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by features/shapes.ts
export interface Events {}

export type Command = Commands[keyof Commands];
export type Question = Questions[keyof Questions];
/** All that can be asked. */
export type Ask = Command | Question;
export type AskName = Ask['ask'];
/** A command or a question of that name, or of one of these. */
export type Named<Name extends AskName> = Extract<Ask, { ask: Name }>;

/** The kinds of record; a feature's event says which it belongs to. */
export type RecordName = keyof States;
export type StateOf<Name extends RecordName> = States[Name];
export type AnyEvent = Events[keyof Events];

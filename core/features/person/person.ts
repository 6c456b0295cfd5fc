import type { Read } from '../../model/stored-schemas.ts';
import type { codeEvents, personEvents, readCode, readPerson } from './stored.ts';

/** Somebody of a programme, as their journal makes them. */
export type Person = ReturnType<typeof readPerson>;
export type PersonEvent = Read<ReturnType<typeof personEvents>>;

/** A code (rules: Codes): stored under its hash, used once, gone in a day. */
export type Code = ReturnType<typeof readCode>;
export type CodeEvent = Read<ReturnType<typeof codeEvents>>;

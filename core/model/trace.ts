import { defined } from '../lib/defined.ts';
import type { Read, storedParts } from './stored-schemas.ts';

/** Who, when and from where, as records and the journal keep it. */
export type Trace = Read<ReturnType<typeof storedParts>['touched']>;

/** The trace that a record keeps of something done to it. */
export const touch = ({ at, by, via }: Trace): Trace => defined({ at, by, via });

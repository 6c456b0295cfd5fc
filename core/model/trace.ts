import type { Read, storedParts } from './stored-schemas.ts';

/** Who, when and from where, as records and the journal keep it. */
export type Trace = Read<ReturnType<typeof storedParts>['touched']>;

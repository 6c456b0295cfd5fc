import type * as z from 'zod';
import type { idShapes } from './id-schemas.ts';

/** Someone named: a person we know, an account we may not know yet, or an organisation. */
export type Who = z.infer<ReturnType<typeof idShapes>['who']>;

import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';

/** The schemas of fields that say something about a person, or in which people may have written it. */
export const personalFields = /* @__PURE__ */ lazy(() => z.registry<{ readonly personal: true }>());

/** Marks a field as personal: from the marks follows what an export shows of somebody, and what an erasure takes. */
export const personal = <Schema extends z.ZodType>(schema: Schema): Schema => {
  personalFields().add(schema, { personal: true });
  return schema;
};

/** Text in people's own words. */
export const freeText = () => personal(z.string());

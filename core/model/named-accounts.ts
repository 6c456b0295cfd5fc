import type { AccountId } from './ids.ts';
import { platformPattern } from './platforms.ts';
import type { FormValues } from './request.ts';

/** As accounts are written; a sentence that begins so is none, and may be longer than a key. */
const accountLike = new RegExp(`^${platformPattern}:[^:\\s]{1,100}:[^@:\\s][^\\s]{0,599}$`);

/** The accounts among texts that may be anything. */
export const accountsAmong = (texts: readonly string[]): AccountId[] =>
  texts.filter((text): text is AccountId => accountLike.test(text));

/** The accounts that stand in what a form holds: each field's own text, or one that was picked. */
export const accountsPicked = (values: FormValues = {}): AccountId[] =>
  accountsAmong(Object.values(values).flat());

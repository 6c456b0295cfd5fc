import type { AccountId } from './ids.ts';
import { platformPattern } from './platforms.ts';
import type { FormValues } from './request.ts';

/** As accounts are written; a sentence that begins so is none, and may be longer than a key. */
const accountLike = new RegExp(`^${platformPattern}:[^:\\s]{1,100}:[^@:\\s][^\\s]{0,599}$`);
const isAccount = (value: unknown): value is AccountId =>
  typeof value === 'string' && accountLike.test(value);

/** The accounts that stand in an ask, or in any part of one, each once, in their order. */
export const accountsIn = (value: unknown): AccountId[] => {
  const found = new Set<AccountId>();
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [name, inside] of Object.entries(one)) {
      if (name === 'account' && isAccount(inside)) found.add(inside);
      else walk(inside);
    }
  };
  walk(value);
  return [...found];
};

/** The accounts that stand in what a form holds: each field's own text, or one that was picked. */
export const accountsPicked = (values: FormValues = {}): AccountId[] =>
  Object.values(values).flat().filter(isAccount);

import type { Scene } from '../model/context.ts';

/** The index of `fresh` from which a form's key is minted; nothing else in an answer uses it. */
const keyIndex = 700;
/** A fresh key for a form that is opened: a second Save of it is the same command. */
export const keyOf = ({ fresh }: Pick<Scene, 'fresh'>): string => fresh(keyIndex);

type Value = string | readonly string[] | undefined;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** A field's text without its ends; undefined where nothing was written that anybody could see. */
export const line = (value: Value): string | undefined => {
  const text = (typeof value === 'string' ? value : value?.[0])?.trim();
  return text !== undefined && visible.test(text) ? text : undefined;
};
/** What was picked, as a list. */
export const lines = (value: Value): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one !== '');

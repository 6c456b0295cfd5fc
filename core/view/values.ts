import type { Scene } from '../scene.ts';

/** The index of `fresh` from which a form's key is minted; nothing else in an answer uses it. */
const keyIndex = 700;
/** A fresh key for a form that is opened: a second Save of it is the same command. */
export const keyOf = ({ fresh }: Pick<Scene, 'fresh'>): string => fresh(keyIndex);

type Value = string | readonly string[] | undefined;
/** A field's text without its ends; undefined where nothing was written. */
export const line = (value: Value): string | undefined => {
  const text = (typeof value === 'string' ? value : value?.[0])?.trim();
  return text === '' ? undefined : text;
};
/** What was picked, as a list. */
export const lines = (value: Value): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one !== '');

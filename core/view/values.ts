import { withoutHidden } from '../lib/same-title.ts';
import { visible } from '../lib/visible.ts';
import type { Context } from '../model/context.ts';

/** A fresh key for a form that is opened: a second Save of it is the same command. */
export const keyOf = ({ fresh }: Pick<Context, 'fresh'>): string => fresh('form');

type Value = string | readonly string[] | undefined;
/** A field's text without its ends; undefined where nothing was written that anybody could see. */
export const line = (value: Value): string | undefined => {
  const given = typeof value === 'string' ? value : value?.[0];
  const text = given === undefined ? undefined : withoutHidden(given).trim();
  return text !== undefined && visible.test(text) ? text : undefined;
};
/** What was picked, as a list. */
export const lines = (value: Value): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one !== '');

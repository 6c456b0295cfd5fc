import type { FormRule } from '../../model/feature.ts';
import { change, create } from './forms/make.ts';
import { assign, block, done, drop, due, note } from './forms/small.ts';

/** The forms about actions, by name. */
export const actionForms: Readonly<Record<string, FormRule>> = {
  'action.create': create,
  'action.change': change,
  'action.due': due,
  'action.assign': assign,
  'action.block': block,
  'action.done': done,
  'action.note': note,
  'action.drop': drop,
};

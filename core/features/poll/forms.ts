import type { At } from '../../forms/declared.ts';
import type { Family } from '../../forms/form.ts';
import type { Ref } from '../../model/ids.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { line as oneLine } from '../../view/values.ts';
import { polls } from './decide/about.ts';
import { pollLetter } from './letter.ts';

export const family = {
  words: { save: 'poll.form.save', aloud: 'poll.form.aloud', tooLong: 'poll.error.too-long' },
} as const satisfies Family;
export const aboutOne = {
  words: family.words,
  letter: pollLetter,
  needs: (ref, context) => (ref ? needsOf(polls, [ref], context) : {}),
} as const satisfies Family;

export const refIn = ({ values }: At<unknown>): Ref => oneLine(values.ref) ?? '';
export const known = (at: At<undefined>) =>
  aboutOf(polls, { ref: refIn(at) }, at.context, at.loaded);
/** From the version its button was drawn from. */
export const pressed = (at: At<unknown>) => ({ ref: refIn(at), seen: at.values.seen });
export const choiceOf = (option: number | undefined) =>
  option === undefined ? undefined : `${option + 1}`;

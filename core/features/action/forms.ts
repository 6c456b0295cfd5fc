import { type At, wrong } from '../../forms/declared.ts';
import type { Family } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import type { Ref } from '../../model/ids.ts';
import { titleLength } from '../../model/limits.ts';
import type { Refused } from '../../model/outcome.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { line as oneLine } from '../../view/values.ts';
import { type About, actions } from './decide/about.ts';
import { actionLetter } from './letter.ts';

export const family = {
  words: {
    save: 'action.form.save',
    aloud: 'action.form.aloud',
    tooLong: 'action.error.too-long',
  },
} as const satisfies Family;
export const aboutOne = {
  words: family.words,
  letter: actionLetter,
  needs: (ref, context, more) => ({ ...(ref ? needsOf(actions, [ref], context) : {}), ...more }),
} as const satisfies Family;

export type One = About<unknown>;
export const refIn = ({ values }: At<unknown>): Ref => oneLine(values.ref) ?? '';
export const known = (at: At<undefined>): One | Refused =>
  aboutOf(actions, { ref: refIn(at) }, at.context, at.loaded);
/** From the version its button was drawn from. */
export const pressed = (at: At<One>) => ({
  ref: refIn(at),
  seen: oneLine(at.values.seen) ?? String(at.thing.record.version),
});

export const title = { label: 'action.field.what', required: true, max: titleLength } as const;
export const detail = { label: 'action.field.detail', max: 3000 } as const;
export const untitled = /* @__PURE__ */ wrong(
  'title',
  /* @__PURE__ */ say('action.error.what', {}),
);

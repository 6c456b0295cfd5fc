import type { At } from '../../forms/declared.ts';
import type { Family } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import { titleLength } from '../../model/limits.ts';
import { lacking, type Refused, refused } from '../../model/outcome.ts';
import { isOfficer } from '../../model/rights.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { within } from '../../subject/require.ts';
import { line as oneLine } from '../../view/values.ts';
import { type About, meetings, settled } from './decide/about.ts';
import { meetingLetter } from './letter.ts';

export const family = {
  words: {
    save: 'meeting.form.save',
    aloud: 'meeting.form.aloud',
    tooLong: 'meeting.error.too-long',
  },
} as const satisfies Family;
export const aboutOne = {
  words: family.words,
  letter: meetingLetter,
  needs: (ref, context, more) => needsOf(meetings, [ref], context, () => more),
} as const satisfies Family;

export type One = About<unknown>;
export const known = ({ values, context, loaded }: At<undefined>): One | Refused =>
  aboutOf(meetings, { ref: oneLine(values.ref) }, context, loaded);
export const stillSet = (at: At<undefined>): One | Refused => {
  const about = known(at);
  return 'kind' in about ? about : (settled(about) ?? about);
};

export const officersOf = (
  context: Context,
): readonly (readonly [PersonId, 'chair' | 'clerk'])[] => {
  const { chair, clerk } = within(context).state;
  return [
    ...(chair ? [[chair, 'chair'] as const] : []),
    ...(clerk && clerk !== chair ? [[clerk, 'clerk'] as const] : []),
  ];
};
/** Said before anybody fills in what would be refused. */
export const officersOnly = ({
  context,
  loaded: { people },
}: At<undefined>): Refused | undefined => {
  if (isOfficer(context)) return undefined;
  const names = officersOf(context).map(
    ([person, role]) => `${people.get(person)?.state.name ?? 'the'} (${role})`,
  );
  return lacking(refused(say('chair-or-clerk-only', { names })));
};
export const titleField = {
  label: 'meeting.field.title',
  required: true,
  max: titleLength,
} as const;

import type { At } from '../../../forms/declared.ts';
import { day, line, oneOf } from '../../../forms/fields.ts';
import { say } from '../../../language/saying.ts';
import type { Nation } from '../../../model/clock.ts';
import { wrongFacts } from '../decide/setup.ts';

type Given = (at: At<unknown>) => string;
const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/** Whose bank holidays count. */
export const nation = (given: Given) =>
  oneOf(nations, (one) => say('settings.nation-name', { nation: one }), {
    label: 'field.nation',
    given,
  });
/** The clock by which it lives. */
export const zone = (given: Given) =>
  line({ label: 'field.zone', max: 60, given, check: (text) => wrongFacts({ zone: text }).zone });
/** The day from which reviews are counted. */
export const since = (given: Given, hint: { readonly hint?: 'hint.since' } = {}) =>
  day({ label: 'field.since', ...hint, given });

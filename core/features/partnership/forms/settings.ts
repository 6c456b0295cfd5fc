import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import type { FormValues } from '../../../model/request.ts';
import type { Shows } from '../../../model/shows.ts';
import { keyOf, line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { wrongFacts } from '../decide/setup.ts';
import { here } from '../names.ts';
import type { Partnership } from '../partnership.ts';
import { boundAt } from '../standing.ts';
import { fieldsOf, nationChoices } from './fields.ts';

const shown: readonly Shows[] = ['everything', 'meetings-and-polls', 'nothing'];
const doors: readonly Partnership['door'][] = ['channels', 'list'];
const openers: readonly Partnership['pollsBy'][] = ['members', 'chair-and-clerk'];

const fields = (context: Context): Field[] => {
  const { state } = here(context);
  const { label, hint } = fieldsOf(context.locale);
  const said = (saying: Parameters<typeof sentence>[0]) => sentence(saying, context.locale);
  const bound = boundAt(state, context.where.place);
  const shows: Field[] = bound
    ? [
        {
          kind: 'choice',
          name: 'shows',
          ...label('shows'),
          choices: shown.map((value) => ({
            value,
            label: said(say('settings.shows', { shows: value })),
          })),
          given: bound.shows,
        },
      ]
    : [];
  return [
    { kind: 'line', name: 'name', ...label('name'), required: true, max: 100, given: state.name },
    {
      kind: 'choice',
      name: 'door',
      ...label('door'),
      choices: doors.map((door) => ({
        value: door,
        label: said(say('settings.door-is', { door })),
      })),
      given: state.door,
    },
    {
      kind: 'choice',
      name: 'polls-by',
      ...label('polls-by'),
      choices: openers.map((by) => ({ value: by, label: said(say('settings.polls-are', { by })) })),
      given: state.pollsBy,
    },
    ...shows,
    { kind: 'line', name: 'area', ...label('area'), max: 200, given: state.area ?? '' },
    { kind: 'line', name: 'kind', ...label('kind'), max: 100, given: state.sort ?? '' },
    { kind: 'day', name: 'since', ...label('since'), ...hint('since'), given: state.since },
    {
      kind: 'choice',
      name: 'nation',
      ...label('nation'),
      choices: nationChoices(context.locale),
      given: state.nation,
    },
    { kind: 'line', name: 'zone', ...label('zone'), max: 60, given: state.zone },
  ];
};

/** The value if it is one of those that may be chosen. */
const among = <Value extends string>(
  values: readonly Value[],
  chosen: string | undefined,
): Value | undefined => values.find((value) => value === chosen);

/** Text as written, '' where it was emptied; undefined where the form had no such field. */
const written = (values: FormValues, field: string): string | undefined =>
  values[field] === undefined ? undefined : (line(values[field]) ?? '');

/** Changes how a partnership is set, all of it in one form. */
export const settingsForm: FormRule = {
  open: (_, context) => {
    const { id, state } = here(context);
    const title = sentence(say('settings.title', { partnership: state.name }), context.locale);
    return {
      kind: 'form',
      form: {
        form: 'partnership.settings',
        key: keyOf(context),
        title,
        aloud: title,
        fields: fields(context),
        submit: sentence(say('form.save', {}), context.locale),
        carries: { ask: 'form', form: 'partnership.settings', in: id },
      },
    };
  },
  submit: (values, _, context) => {
    const zone = line(values.zone);
    const since = line(values.since);
    const wrong = wrongFacts({ zone, since });
    if (Object.keys(wrong).length > 0) return { errors: wrong };
    const name = line(values.name);
    if (!name) return { errors: { name: say('form.needs-name', {}) } };
    const nations = nationChoices(context.locale).map(({ value }) => value);
    const shows = among(shown, line(values.shows));
    return {
      ask: {
        ask: 'partnership.change',
        name,
        ...defined({
          area: written(values, 'area'),
          kind: written(values, 'kind'),
          since,
          zone,
          nation: among(nations, line(values.nation)),
          door: among(doors, line(values.door)),
          pollsBy: among(openers, line(values['polls-by'])),
          shows,
          place: shows && context.where.place,
        }),
      },
    };
  },
};

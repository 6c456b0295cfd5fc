import { type Saying, say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import { recordOf } from '../../../model/ids.ts';
import { asked } from '../../../model/outcome.ts';
import type { FormValues } from '../../../model/request.ts';
import { keyOf, line, lines } from '../../../view/values.ts';
import type { Field, Form } from '../../../view/view.ts';
import type { Ask } from '../../shapes.ts';
import { mostAtSetup, wrongFacts } from '../decide/setup.ts';
import { livePartnerships } from '../rows.ts';
import { fieldsOf, nationChoices } from './fields.ts';

/** What the form was opened with, beside its fields. */
const carriedIn = (carries: Ask | undefined): FormValues =>
  carries?.ask === 'form' ? (carries.given ?? {}) : {};

/** `#southport-partners` as a name to begin with. */
const nameFrom = (channel: string | undefined): string | undefined => {
  const words = channel?.replace(/^#/, '').replace(/[-_]+/g, ' ').trim();
  return words ? words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1) : undefined;
};

/** Required first; everything else has a default and the zone stands last (rules: Setting up). */
const fields = (values: FormValues, context: Context): readonly Field[] => {
  const { label, hint } = fieldsOf(context.locale);
  const name = line(values.name) ?? nameFrom(context.channel?.name ?? context.where.name);
  return [
    {
      kind: 'line',
      name: 'name',
      ...label('name'),
      required: true,
      max: 100,
      ...defined({ given: name }),
    },
    {
      kind: 'accounts',
      name: 'chair',
      ...label('chair'),
      ...hint('chair'),
      many: false,
      ...defined({ given: values.chair === undefined ? undefined : lines(values.chair) }),
    },
    {
      kind: 'line',
      name: 'chair-name',
      ...label('chair-name'),
      max: 100,
      ...defined({ given: line(values['chair-name']) }),
    },
    { kind: 'accounts', name: 'members', ...label('members'), ...hint('members'), many: true },
    { kind: 'line', name: 'area', ...label('area'), max: 200 },
    { kind: 'line', name: 'kind', ...label('kind'), ...hint('kind'), max: 100 },
    { kind: 'day', name: 'since', ...label('since'), given: context.today },
    {
      kind: 'accounts',
      name: 'clerk',
      ...label('clerk'),
      many: false,
      given: [context.asker.account],
    },
    {
      kind: 'choice',
      name: 'nation',
      ...label('nation'),
      choices: nationChoices(context.locale),
      given: 'england-and-wales',
    },
    { kind: 'line', name: 'zone', ...label('zone'), max: 60, given: 'Europe/London' },
  ];
};

const form = (values: FormValues, context: Context): Form => {
  const kept = defined({
    sure: line(values.sure) === 'yes' ? 'yes' : undefined,
    typed: line(values.typed),
  });
  const said = (saying: Saying) => sentence(saying, context.locale);
  return {
    form: 'partnership.setup',
    key: keyOf(context),
    title: said(say('form.setup', {})),
    aloud: said(say('form.setup-aloud', {})),
    fields: fields(values, context),
    submit: said(say('form.save', {})),
    ...(Object.keys(kept).length > 0
      ? { carries: { ask: 'form', form: 'partnership.setup', given: kept } as const }
      : {}),
  };
};

const errorsIn = (values: FormValues): Record<string, Saying> => {
  const people = lines(values.members).length;
  const chair = lines(values.chair)[0] ?? line(values['chair-name']);
  return {
    ...(line(values.name) ? {} : { name: say('form.needs-name', {}) }),
    ...(chair ? {} : { chair: say('form.needs-chair', {}) }),
    ...(people > mostAtSetup - 2
      ? { members: say('partnership.too-many-at-once', { most: mostAtSetup - 2 }) }
      : {}),
    ...wrongFacts({ zone: line(values.zone), since: line(values.since) }),
  };
};

const picked = (values: FormValues, field: string, context: Context) =>
  lines(values[field]).map((account) => ({
    account,
    name: account === context.asker.account ? context.asker.name : '',
  }));

const command = (values: FormValues, carries: Ask | undefined, context: Context): Ask => {
  const [chair] = picked(values, 'chair', context);
  const [clerk] = picked(values, 'clerk', context);
  const members = picked(values, 'members', context);
  const nation = nationChoices(context.locale).find(({ value }) => value === line(values.nation));
  return {
    ask: 'partnership.setup',
    name: line(values.name) ?? '',
    chair: chair ?? { name: line(values['chair-name']) ?? '' },
    ...defined({
      clerk,
      members: members.length > 0 ? members : undefined,
      area: line(values.area),
      kind: line(values.kind),
      since: line(values.since),
      zone: line(values.zone),
      nation: nation?.value,
      typed: line(carriedIn(carries).typed),
      sure: line(carriedIn(carries).sure) === 'yes' ? true : undefined,
    }),
  };
};

/** The set-up form; where a partnership shows already it is asked first whether a second one is meant. */
export const setupForm: FormRule = {
  needs: ({ door }) => ({ records: (door.place.row?.partnerships ?? []).map(recordOf) }),
  open: (values, context, loaded) => {
    const there = livePartnerships(context, loaded);
    if (there.length === 0 || line(values.sure) === 'yes') {
      return { kind: 'form', form: form(values, context) };
    }
    const names = there.map(({ state }) => state.name);
    return asked(say('partnership.have-both', { there: names }), [
      {
        label: say('label.partnership.have-both', {}),
        ask: { ask: 'form', form: 'partnership.setup', given: { ...values, sure: 'yes' } },
        opens: 'form',
      },
      { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
    ]);
  },
  submit: (values, carries, context) => {
    const errors = errorsIn(values);
    return Object.keys(errors).length > 0 ? { errors } : { ask: command(values, carries, context) };
  },
};

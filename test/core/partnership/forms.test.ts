import { describe, expect, it } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import type { FormValues } from '../../../core/model/request.ts';
import type { Form } from '../../../core/view/view.ts';
import { formNamed } from '../../support/rules.ts';
import {
  asha,
  ashaOnSlack,
  contextIn,
  emptyWorld,
  happen,
  jo,
  loadedFrom,
  said,
  sam,
  samOnSlack,
  slackChannel,
  southport,
  southportWorld,
} from './given.ts';

const opening = (name: string, given: FormValues = {}, world = southportWorld()) => {
  const context = contextIn(world, sam);
  return formNamed(name).open(
    given,
    context,
    loadedFrom(world, context, formNamed(name).needs?.(context, { ask: 'form', form: name })),
  );
};
const opened = (name: string, given?: FormValues, world?: ReturnType<typeof emptyWorld>): Form => {
  const shown = opening(name, given, world);
  if (shown.kind !== 'form') throw new Error(shown.kind);
  expect(shown.form.aloud).not.toBe('');
  expect(shown.form.fields.every(({ label }) => label !== '')).toBe(true);
  return shown.form;
};
const sent = (form: Form, values: FormValues, world = southportWorld()) => {
  const context = contextIn(world, sam);
  const result = formNamed(form.form).submit(
    values,
    form.carries,
    context,
    loadedFrom(world, context),
  );
  if ('ask' in result) askSchema().parse(result.ask);
  return result;
};
/** What the form sends back when nothing in it is touched. */
const untouched = ({ fields }: Form): FormValues =>
  Object.fromEntries(
    fields.flatMap((field) =>
      'given' in field && field.given !== undefined ? [[field.name, field.given]] : [],
    ),
  );

describe('the set-up form', () => {
  const form = opened('partnership.setup', {}, emptyWorld());

  it('asks first for what is needed, and has a default for the rest', () => {
    expect(form.fields.map(({ name }) => name).slice(0, 2)).toEqual(['name', 'chair']);
    expect(form.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'name',
    ]);
    expect(untouched(form)).toEqual({
      name: 'Southport',
      since: '2027-01-04',
      clerk: [samOnSlack],
      nation: 'england-and-wales',
      zone: 'Europe/London',
    });
    expect(form.fields.at(-1)?.name).toBe('zone');
  });

  it('takes a name that was typed with the command', () => {
    expect(untouched(opened('partnership.setup', { name: 'Formby' }, emptyWorld())).name).toBe(
      'Formby',
    );
  });

  it('becomes one command', () => {
    expect(
      sent(form, { ...untouched(form), chair: [ashaOnSlack], members: ['slack:T1:U7'] }),
    ).toEqual({
      ask: {
        ask: 'partnership.setup',
        name: 'Southport',
        chair: { account: ashaOnSlack, name: '' },
        clerk: { account: samOnSlack, name: 'Sam' },
        members: [{ account: 'slack:T1:U7', name: '' }],
        since: '2027-01-04',
        nation: 'england-and-wales',
        zone: 'Europe/London',
      },
    });
    expect(sent(form, { name: 'X', 'chair-name': 'Councillor Bell' })).toMatchObject({
      ask: { chair: { name: 'Councillor Bell' } },
    });
  });

  it('says beside each field what is missing or wrong', () => {
    const members = Array.from({ length: 30 }, (_, n) => `slack:T1:U${n}`);
    const result = sent(form, { name: ' ', zone: 'Nowhere', members });
    expect('errors' in result && Object.keys(result.errors)).toEqual([
      'name',
      'chair',
      'members',
      'zone',
    ]);
  });

  it('is asked for before it opens where a partnership shows already', () => {
    const outcome = opening('partnership.setup');
    if (outcome.kind !== 'asked') throw new Error(outcome.kind);
    expect(said(outcome.reply)).toContain('Have both here?');
    const both = opened('partnership.setup', { sure: 'yes' });
    expect(sent(both, { ...untouched(both), chair: [ashaOnSlack] })).toMatchObject({
      ask: { sure: true },
    });
  });
});

describe('the other forms', () => {
  it('join with a code', () => {
    const form = opened('partnership.join', { code: 'KXTR-4826' });
    expect(sent(form, untouched(form))).toEqual({
      ask: { ask: 'partnership.join', code: 'KXTR-4826' },
    });
    expect(sent(form, {})).toHaveProperty('errors.code');
  });

  it('list a name', () => {
    const form = opened('partnership.list-person');
    expect(sent(form, { ...untouched(form), name: 'Lee' })).toEqual({
      ask: { ask: 'partnership.list-person', name: 'Lee', role: 'member' },
    });
    expect(sent(form, {})).toHaveProperty('errors.name');
  });

  it('set a person, filled with what is known', () => {
    const form = opened('partnership.set-person', { person: asha });
    expect(form.title).toBe('Asha');
    expect(
      sent(form, { ...untouched(form), organisation: 'Sefton Council', role: 'observer' }),
    ).toEqual({
      ask: {
        ask: 'partnership.set-person',
        person: asha,
        organisation: 'Sefton Council',
        role: 'observer',
      },
    });
    expect(opening('partnership.set-person', { person: jo }).kind).toBe('refused');
  });

  it('let someone in for an organisation on the list or a new one', () => {
    const world = southportWorld();
    happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'SeatChanged', seat: 'seat-1', organisation: 'Sefton Council' }],
      },
    ]);
    const form = opened('partnership.let-in', { person: jo }, world);
    expect(form.fields.map(({ name }) => name)).toEqual(['known', 'organisation']);
    const ask = { ask: 'partnership.let-in', person: jo };
    expect(sent(form, { known: 'Sefton Council' })).toEqual({
      ask: { ...ask, organisation: 'Sefton Council' },
    });
    expect(sent(form, { known: 'Sefton Council', organisation: 'Police' })).toEqual({
      ask: { ...ask, organisation: 'Police' },
    });
    expect(sent(form, {})).toEqual({ ask });
  });

  it('change the settings, of the channel they are opened in too', () => {
    const form = opened('partnership.settings');
    const values = {
      ...untouched(form),
      shows: 'nothing',
      door: 'list',
      'polls-by': 'chair-and-clerk',
      zone: 'Europe/Paris',
    };
    expect(sent(form, values)).toMatchObject({
      ask: {
        ask: 'partnership.change',
        shows: 'nothing',
        place: slackChannel,
        door: 'list',
        pollsBy: 'chair-and-clerk',
        zone: 'Europe/Paris',
      },
    });
    expect(sent(form, { ...values, zone: 'Nowhere' })).toHaveProperty('errors.zone');
    expect(sent(form, { ...values, name: '' })).toHaveProperty('errors.name');
  });

  it('say until when someone is away', () => {
    const form = opened('person.away');
    expect(sent(form, { until: '2027-01-18' })).toEqual({
      ask: { ask: 'person.away', until: '2027-01-18' },
    });
    expect(sent(form, {})).toEqual({ ask: { ask: 'person.away' } });
    expect(sent(form, { until: '2027-01-04' })).toHaveProperty('errors.until');
  });
});

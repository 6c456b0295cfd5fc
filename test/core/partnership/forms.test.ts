import { describe, expect, it } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import type { FormValues } from '../../../core/model/request.ts';
import type { Form } from '../../../core/view/view.ts';
import { formNamed } from '../../support/rules.ts';
import { contextOf, loadFor } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { said } from '../../support/southport/said.ts';
import { emptyWorld, type Southport } from '../../support/southport/world.ts';
import { ashaOnSlack, samOnSlack, southportWorld } from './given.ts';

const opening = async (name: string, given: FormValues = {}, within?: Southport) => {
  const world = within ?? (await southportWorld());
  const context = contextOf(world, sam);
  return formNamed(name).open(
    given,
    context,
    await loadFor(world, context, formNamed(name).needs?.(context, { ask: 'form', form: name })),
  );
};
const opened = async (name: string, given?: FormValues, world?: Southport): Promise<Form> => {
  const shown = await opening(name, given, world);
  if (shown.kind !== 'form') throw new Error(shown.kind);
  expect(shown.form.aloud).not.toBe('');
  expect(shown.form.fields.every(({ label }) => label !== '')).toBe(true);
  return shown.form;
};
const sent = async (form: Form, values: FormValues) => {
  const world = await southportWorld();
  const context = contextOf(world, sam);
  const result = formNamed(form.form).submit(
    values,
    form.carries,
    context,
    await loadFor(world, context),
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

describe('the set-up form', async () => {
  const form = await opened('partnership.setup', {}, emptyWorld());

  it('asks first for what is needed, and has a default for the rest', () => {
    expect(form.fields.map(({ name }) => name).slice(0, 2)).toEqual(['name', 'chair']);
    expect(form.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'name',
    ]);
    expect(untouched(form)).toEqual({
      'clerk-votes': 'no',
      name: 'Southport',
      since: '2027-01-04',
      clerk: [samOnSlack],
      nation: 'england-and-wales',
      zone: 'Europe/London',
    });
    expect(form.fields.at(-1)?.name).toBe('zone');
  });

  it('takes a name that was typed with the command', async () => {
    expect(
      untouched(await opened('partnership.setup', { name: 'Formby' }, emptyWorld())).name,
    ).toBe('Formby');
  });

  it('becomes one command', async () => {
    expect(
      await sent(form, { ...untouched(form), chair: [ashaOnSlack], members: ['slack:T1:U7'] }),
    ).toEqual({
      ask: {
        ask: 'partnership.setup',
        name: 'Southport',
        chair: { account: ashaOnSlack, name: '' },
        clerk: { account: samOnSlack, name: 'Sam' },
        clerkVotes: false,
        members: [{ account: 'slack:T1:U7', name: '' }],
        since: '2027-01-04',
        nation: 'england-and-wales',
        zone: 'Europe/London',
      },
    });
    expect(await sent(form, { name: 'X', 'chair-name': 'Councillor Bell' })).toMatchObject({
      ask: { chair: { name: 'Councillor Bell' } },
    });
  });

  it('says beside each field what is missing or wrong', async () => {
    const members = Array.from({ length: 30 }, (_, n) => `slack:T1:U${n}`);
    const result = await sent(form, { name: ' ', zone: 'Nowhere', members });
    expect('errors' in result && Object.keys(result.errors)).toEqual([
      'name',
      'chair',
      'members',
      'zone',
    ]);
  });

  it('is asked for before it opens where a partnership shows already', async () => {
    const outcome = await opening('partnership.setup');
    if (outcome.kind !== 'asked') throw new Error(outcome.kind);
    expect(said(outcome.reply)).toContain('Have both here?');
    const both = await opened('partnership.setup', { sure: 'yes' });
    expect(await sent(both, { ...untouched(both), chair: [ashaOnSlack] })).toMatchObject({
      ask: { sure: true },
    });
  });
});

describe('the other forms', () => {
  it('join with a code', async () => {
    const form = await opened('partnership.join', { code: 'KXTR-4826' });
    expect(await sent(form, untouched(form))).toEqual({
      ask: { ask: 'partnership.join', code: 'KXTR-4826' },
    });
    expect(await sent(form, {})).toHaveProperty('errors.code');
  });

  it('list a name', async () => {
    const form = await opened('partnership.list-person');
    expect(await sent(form, { ...untouched(form), name: 'Lee' })).toEqual({
      ask: { ask: 'partnership.list-person', name: 'Lee', role: 'member' },
    });
    expect(await sent(form, {})).toHaveProperty('errors.name');
  });

  it('set a person, filled with what is known', async () => {
    const form = await opened('partnership.set-person', { person: asha });
    expect(form.title).toBe('Asha');
    expect(
      await sent(form, { ...untouched(form), organisation: 'Sefton Council', role: 'observer' }),
    ).toEqual({
      ask: {
        ask: 'partnership.set-person',
        person: asha,
        organisation: 'Sefton Council',
        role: 'observer',
      },
    });
    expect((await opening('partnership.set-person', { person: jo })).kind).toBe('refused');
  });

  it('let someone in for an organisation on the list or a new one', async () => {
    const world = await southportWorld();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'SeatChanged', seat: 'seat-1', organisation: 'Sefton Council' }],
      },
    ]);
    const form = await opened('partnership.let-in', { person: jo }, world);
    expect(form.fields.map(({ name }) => name)).toEqual(['known', 'organisation']);
    const ask = { ask: 'partnership.let-in', person: jo };
    expect(await sent(form, { known: 'Sefton Council' })).toEqual({
      ask: { ...ask, organisation: 'Sefton Council' },
    });
    expect(await sent(form, { known: 'Sefton Council', organisation: 'Police' })).toEqual({
      ask: { ...ask, organisation: 'Police' },
    });
    expect(await sent(form, {})).toEqual({ ask });
  });

  it('change the settings, of the channel they are opened in too', async () => {
    const form = await opened('partnership.settings');
    const values = {
      ...untouched(form),
      shows: 'nothing',
      door: 'list',
      'polls-by': 'chair-and-clerk',
      zone: 'Europe/Paris',
    };
    expect(await sent(form, values)).toMatchObject({
      ask: {
        ask: 'partnership.change',
        shows: 'nothing',
        place: onSlack,
        door: 'list',
        pollsBy: 'chair-and-clerk',
        zone: 'Europe/Paris',
      },
    });
    expect(await sent(form, { ...values, zone: 'Nowhere' })).toHaveProperty('errors.zone');
    expect(await sent(form, { ...values, name: '' })).toHaveProperty('errors.name');
  });

  it('say until when someone is away', async () => {
    const form = await opened('person.away');
    expect(await sent(form, { until: '2027-01-18' })).toEqual({
      ask: { ask: 'person.away', until: '2027-01-18' },
    });
    expect(await sent(form, {})).toEqual({ ask: { ask: 'person.away' } });
    expect(await sent(form, { until: '2027-01-04' })).toHaveProperty('errors.until');
  });
});

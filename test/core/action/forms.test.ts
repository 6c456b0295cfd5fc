import { describe, expect, it } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import { sentence } from '../../../core/language/saying.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { FormValues } from '../../../core/model/request.ts';
import type { Form } from '../../../core/view/view.ts';
import { formNamed } from '../../support/rules.ts';
import { contextOf, loadFor } from '../../support/southport/deciding.ts';
import { sam, southport } from '../../support/southport/ids.ts';
import { said } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { newWorld, withLamps } from './given.ts';

const open = async (world: Southport, form: string, given: FormValues = {}) => {
  const context = contextOf(world, sam);
  const asked = { ask: 'form', form, in: southport, given } as Ask;
  const loaded = await loadFor(world, context, formNamed(form).needs?.(context, asked) ?? {});
  return formNamed(form).open(given, context, loaded);
};
const formIn = async (...asked: Parameters<typeof open>): Promise<Form> => {
  const outcome = await open(...asked);
  if (outcome.kind !== 'form') throw new Error(said(outcome));
  return outcome.form;
};
const submit = async (world: Southport, form: Form, values: FormValues) => {
  const context = contextOf(world, sam);
  const loaded = await loadFor(world, context, {});
  return formNamed(form.form).submit(values, form.carries, context, loaded);
};
const askOf = (result: Awaited<ReturnType<typeof submit>>): Ask => {
  if (!('ask' in result)) throw new Error(JSON.stringify(result.errors));
  return askSchema().parse(result.ask);
};
const errorsOf = (result: Awaited<ReturnType<typeof submit>>) =>
  'errors' in result
    ? Object.fromEntries(
        Object.entries(result.errors).map(([field, why]) => [field, sentence(why, 'en-GB')]),
      )
    : {};
const given = async () => {
  const world = await newWorld();
  await withLamps(world);
  return world;
};

describe('the form of a new action', () => {
  it('has four questions, our own people in one list, and what was typed already', async () => {
    const form = await formIn(await newWorld(), 'action.create', {
      title: 'Order bins',
      owner: sam,
      due: '2027-01-08',
    });
    expect(form.fields.map(({ label }) => label)).toEqual([
      'What',
      'Who',
      'By when',
      'Or in',
      'Detail',
    ]);
    expect(form.fields.map(({ given: now }) => now)).toEqual([
      'Order bins',
      sam,
      '2027-01-08',
      undefined,
      undefined,
    ]);
    const who = form.fields[1];
    expect(who?.kind === 'choice' && who.choices.map(({ label }) => label)).toEqual([
      'No one yet',
      'Asha (Sefton Council, Teams)',
      'Cleo (Slack)',
      'Eve (Slack)',
      'Jo (Merseyside Police, Slack)',
      'Sam (Harbour Trust, Slack)',
      'Harbour Trust',
      'Merseyside Police',
      'Sefton Council',
    ]);
    expect(form.key).not.toBe('');
  });

  it('becomes the command', async () => {
    const world = await newWorld();
    const form = await formIn(world, 'action.create');
    const values = {
      title: ' Order bins ',
      owner: 'organisation:Harbour Trust',
      due: '',
      within: '14',
      detail: '',
    };
    expect(askOf(await submit(world, form, values))).toEqual({
      ask: 'action.create',
      in: southport,
      items: [{ title: 'Order bins', owner: { organisation: 'Harbour Trust' }, due: '2027-01-18' }],
    });
    expect(askOf(await submit(world, form, { title: 'X', owner: 'no-one' }))).toMatchObject({
      items: [{ title: 'X' }],
    });
  });

  it.each([
    [{}, { title: 'Say what is to be done.' }],
    [{ title: 'x'.repeat(151) }, { title: 'This is too long: 150 characters at most.' }],
    [{ title: 'X', due: '2027-01-03' }, { due: 'Sunday 3 January 2027 has gone.' }],
    [{ title: 'X', due: '2027-02-30' }, { due: 'There is no such day.' }],
    [{ title: 'X', due: 'Friday' }, { due: 'There is no such day.' }],
    [
      { title: 'X', due: '2027-01-08', within: '7' },
      { within: 'Choose a day or one of the weeks, not both.' },
    ],
    [{ title: 'X', owner: 'nonsense' }, { owner: 'Choose one of the names.' }],
  ])('answers %j beside the fields', async (values, errors) => {
    const world = await newWorld();
    const form = await formIn(world, 'action.create');
    expect(errorsOf(await submit(world, form, values as FormValues))).toEqual(errors);
  });
});

describe('forms about an action', () => {
  const about = { ref: 'A-1', in: southport, seen: 1 };
  it.each([
    [
      'action.change',
      { title: 'Both lamps', owner: sam, due: '2027-01-15', detail: '' },
      {
        ask: 'action.change',
        ...about,
        title: 'Both lamps',
        detail: '',
        owner: { person: sam },
        due: '2027-01-15',
      },
    ],
    ['action.due', { due: '2027-01-15' }, { ask: 'action.due', ...about, due: '2027-01-15' }],
    ['action.due', { within: '7' }, { ask: 'action.due', ...about, due: '2027-01-11' }],
    ['action.assign', { owner: sam }, { ask: 'action.assign', ...about, owner: { person: sam } }],
    ['action.block', { reason: '' }, { ask: 'action.block', ...about }],
    ['action.done', { outcome: 'lit' }, { ask: 'action.outcome', ...about, outcome: 'lit' }],
    ['action.note', { text: 'Ordered' }, { ask: 'action.note', ...about, text: 'Ordered' }],
    [
      'action.drop',
      { reason: 'twice' },
      { ask: 'action.drop', ...about, reason: 'twice', sure: true },
    ],
  ])('%s with %j is a command from the version it was opened at', async (name, values, command) => {
    const world = await given();
    const form = await formIn(world, name, { ref: 'A-1' });
    expect(form.aloud).not.toBe('');
    expect(askOf(await submit(world, form, values as FormValues))).toEqual(command);
  });

  it.each([
    ['action.due', {}, { due: 'Choose a day, or one of the weeks.' }],
    ['action.assign', {}, { owner: 'Choose one of the names.' }],
    ['action.done', { outcome: '  ' }, { outcome: 'Write one line.' }],
    [
      'action.note',
      { text: 'x'.repeat(3001) },
      { text: 'This is too long: 3000 characters at most.' },
    ],
  ])('%s answers %j beside the field', async (name, values, errors) => {
    const world = await given();
    const form = await formIn(world, name, { ref: 'A-1' });
    expect(errorsOf(await submit(world, form, values as FormValues))).toEqual(errors);
  });

  it('shows what the action says now', async () => {
    const form = await formIn(await given(), 'action.change', { ref: 'A-1' });
    expect(form.title).toBe('Change A-1');
    expect(form.fields.map(({ given: now }) => now)).toEqual([
      'Replace the lamps on Mill Lane',
      sam,
      '2027-01-08',
      undefined,
      undefined,
    ]);
  });

  it('does not open for what is not there', async () => {
    expect(said(await open(await given(), 'action.note', { ref: 'A-9' }))).toContain(
      'There is no A-9',
    );
  });
});

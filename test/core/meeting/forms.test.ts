import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import type { FormValues } from '../../../core/model/request.ts';
import type { Form } from '../../../core/view/view.ts';
import { cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import type { Persona } from '../../support/world.ts';
import { quarterly } from './quarterly.ts';

const formOf = (answer: Answer): Form => {
  if (answer.kind !== 'form') throw new Error(JSON.stringify(answer));
  return answer.form;
};
const sends = (world: Southport, who: Persona, { form, carries }: Form, values: FormValues) =>
  world.submits(who, form, values, carries);
const fieldsOf = ({ fields }: Form) => Object.fromEntries(fields.map((one) => [one.name, one]));

describe('the form of a new meeting', () => {
  it('makes what the line makes', async () => {
    const world = await newSouthport();
    const form = formOf(await world.says(cleo, 'meeting'));
    expect(fieldsOf(form).title?.given).toBe('Southport Area Partnership');
    const values = {
      title: 'Area Partnership',
      day: '2027-01-14',
      time: '10am',
      place: 'Town Hall',
      every: '3-month-weekday',
      agenda: 'Street lights\nParking',
    };
    expect(aloud(await sends(world, cleo, form, values))).toContain(
      'then every three months on the second Thursday, next 8 April 2027',
    );
    expect(aloud(await world.says(jo, 'meeting agenda'))).toContain('2. Parking');
  });

  it('says beside each field what is wrong', async () => {
    const world = await newSouthport();
    const form = formOf(await world.says(cleo, 'meeting'));
    const answer = await sends(world, cleo, form, { title: '', day: '2027-02-30', time: 'later' });
    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { title: expect.any(String), day: 'There is no such day.', time: expect.any(String) },
    });
  });

  it('keeps what was typed when a day must be picked', async () => {
    const world = await newSouthport();
    const asked = await world.says(cleo, 'meeting schedule Ward walk Friday');
    const form = formOf(await world.presses(cleo, 'Pick a time', asked));
    expect(fieldsOf(form)).toMatchObject({
      title: { given: 'Ward walk' },
      day: { given: '2027-01-08' },
    });
  });
});

describe('the forms about a meeting', () => {
  const set = async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    await world.bot.settle();
    return world;
  };

  it('move it, filled with what it says now', async () => {
    const world = await set();
    const form = formOf(await world.presses(cleo, 'Move', world.card('M-1')));
    const { day, time, ends, place, title } = fieldsOf(form);
    const values = Object.fromEntries(
      [title, day, time, ends, place].flatMap((one) =>
        one && 'given' in one && typeof one.given === 'string' ? [[one.name, one.given]] : [],
      ),
    );
    expect(aloud(await sends(world, cleo, form, values))).toBe('M-1 says that already.');
    expect(aloud(await sends(world, cleo, form, { ...values, day: '2027-01-21' }))).toContain(
      'has moved from Thursday 14 January 2027, 10:00 to Thursday 21 January 2027, 10:00',
    );
  });

  it('move it for the chair and the clerk alone, and say so before anything is filled in', async () => {
    const world = await set();
    expect(aloud(await world.presses(jo, 'Move', world.card('M-1')))).toBe(
      'Only Asha (chair) or Cleo (clerk) can do that here.',
    );
  });

  it('add to its agenda, for anyone with a seat', async () => {
    const world = await set();
    const form = formOf(await world.presses(jo, 'Add to agenda', world.card('M-1')));
    expect(aloud(await sends(world, jo, form, { item: 'Parking' }))).toContain('Parking');
    expect((await sends(world, jo, form, { item: ' ' })).kind).toBe('errors');
  });

  it('ask who comes instead', async () => {
    const world = await set();
    const sorry = await world.says(sam, 'meeting apologies');
    const form = formOf(await world.presses(sam, 'Someone comes instead', sorry));
    expect(aloud(await sends(world, sam, form, { name: 'Robin' }))).toContain('Robin comes');
  });
});

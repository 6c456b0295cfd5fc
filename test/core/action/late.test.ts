import { expect, it } from 'vitest';
import { buttonsOf } from '../../support/southport/seen.ts';
import { chair, jo, presses, stageOf } from '../poll/stage.ts';

it('is put to its owner every week, and after one to the chair as one line with the count', async () => {
  const stage = await stageOf(4);
  for (const title of ['Water the beds', 'Order the bins']) {
    await stage.says(chair, `action ${title} by 8 January`);
  }
  for (const ref of ['A-1', 'A-2'])
    await presses(stage, chair, { ask: 'action.assign', ref, owner: { person: jo.id } });
  const sent = (who: string) =>
    stage.bot.messages.filter(({ place }) => place.includes(who.split(':').at(-1) ?? ''));
  await stage.bot.to('2027-01-12T12:00:00.000Z');
  const early = sent(jo.account).length;
  const late = () => sent(chair.account).filter(({ view }) => /a week or more/.test(view.aloud));
  expect(late()).toEqual([]);
  await stage.bot.to('2027-01-18T12:00:00.000Z');
  expect(late().map(({ view }) => view.aloud)).toEqual([
    'Two actions are a week or more past their date in Southport. Your partnerships. Southport: 2 open, 2 late.',
  ]);
  expect(buttonsOf(late()[0]?.view as never).map(({ label }) => label)).toContain('Late');
  await stage.bot.to('2027-02-10T12:00:00.000Z');
  expect(late().length).toBe(4);
  expect(sent(jo.account).length - early).toBe(4);
});

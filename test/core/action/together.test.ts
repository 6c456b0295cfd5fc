import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { deliver } from '../../../core/deliver.ts';
import { aloud, buttonsOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request, typed } from '../../support/world.ts';
import { chair, clerk, jo, presses, stageOf } from '../poll/stage.ts';

const start = '2027-01-05T10:00:00.000Z';
const stage = async (): Promise<Southport> => {
  const made = await stageOf(4);
  await made.bot.to(start);
  for (const title of ['Water the beds', 'Order the bins', 'Ring the parish'])
    await made.says(chair, `action ${title} by 15 January`);
  await made.bot.settle();
  return made;
};
const gives = async (to: Southport, ref: string, who = chair) => {
  await presses(to, who, { ask: 'action.assign', ref, owner: { person: jo.id } });
  await to.bot.settle();
};
const told = ({ bot }: Southport) =>
  bot.messages.filter(({ place }) => place.includes(jo.account.split(':').at(-1) ?? ''));
const said = (of: Southport) => told(of).map(({ view }) => view.aloud);

it('what people give within ten minutes is one message, a row each with its buttons', async () => {
  const southport = await stage();
  await gives(southport, 'A-1');
  expect(said(southport)).toHaveLength(1);
  await southport.bot.to(later(start, 540));
  await gives(southport, 'A-2', clerk);
  await southport.bot.to(later(start, 545));
  expect(told(southport)).toHaveLength(1);
  expect(said(southport)[0]).toMatch(
    /Asha gave you southport A-1: Water the beds.*Cleo gave you southport A-2: Order the bins/,
  );
  const [message] = told(southport);
  expect(buttonsOf(message?.view as never).map(({ spoken }) => spoken)).toEqual([
    'Fine: southport A-1 Water the beds',
    'Not mine: southport A-1 Water the beds',
    'Fine: southport A-2 Order the bins',
    'Not mine: southport A-2 Order the bins',
  ]);
  // Two buttons of a row are one menu.
  const rows = message?.view.blocks.filter((block) => 'menu' in block) ?? [];
  expect(
    rows.length + JSON.stringify(message?.view.blocks).split('"menu":true').length,
  ).toBeGreaterThan(2);
  await southport.bot.to(later(start, 700));
  await gives(southport, 'A-3');
  await southport.bot.to(later(start, 705));
  expect(said(southport)).toHaveLength(2);
  expect(said(southport)[1]).toContain('Ring the parish');
  expect(said(southport)[1]).not.toContain('Order the bins');
});

it('done in private is about whatever was said last, a gift or the message of the day', async () => {
  const southport = await stageOf(4);
  await southport.says(jo, 'action Paint the shelter @me by 5 January');
  for (const title of ['Water the beds', 'Order the bins', 'Ring the parish'])
    await southport.says(chair, `action ${title} by 15 January`);
  const types = (text: string) => southport.bot.ask(request(jo, typed(text)));
  await southport.bot.to('2027-01-05T08:58:00.000Z');
  await gives(southport, 'A-2');
  await southport.bot.to('2027-01-05T09:02:00.000Z');
  expect(said(southport)).toHaveLength(2);
  expect(said(southport)[1]).toContain('paint the shelter');
  expect(aloud(await types('done'))).toContain('A-1 is done: Paint the shelter.');
  await gives(southport, 'A-3');
  await southport.bot.to('2027-01-05T09:02:10.000Z');
  expect(said(southport)).toHaveLength(2);
  expect(aloud(await types('done'))).toBe('Which one?');
  await southport.bot.to('2027-01-05T09:30:00.000Z');
  await gives(southport, 'A-4');
  expect(aloud(await types('done'))).toContain('A-4 is done: Ring the parish.');
});

it('several at one moment are all said, however often and in which order they are carried', async () => {
  const southport = await stage();
  for (const ref of ['A-1', 'A-2', 'A-3'])
    await presses(southport, chair, { ask: 'action.assign', ref, owner: { person: jo.id } });
  const { store, bot } = southport;
  const due = await Promise.all(
    Array.from({ length: 16 }, (_, shard) => store.due(bot.now(), shard, 100)),
  );
  const keys = due.flat().flatMap((key) => {
    if (key.due !== 'effect') return [];
    const { programme, to, id } = key;
    return [{ programme, to, id }];
  });
  await Promise.all([deliver(keys, southport.bot.ports), deliver(keys, southport.bot.ports)]);
  await southport.bot.to(later(start, 600));
  expect(told(southport)).toHaveLength(1);
  for (const title of ['Water the beds', 'Order the bins', 'Ring the parish'])
    expect(said(southport)[0]?.split(title)).toHaveLength(2);
});

it('what was settled before more came is said no more, and a message that was taken away is posted anew', async () => {
  const southport = await stage();
  await gives(southport, 'A-1');
  await presses(southport, jo, { ask: 'action.accept', ref: 'A-1' });
  await southport.bot.to(later(start, 60));
  await gives(southport, 'A-2');
  await southport.bot.to(later(start, 65));
  expect(told(southport)).toHaveLength(1);
  expect(said(southport)[0]).not.toContain('Water the beds');
  southport.bot.faults.push({ kind: 'refused', why: 'message-gone' });
  await gives(southport, 'A-3');
  await southport.bot.to(later(start, 90));
  expect(said(southport).at(-1)).toMatch(/Order the bins.*Ring the parish/);
});

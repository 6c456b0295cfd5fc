import type { Partnership } from '../../core/model/context.ts';
import { placeId } from '../../core/model/ids.ts';
import type { Ask } from '../../core/model/register.ts';
import { type Name, slackAccount } from './cast.ts';
import type { Southport } from './southport.ts';

export const padded = (number: number): string => `${number}`.padStart(2, '0');
export const title = (number: number): string => `Thing ${padded(number)}`;
export const create = (on: Southport, number: number, who: Name = 'sam') =>
  on.ask(who, {
    ask: 'action.create',
    items: [{ title: title(number), owner: { person: on.person.sam } }],
    sure: true,
  });
export const finish = (on: Southport, number: number) =>
  on.ask('sam', { ask: 'action.done', ref: `A-${number + 17}` });
export const dayOf = (number: number): string =>
  new Date(Date.UTC(2027, 1, 1 + number)).toISOString().slice(0, 10);
export const meeting = (on: Southport, number = 0) =>
  on.ask('priya', {
    ask: 'meeting.schedule',
    title: title(number),
    day: dayOf(number),
    time: '10:00',
    sure: true,
  } as Ask);
export const poll = (on: Southport, number = 0) =>
  on.ask('mia', {
    ask: 'poll.create',
    question: title(number),
    options: ['Yes', 'No'],
    sure: true,
  } as Ask);
export const seat = (on: Southport, number: number) =>
  on.ask('priya', {
    ask: 'partnership.list-person',
    name: title(number),
    organisation: title(number),
  });
export const clause = (on: Southport, number: number) =>
  on.ask('priya', {
    ask: 'terms.set-clause',
    number: number + 1,
    heading: title(number),
    text: 'Words',
  });
export const another = (on: Southport, number: number) =>
  on.ask(
    'priya',
    {
      ask: 'partnership.setup',
      name: title(number),
      chair: { account: slackAccount('asha'), name: 'Asha' },
      sure: true,
      another: true,
    },
    placeId('slack', 'T1', `C${100 + number}`),
  );
export const said = async (on: Southport, number: number) =>
  on.ask('asha', {
    ask: 'review.say',
    ref: 'R-1',
    part: 'well',
    text: title(number),
    after: 'later',
  });
/** Somebody else holds the third seat. */
export const anotherHolder = async (on: Southport, number: number) => {
  await on.ask('priya', { ask: 'partnership.list-person', name: title(number) });
  const stored = (await on.world.ports.store.load(on.programme, [on.id])).get(on.id);
  const partnership = stored?.state as Partnership | undefined;
  const holder = partnership?.seats.at(-1)?.holder ?? '';
  await on.ask('priya', { ask: 'partnership.set-seat', seat: 'seat-3', holder });
};

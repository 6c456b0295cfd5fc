import type { Ask } from '../../core/model/register.ts';
import type { Name } from '../lines/cast.ts';
import { onSlack, somebody } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import { type Told, together, told } from './story.ts';
import type { Town } from './town.ts';
import { houses, moved } from './words.ts';

/** Something of everything: who says what, one after the other. */
const steps = ({ person }: Told): readonly (readonly [Name, Ask])[] => [
  ['priya', { ask: 'action.assign', ref: 'A-1', owner: { person: person.mia } }],
  ['priya', { ask: 'action.assign', ref: 'A-1', owner: { person: person.sam } }],
  ['sam', { ask: 'action.note', ref: 'A-5', text: 'I looked at it.' }],
  ['sam', { ask: 'action.due', ref: 'A-5', due: '2027-01-08' }],
  ['mia', { ask: 'action.create', items: [{ title: 'Fix the gate', due: '2027-01-08' }] }],
  ['sam', { ask: 'poll.create', question: 'Which first?', options: ['Lights', 'Youth club'] }],
  ['mia', { ask: 'poll.vote', ref: 'P-1', option: 2 }],
  ['sam', { ask: 'poll.vote', ref: 'P-1', option: 1 }],
  [
    'priya',
    {
      ask: 'meeting.schedule',
      title: 'Area board',
      day: '2027-01-14',
      time: '10:00',
      place: 'Town Hall',
    },
  ],
  ['mia', { ask: 'meeting.add', ref: 'M-1', item: 'The youth club' }],
  ['sam', { ask: 'meeting.apologies', ref: 'M-1', why: 'On leave' }],
  ['sam', { ask: 'meeting.instead', ref: 'M-1', name: 'Ravi Patel' }],
  ['priya', { ask: 'partnership.change', area: 'The town' }],
  ['asha', { ask: 'review.start', sure: true }],
  [
    'asha',
    { ask: 'review.say', ref: 'R-1', part: 'well', text: 'The lamps are lit', after: 'later' },
  ],
];

/** The same in each house, with somebody at each door. */
export const enriched = async (town: Town): Promise<readonly Told[]> => {
  const all: Told[] = [];
  for (const house of houses) {
    const one = await told(
      town,
      house,
      together(1, (at) => town.to(at)),
    );
    const ravi = { account: somebody('Ravi').account, name: `Ravi ${house.words.people}` };
    const joins: Ask = { ask: 'partnership.ask-to-join' };
    await one.world.ask(request(ravi, { kind: 'pressed', ask: joins }, onSlack));
    for (const [who, ask] of steps(one)) await one.ask(who, moved(ask, house));
    all.push(one);
  }
  await town.settle();
  return all;
};

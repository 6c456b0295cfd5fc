import type { Ask } from '../../../core/model/register.ts';
import { formby, type Row, southport } from './table.ts';

const ways = (title: string): (readonly [string, Ask])[] => [
  ['New action', { ask: 'form', form: 'action.create', given: { title } }],
  ['My things', { ask: 'mine' }],
  ['Help', { ask: 'help' }],
];

/** Partnership, people, general; and what is said to lines that are no command. */
export const peopleRows: readonly Row[] = [
  {
    n: '1',
    typed: '/partnership',
    where: 'command',
    expected: { ask: { ask: 'partnership.show' } },
  },
  {
    n: '2',
    typed: '/partnership setup',
    where: 'command',
    expected: { ask: { ask: 'form', form: 'partnership.setup' } },
  },
  {
    n: '3',
    typed: '/partnership setup Southport Area Partnership',
    where: 'command',
    expected: {
      ask: {
        ask: 'form',
        form: 'partnership.setup',
        given: { name: 'Southport Area Partnership' },
      },
    },
  },
  {
    n: '4',
    typed: '/partnership invite',
    where: 'command',
    expected: { ask: { ask: 'partnership.invite' } },
  },
  {
    n: '4b',
    typed: '/partnership join',
    where: 'command',
    expected: { ask: { ask: 'partnership.invite' } },
  },
  {
    n: '5',
    typed: 'partnership join kxtr 4821',
    where: 'mention',
    expected: { ask: { ask: 'partnership.join', code: 'kxtr 4821' } },
  },
  {
    // Which sign is wrong is said by the rule that knows the signs of a code.
    n: '6',
    typed: '/partnership join KXTR-482l',
    where: 'command',
    expected: { ask: { ask: 'partnership.join', code: 'KXTR-482l' } },
  },
  {
    n: '7',
    typed: '/partnership link',
    where: 'command',
    expected: { ask: { ask: 'person.link' } },
  },
  {
    n: '7b',
    typed: 'link 73QF-9P',
    where: 'direct',
    expected: { ask: { ask: 'person.link-with', code: '73QF-9P' } },
  },
  {
    n: '8',
    typed: '/partnership who',
    where: 'command',
    expected: { ask: { ask: 'partnership.people' } },
  },
  {
    n: '9',
    typed: '/partnership who sam',
    where: 'command',
    expected: { ask: { ask: 'partnership.who', name: 'sam' } },
  },
  {
    n: '10',
    typed: '/partnership show',
    where: 'command',
    expected: { ask: { ask: 'partnership.bring' } },
  },
  { n: '11', typed: '', where: 'mention', expected: { ask: { ask: 'home' } } },
  { n: '12', typed: 'help', where: 'mention', expected: { ask: { ask: 'help' } } },
  { n: '12b', typed: '?', where: 'mention', expected: { ask: { ask: 'help' } } },
  {
    n: '12c',
    typed: 'help action',
    where: 'command',
    expected: { ask: { ask: 'help', topic: 'action' } },
  },
  { n: '13', typed: 'undo', where: 'direct', expected: { ask: { ask: 'undo' } } },
  {
    n: '14',
    typed: 'away until 18 January',
    where: 'direct',
    expected: { ask: { ask: 'person.away', until: '2027-01-18' } },
  },
  {
    n: '14b',
    typed: 'reach me here',
    where: 'mention',
    expected: { ask: { ask: 'person.reach-here' } },
  },
  { n: '14c', typed: "I'm back", where: 'direct', expected: { ask: { ask: 'person.away' } } },
  { n: '14d', typed: 'less of this', where: 'direct', expected: { ask: { ask: 'person.less' } } },
  {
    n: '14e',
    typed: 'why am I getting this?',
    where: 'direct',
    expected: { ask: { ask: 'person.why' } },
  },
  { n: '14f', typed: 'my things', where: 'mention', expected: { ask: { ask: 'mine' } } },
  {
    n: '15',
    typed: 'partnershp setup',
    where: 'mention',
    expected: {
      asked: 'Did you mean ‘partnership setup’?',
      offers: [
        ['partnership setup', { ask: 'read', text: 'partnership setup' }],
        ...ways('Partnershp setup'),
      ],
    },
  },
  {
    n: '16',
    typed: 'southport: action Fix the gate by Fri',
    where: 'direct',
    expected: {
      ask: {
        ask: 'action.create',
        in: southport,
        items: [{ title: 'Fix the gate', due: '2027-01-08' }],
      },
    },
  },
  {
    n: '16b',
    typed: 'action formby: Fix the gate by next Friday',
    where: 'direct',
    expected: {
      asked: 'Next Friday: which one?',
      offers: [
        [
          'Friday 8 January',
          {
            ask: 'action.create',
            in: formby,
            items: [{ title: 'Fix the gate', due: '2027-01-08' }],
          },
        ],
        [
          'Friday 15 January',
          {
            ask: 'action.create',
            in: formby,
            items: [{ title: 'Fix the gate', due: '2027-01-15' }],
          },
        ],
        [
          'Pick a date',
          { ask: 'form', in: formby, form: 'action.create', given: { title: 'Fix the gate' } },
        ],
      ],
    },
  },
  { n: 'thanks', typed: 'thanks', where: 'direct', expected: { ask: { ask: 'courtesy' } } },
  {
    n: 'thanks to all',
    typed: 'thanks',
    where: 'mention',
    expected: { ask: { ask: 'courtesy' } },
  },
  {
    n: 'talk',
    typed: 'the fence needs paint @sam by Friday',
    where: 'direct',
    expected: {
      refused: 'I can make actions, polls and meetings.',
      offers: [
        [
          'New action',
          {
            ask: 'form',
            form: 'action.create',
            given: { title: 'The fence needs paint', due: '2027-01-08', owner: 'person:sam' },
          },
        ],
        ['My things', { ask: 'mine' }],
        ['Help', { ask: 'help' }],
      ],
    },
  },
];

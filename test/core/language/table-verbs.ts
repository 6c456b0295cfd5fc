import type { Ask } from '../../../core/model/register.ts';
import { type Expected, formby, type Row, sam, southport } from './table.ts';

const row = (n: string, typed: string, expected: Expected, more: Partial<Row> = {}): Row => ({
  n,
  typed,
  where: 'command',
  expected,
  ...more,
});
const asks = (ask: Ask): Expected => ({ ask });
const A17 = { ref: 'A-17' } as const;
const due = (day: string): Ask => ({ ask: 'action.due', ...A17, due: day });
const make = (title: string): Ask => ({ ask: 'action.create', items: [{ title }] });
const finishOne: Ask = { ask: 'action.list', filter: 'mine', finishing: true };

const lamps = { ref: 'A-1', partnership: southport, title: 'Replace the lamps' } as const;
const hall = { ref: 'A-4', partnership: formby, title: 'Book the hall' } as const;
const lit = 'lit last night';

/** The lines about actions that are there; and words in reply to a nudge. */
export const verbRows: readonly Row[] = [
  row('30', '/action list', asks({ ask: 'action.list' })),
  row('30', 'list actions', asks({ ask: 'action.list' }), { where: 'mention' }),
  row('30b', '/action list mine', asks({ ask: 'action.list', filter: 'mine' })),
  row('30c', '/action list overdue', asks({ ask: 'action.list', filter: 'overdue' })),
  row('30d', '/action list @sam', asks({ ask: 'action.list', who: { person: sam } })),
  row('31', '/action list lamps', asks({ ask: 'action.list', words: 'lamps' })),
  row('31b', '/action List empty shops', asks({ ask: 'action.list', words: 'empty shops' })),
  row('32', '/action done A-17', asks({ ask: 'action.done', ...A17 })),
  row(
    '33',
    '/action done a17 Lamps lit, two more columns ordered',
    asks({ ask: 'action.done', ...A17, outcome: 'Lamps lit, two more columns ordered' }),
  ),
  row('34', '/action A-17 done', asks({ ask: 'action.done', ...A17 })),
  row('35', '/action done', { ask: finishOne, notes: ['Which one is done?'] }),
  row('36', '/action done lights', {
    ask: finishOne,
    notes: ['Finish one of these, or make a new action ‘done lights’?'],
    offers: [['Make the action ‘Done lights’', make('Done lights')]],
  }),
  row('37', 'done', asks({ ask: 'action.done', ...A17 }), { where: 'thread' }),
  row('38', '/action due A-17 next friday', {
    asked: 'Next friday: which one?',
    offers: [
      ['Friday 8 January', due('2027-01-08')],
      ['Friday 15 January', due('2027-01-15')],
      ['Pick a date', { ask: 'form', form: 'action.due', given: A17 }],
    ],
  }),
  row('39', '/action due A-17 31/04', {
    refused: 'April has 30 days.',
    offers: [
      ['30 April', due('2027-04-30')],
      ['1 May', due('2027-05-01')],
    ],
  }),
  row(
    '40',
    '/action assign A-17 @sam',
    asks({ ask: 'action.assign', ...A17, owner: { person: sam } }),
  ),
  row('39b', '/action change A-17', asks({ ask: 'form', form: 'action.change', given: A17 })),
  row('39c', '/action edit A-17 to 29 January', asks(due('2027-01-29'))),
  row('39d', '/action change A-17 paint it green', {
    asked: 'I left out ‘paint it green’.',
    offers: [
      ['Change', { ask: 'form', form: 'action.change', given: A17 }],
      ['Add it as a note', { ask: 'action.note', ...A17, text: 'paint it green' }],
    ],
  }),
  row('40b', '/action take A-17', asks({ ask: 'action.take', ...A17 })),
  row(
    '41',
    '/action block A-17 waiting for Highways',
    asks({ ask: 'action.block', ...A17, reason: 'waiting for Highways' }),
  ),
  row(
    '43',
    '/action snooze A-17 until 18 January',
    asks({ ask: 'action.snooze', ...A17, until: '2027-01-18' }),
  ),
  row('44', '/action drop A-17', asks({ ask: 'action.drop', ...A17 })),
  row('45', '/action dnoe A-17', {
    asked: 'Did you mean ‘done A-17’?',
    offers: [
      ['done A-17', { ask: 'read', text: '/action done A-17' }],
      ['Make the action ‘Dnoe A-17’', make('Dnoe A-17')],
    ],
  }),
  row('46', '/action done A-71', asks({ ask: 'action.done', ref: 'A-71' })),
  row('47', '/action done formby A-17', asks({ ask: 'action.done', in: formby, ...A17 })),
  row('A 17', '/action done A 17', asks({ ask: 'action.done', ...A17 })),
  row('#A-17', '/action show #A-17', asks({ ask: 'action.show', ...A17 })),
  row('a dash behind it', '/action A-17 -', asks({ ask: 'action.show', ...A17 })),
  row('a–17', '/action done a–17', asks({ ask: 'action.done', ...A17 })),
  row('no noun', 'done A-17', asks({ ask: 'action.done', ...A17 }), { where: 'mention' }),
  row(
    'note',
    '/action update A-17 two coats on',
    asks({ ask: 'action.note', ...A17, text: 'two coats on' }),
  ),
  row('road', '/action Close A565 for repairs by Friday', {
    ask: { ask: 'action.done', ref: 'A-565', outcome: 'for repairs by Friday' },
    offers: [
      [
        'Make the action ‘Close A565 for repairs’',
        { ask: 'action.create', items: [{ title: 'Close A565 for repairs', due: '2027-01-08' }] },
      ],
    ],
  }),
  row('English', '/action Show a 17 year old the plan', asks(make('Show a 17 year old the plan'))),
  row("5.3 I'll do it", "/action A-17 I'll do it", asks({ ask: 'action.take', ...A17 })),
  row(
    'words',
    'lamps lit',
    {
      refused: 'I can make actions, polls and meetings.',
      offers: [
        ['New action', { ask: 'form', form: 'action.create', given: { title: 'Lamps lit' } }],
        ['My things', { ask: 'mine' }],
        ['Help', { ask: 'help' }],
      ],
    },
    { where: 'thread' },
  ),
  row('near filter', '/action list overdu', {
    asked: 'Did you mean ‘list overdue’?',
    offers: [
      ['list overdue', { ask: 'read', text: '/action list overdue' }],
      ['Look for ‘overdu’', { ask: 'action.list', words: 'overdu' }],
      ['Make the action ‘List overdu’', make('List overdu')],
    ],
  }),
  row(
    'reply',
    `done, ${lit}`,
    { ask: { ask: 'action.done', in: southport, ref: 'A-1', outcome: lit } },
    { where: 'direct', given: { lastNudged: [lamps] } },
  ),
  row(
    'reply where something else was said since',
    'done',
    {
      asked: 'Mark A-1 done?',
      offers: [
        ['Yes', { ask: 'action.done', in: southport, ref: 'A-1' }],
        ['No', { ask: 'never-mind' }],
      ],
    },
    { where: 'direct', given: { lastNudged: [{ ...lamps, unsure: true }] } },
  ),
  row(
    'reply with a verb where something else was said since',
    'snooze until Friday',
    {
      asked: 'Which one?',
      offers: [
        [
          'A-1 Replace the lamps',
          { ask: 'action.snooze', in: southport, ref: 'A-1', until: '2027-01-08' },
        ],
      ],
    },
    { where: 'direct', given: { lastNudged: [{ ...lamps, unsure: true }] } },
  ),
  row(
    'reply with a verb',
    'snooze until Friday',
    { ask: { ask: 'action.snooze', in: southport, ref: 'A-1', until: '2027-01-08' } },
    { where: 'direct', given: { lastNudged: [lamps] } },
  ),
  row(
    'reply that may be new',
    'finish the report',
    {
      asked: 'Mark A-1 done with ‘the report’?',
      offers: [
        ['Yes', { ask: 'action.done', in: southport, ref: 'A-1', outcome: 'the report' }],
        ['No', { ask: 'never-mind' }],
      ],
    },
    { where: 'direct', given: { lastNudged: [lamps] } },
  ),
  row(
    'reply with a day',
    'tomorrow',
    {
      asked: 'Is 5 January the new date of A-1?',
      offers: [
        [
          'A-1 Replace the lamps',
          { ask: 'action.due', in: southport, ref: 'A-1', due: '2027-01-05' },
        ],
      ],
    },
    { where: 'direct', given: { lastNudged: [lamps] } },
  ),
  row(
    'reply to two, one done since',
    'done',
    {
      asked: 'Which one?',
      offers: [['A-4 Book the hall', { ask: 'action.done', in: formby, ref: 'A-4' }]],
    },
    { where: 'direct', given: { lastNudged: [{ ...lamps, settled: true }, hall] } },
  ),
  row(
    '84',
    'done',
    {
      asked: 'Which one?',
      offers: [
        ['A-1 Replace the lamps', { ask: 'action.done', in: southport, ref: 'A-1' }],
        ['A-4 Book the hall', { ask: 'action.done', in: formby, ref: 'A-4' }],
      ],
    },
    { where: 'direct', given: { lastNudged: [lamps, hall] } },
  ),
  row(
    'reply with a date',
    'due next Friday',
    {
      asked: 'Next Friday: which one?',
      offers: [
        ['Friday 8 January', { ask: 'action.due', in: southport, ref: 'A-1', due: '2027-01-08' }],
        ['Friday 15 January', { ask: 'action.due', in: southport, ref: 'A-1', due: '2027-01-15' }],
      ],
    },
    { where: 'direct', given: { lastNudged: [lamps] } },
  ),
];

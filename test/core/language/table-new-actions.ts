import type { ActionDraft } from '../../../core/features/action/ask-fields.ts';
import { personId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import { asha, type Expected, type Row, sam, samJones } from './table.ts';

const friday = '2027-01-08';
const made = (...items: ActionDraft[]): Ask => ({ ask: 'action.create', items });
const makes = (...items: ActionDraft[]): Expected => ({ ask: made(...items) });
const form = (given: Readonly<Record<string, string>>): Ask => ({
  ask: 'form',
  form: 'action.create',
  given,
});
const row = (n: string, typed: string, expected: Expected, more: Partial<Row> = {}): Row => ({
  n,
  typed,
  where: 'command',
  expected,
  ...more,
});

const siobhan = personId('siobhan');
const darcy = personId('darcy');
const apostrophes = [
  { person: siobhan, name: 'Siobhán O’Connell-Day' },
  { person: darcy, name: 'D’Arcy' },
];

/** The lines that make an action (rules: Typed actions). */
export const newActionRows: readonly Row[] = [
  row('17', '/action', { ask: { ask: 'form', form: 'action.create' } }),
  row(
    '18',
    '/action Replace the lamps on Mill Lane @sam by Friday',
    makes({ title: 'Replace the lamps on Mill Lane', owner: { person: sam }, due: friday }),
  ),
  row(
    '18 chosen',
    '/action Replace the lamps on Mill Lane {0} by Friday',
    makes({ title: 'Replace the lamps on Mill Lane', owner: samJones, due: friday }),
    { mentions: [samJones] },
  ),
  ...['@siobhan', '@Siobhán O’Connell-Day', "@siobhán o'connell-day", '@D’Arcy', "@d'arcy"].map(
    (who) =>
      row(
        `18 ${who}`,
        `/action Tidy the dunes ${who} by Friday`,
        makes({
          title: 'Tidy the dunes',
          owner: { person: /arcy/i.test(who) ? darcy : siobhan },
          due: friday,
        }),
        { given: { roster: apostrophes } },
      ),
  ),
  row(
    '19',
    '/action Replace the lamps on Mill Lane by friday. @Sam',
    makes({ title: 'Replace the lamps on Mill Lane', owner: { person: sam }, due: friday }),
  ),
  row(
    '20',
    '/action @sam Replace the lamps by 8/1',
    makes({ title: 'Replace the lamps', owner: { person: sam }, due: friday }),
  ),
  row(
    '21',
    'action Repair the slipway {0} by 29 January 2027',
    makes({ title: 'Repair the slipway', owner: samJones, due: '2027-01-29' }),
    { mentions: [samJones], where: 'mention' },
  ),
  row('22', '/action Repair the slipway', makes({ title: 'Repair the slipway' }), {
    where: 'mention',
  }),
  row(
    '23',
    '/action Ask @sam for the key by Friday',
    makes({ title: 'Ask Sam for the key', due: friday, named: [{ person: sam }] }),
  ),
  row(
    '24',
    '/action Send the notices by post by Friday',
    makes({ title: 'Send the notices by post', due: friday }),
  ),
  row('25', '/action Get a quote by Smith & Co', makes({ title: 'Get a quote by Smith & Co' })),
  row(
    '26',
    '/action Review the 31/10 incident @sam',
    makes({ title: 'Review the 31/10 incident', owner: { person: sam } }),
  ),
  row(
    '27',
    '/action Update the website by Friday',
    makes({ title: 'Update the website', due: friday }),
  ),
  row('28', '/action Show residents the plan', makes({ title: 'Show residents the plan' })),
  row('28b', '/action Close the alley', makes({ title: 'Close the alley' })),
  row('28c', '/action Drop leaflets on Mill Lane', makes({ title: 'Drop leaflets on Mill Lane' })),
  row(
    '29',
    '/action List all empty shops @sam by end of March',
    makes({ title: 'List all empty shops', owner: { person: sam }, due: '2027-03-31' }),
  ),
  row(
    '42',
    '/action block the alley gates @sam',
    makes({ title: 'Block the alley gates', owner: { person: sam } }),
  ),
  row(
    '48',
    '/action Fix the gate @sam @asha by Fri',
    makes({ title: 'Fix the gate', owner: { person: sam }, with: [{ person: asha }], due: friday }),
  ),
  row(
    '49',
    '/action Patrol the park for Merseyside Police by Fri',
    makes({
      title: 'Patrol the park',
      owner: { organisation: 'Merseyside Police' },
      due: friday,
    }),
  ),
  row('50', '/action Paint the shelter⏎Two coats, green⏎see https://example.org/plan', {
    ask: {
      ask: 'action.create',
      items: [
        { title: 'Paint the shelter' },
        { title: 'Two coats, green' },
        { title: 'See https://example.org/plan' },
      ],
      notes: {
        item: {
          title: 'Paint the shelter',
          detail: 'Two coats, green\nsee https://example.org/plan',
        },
        first: true,
      },
    },
  }),
  row(
    '51',
    '/action Fix gate @sam by Fri⏎Order bins by 31/1⏎Call Asha',
    makes(
      { title: 'Fix gate', owner: { person: sam }, due: friday },
      { title: 'Order bins', due: '2027-01-31' },
      { title: 'Call Asha' },
    ),
  ),
  row(
    '51b',
    '/action Fix gate⏎- Order bins⏎- Call Asha',
    makes({ title: 'Fix gate' }, { title: 'Order bins' }, { title: 'Call Asha' }),
  ),
  row(
    '52',
    '/action Tell @channel about the “Big Tidy” by Fri',
    makes({ title: 'Tell @channel about the “Big Tidy”', due: friday }),
  ),
  row('53', '/action Fix the lights by yesterday', {
    asked: 'Sunday 3 January has gone.',
    offers: [
      ['Today', made({ title: 'Fix the lights', due: '2027-01-04' })],
      ['Friday 8 January', made({ title: 'Fix the lights', due: friday })],
      ['Pick a date', form({ title: 'Fix the lights' })],
    ],
  }),
  row(
    '54',
    '/action Prepare stall by next meeting',
    {
      ...makes({ title: 'Prepare stall', due: '2027-01-14', follows: 'M-3' }),
      notes: ['That is M-3; the date moves when the meeting does.'],
    },
    { given: { nextMeeting: { ref: 'M-3', day: '2027-01-14' } } },
  ),
  row(
    'me',
    '/action Fix the gate for me',
    makes({ title: 'Fix the gate', owner: { person: asha } }),
  ),
  row(
    'others',
    '/action Send the report to @sam by Friday',
    makes({ title: 'Send the report to Sam', owner: { person: sam }, due: friday }),
  ),
  row('before', '/action Fix the gate before Friday', {
    ...makes({ title: 'Fix the gate', due: '2027-01-07' }),
    notes: ['That is the day before.'],
  }),
  row('two Jos', '/action Fix the gate @jo', {
    asked: 'There are several called jo. Which one?',
    offers: [
      [
        'Jo Bell (Fire Service)',
        made({ title: 'Fix the gate', owner: { person: 'person:jo-bell' } }),
      ],
      ['Jo Carr', made({ title: 'Fix the gate', owner: { person: 'person:jo-carr' } })],
    ],
  }),
  row('nobody', '/action Fix the gate @bob by Friday', {
    asked: 'I know nobody called ‘bob’ in this partnership.',
    offers: [
      ['Leave it without an owner', made({ title: 'Fix the gate', due: friday })],
      ['Keep ‘@bob’ in the text', made({ title: 'Fix the gate @bob', due: friday })],
      ['Choose someone', form({ title: 'Fix the gate', due: friday })],
    ],
  }),
  row('near date', '/action Fix the gate by Firday', {
    asked: 'Did you mean ‘Fix the gate by Friday’?',
    offers: [
      ['Friday', { ask: 'read', text: '/action Fix the gate by Friday' }],
      ['Make it as typed', made({ title: 'Fix the gate by Firday' })],
    ],
  }),
  row('no text', '/action @sam by Friday', { ask: form({ owner: sam, due: friday }) }),
  row(
    'spaces',
    '/action   Fix the gate   @sam    by   Friday',
    makes({
      title: 'Fix the gate',
      owner: { person: sam },
      due: friday,
    }),
  ),
  row('time', '/action Fix the gate by Friday 5pm', {
    ...makes({ title: 'Fix the gate', due: friday }),
    notes: ['An action is due by the end of the day, so I left out 17:00.'],
  }),
];

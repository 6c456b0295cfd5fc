import type { Ask } from '../../../core/model/register.ts';
import { type Expected, formby, type Row, southport } from './table.ts';

const row = (n: string, typed: string, expected: Expected, more: Partial<Row>): Row => ({
  n,
  typed,
  where: 'direct',
  expected,
  ...more,
});
const never: Ask = { ask: 'never-mind' };
const next = {
  ref: 'M-3',
  shown: 'southport M-3',
  partnership: southport,
  title: 'Area Partnership',
  day: '2027-01-14',
} as const;
const walks = { ...next, ref: 'M-4', shown: 'formby M-4', partnership: formby, title: 'Walk' };
const that = 'That is Area Partnership, southport M-3.';
const then = { given: { meetingsNext: [next] } } as const;
const both = { given: { meetingsNext: [next, walks] } } as const;
const regret = (n: string, typed: string, why: string): Row =>
  row(
    n,
    typed,
    {
      asked: `Send your apologies for 14 January: ‘${why}’? ${that}`,
      offers: [
        ['Yes', { ask: 'meeting.apologies', in: southport, ref: 'M-3', why }],
        ['No', never],
      ],
    },
    then,
  );

/** Who comes, said in plain words in a direct message. */
export const attendingRows: readonly Row[] = [
  row(
    '64',
    "sorry can't make it",
    {
      asked: `Send your apologies for 14 January? ${that}`,
      offers: [
        ['Yes', { ask: 'meeting.apologies', in: southport, ref: 'M-3' }],
        ['No', never],
      ],
    },
    then,
  ),
  row(
    '64b',
    "I'll be there",
    {
      asked: `Say that you are coming on 14 January? ${that}`,
      offers: [
        ['Yes', { ask: 'meeting.attend', in: southport, ref: 'M-3' }],
        ['No', never],
      ],
    },
    then,
  ),
  regret('64c', "sorry can't make it, in court", 'in court'),
  regret('64d', "Sorry, I'm at the dentist", "I'm at the dentist"),
  row(
    '64e',
    "Sorry, I can't come on 14 January",
    {
      asked: `Send your apologies for 14 January? ${that}`,
      offers: [
        ['Yes', { ask: 'meeting.apologies', in: southport, ref: 'M-3' }],
        ['No', never],
      ],
    },
    then,
  ),
  row(
    '64f',
    "sorry can't make it, in court",
    {
      asked: 'Send your apologies for which meeting on 14 January: ‘in court’?',
      offers: [
        [
          'southport M-3 Area Partnership',
          { ask: 'meeting.apologies', in: southport, ref: 'M-3', why: 'in court' },
        ],
        ['formby M-4 Walk', { ask: 'meeting.apologies', in: formby, ref: 'M-4', why: 'in court' }],
        ['No', never],
      ],
    },
    both,
  ),
];

import type { Examples } from './examples.ts';

type Names =
  | 'partnership.set-seat'
  | 'partnership.date-seat'
  | 'partnership.set-organisation'
  | 'partnership.plan-seats'
  | 'partnership.bring-seats';

/** Seats and organisations, of the partnership's examples. */
export const seatExamples: Examples<Names> = {
  'partnership.set-seat': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.set-seat', seat: 'seat-3', kind: 'partner', votes: false },
    form: {
      opens: { ask: 'form', form: 'partnership.set-seat', given: { seat: 'seat-3' } },
      values: { holder: on.person.sam, deputy: on.person.mia, votes: 'yes', kind: 'partner' },
    },
  }),
  'partnership.date-seat': (on) => ({
    who: 'priya',
    ask: { ask: 'partnership.date-seat', seat: 'seat-3', until: '2027-05-05' },
    form: {
      opens: { ask: 'form', form: 'partnership.date-seat', given: { seat: 'seat-3' } },
      values: { until: '2027-05-05', follows: on.person.mia },
    },
  }),
  'partnership.set-organisation': () => ({
    who: 'priya',
    ask: { ask: 'partnership.set-organisation', organisation: 'Fire Service', sector: 'fire' },
    form: {
      opens: {
        ask: 'form',
        form: 'partnership.set-organisation',
        given: { organisation: 'Fire Service' },
      },
      values: { short: 'MFRS', sector: 'fire', domains: 'merseyfire.gov.uk', contact: 'Ellen' },
    },
  }),
  'partnership.plan-seats': () => ({
    who: 'priya',
    ask: {
      ask: 'partnership.plan-seats',
      kinds: [{ kind: 'councillor', least: 2, most: 4 }],
      sectors: ['police'],
    },
    form: {
      opens: { ask: 'form', form: 'partnership.plan-seats' },
      values: { councillor: '2 to 4', officer: 'at most 1', sectors: 'police, fire' },
    },
  }),
  'partnership.bring-seats': () => ({
    who: 'priya',
    ask: {
      ask: 'partnership.bring-seats',
      rows: [{ row: 2, organisation: 'Formby Parish Council', holder: 'Ellen Marsh' }],
    },
    writes: false,
    form: {
      opens: { ask: 'form', form: 'partnership.bring-seats' },
      values: { rows: 'Organisation\tHolder\nFormby Parish Council\tEllen Marsh' },
    },
  }),
};

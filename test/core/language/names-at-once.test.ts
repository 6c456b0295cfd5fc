import { describe, expect, it } from 'vitest';
import { readName } from '../../../core/language/people.ts';
import { nameReader } from '../../../core/language/table/names.ts';
import { personId } from '../../../core/model/ids.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { world } from './table.ts';

const called = [
  'Siân',
  'Llewelyn-Jones',
  "O'Connor",
  'Mike',
  'Sam',
  'Zoë',
  '🐝',
  'Mary Ann',
  'van',
  '',
];
const name = fc
  .array(fc.constantFrom(...called), { maxLength: 3 })
  .map((words) => words.join(' ').trim());
const organisation = fc.constantFrom('Harbour Trust', 'The Fire Service', 'Parks (PK)', undefined);
const roster = fc.array(fc.tuple(name, organisation), { maxLength: 6 }).map((people) =>
  people.map(([one, body], at) => ({
    person: personId(`p${at}`),
    name: one,
    ...(body === undefined ? {} : { organisation: body }),
  })),
);
const typed = fc.oneof(
  name,
  fc.tuple(name, organisation).map(([one, body]) => `${one} (${body})`),
  fc.constantFrom(
    'me',
    'PK',
    'parks',
    'fire service',
    'the harbour trust',
    'sian',
    'oconnor',
    'SL',
    'maryann',
  ),
);

describe('names that are read many at once', () => {
  it('are read as one is, and initials besides', () => {
    fc.assert(
      fc.property(roster, fc.array(typed, { maxLength: 8 }), (people, names) => {
        const context = {
          ...world,
          roster: people,
          organisations: ['Harbour Trust', 'The Fire Service', 'Parks (PK)'],
        };
        const read = nameReader(context);
        for (const one of names.filter((text) => text !== '')) {
          const alone = readName(one, context);
          if (alone.kind !== 'unknown') expect(read(one)).toEqual(alone);
          else if (!/^[A-Z]{2,3}$/.test(one)) expect(read(one).kind).toBe('unknown');
        }
      }),
      { numRuns: cases(300) },
    );
  });
});

import { expect, it } from 'vitest';
import { type Gates, gatesTo, unmet } from '../../../core/features/programme/gates.ts';
import { phases } from '../../../core/model/phases.ts';
import { cleo } from '../../support/southport/people.ts';
import { aloud, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

const none: Gates = {
  chair: false,
  area: false,
  seats: false,
  meeting: false,
  terms: false,
  met: false,
  results: false,
};

it('opens each gate by itself, and only by what it is about', () => {
  for (const from of [undefined, ...phases])
    for (const to of phases) {
      const gates = gatesTo(to, from);
      const all = { ...none, ...Object.fromEntries(gates.map((gate) => [gate, true])) };
      expect(unmet(to, from, all)).toEqual([]);
      for (const gate of gates) expect(unmet(to, from, { ...all, [gate]: false })).toEqual([gate]);
    }
});

it('goes from groundwork to a pilot once what must be true is, and not before', async () => {
  const south = await newSouthport();
  const says = async (line: string) => aloud(await south.says(cleo, line));
  expect(await says('partnership phase')).toContain('Southport Area Partnership has no phase.');
  expect(await says('partnership phase groundwork')).toBe(
    'The phase of Southport Area Partnership is ‘groundwork’ now.',
  );
  expect(await says('partnership phase pilot')).toBe(
    'Southport Area Partnership cannot go on to ‘pilot’ until it has wards or an area and a meeting is set or was held.',
  );
  await says('partnership add ward Ainsdale');
  await says('meeting schedule Area board 7 January 2027 10:00 Town Hall');
  expect(linesOf(viewOf(await south.says(cleo, 'partnership phase')))).toEqual([
    'The phase of Southport Area Partnership is ‘groundwork’ since Monday 4 January 2027.',
    'Before ‘pilot’ this must be true:',
    'A chair is named: yes',
    'It has wards or an area: yes',
    'Three seats with a vote are filled: yes',
    'A meeting is set or was held: yes',
  ]);
  expect(await says('partnership phase pilot')).toContain('is ‘pilot’ now');
  expect(await says('partnership phase established')).toContain(
    'until terms of reference are in force, a meeting was held and what came of the pilot is written down',
  );
  expect(await says('partnership phase groundwork')).toContain('is ‘groundwork’ now');
});

import { beforeEach, expect, it } from 'vitest';
import { asha, cleo, sam } from '../support/southport/people.ts';
import { aloud, labelsOf } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';

let south: Southport;
const made = (kind: string) => [...south.records.values()].filter((one) => one.kind === kind);
beforeEach(async () => {
  south = await newSouthport();
});

it('opens no second vote of the same words while the first is open', async () => {
  const line = 'poll "What first?" "Bins" "Benches" until Friday';
  expect(aloud(await south.says(asha, line))).toContain('P-1 is open');
  const twice = await south.says(sam, 'poll "what first" "bins" "benches" until Thursday');
  expect(aloud(twice)).toBe('P-1 asks that already, and voting is open.');
  expect(labelsOf(twice)).toEqual(['Show it']);
  expect(made('poll')).toHaveLength(1);
  expect(aloud(await south.says(asha, 'poll "What first?" "Bins" "Beds"'))).toContain('P-2');
});

it('opens one from one roll that was shown, however often Open is pressed', async () => {
  south = await newSouthport({ listConfirmed: false });
  const shown = await south.says(asha, 'poll "What first?" "Bins" "Benches" until Friday');
  await south.presses(asha, 'Open', shown);
  expect(aloud(await south.presses(asha, 'Open', shown))).toContain('P-1 asks that already');
  expect(made('poll')).toHaveLength(1);
});

it('sets no second meeting of the same name at the same hour', async () => {
  const line = 'meeting Ward walk Fri 8 Jan 10am Duke Street';
  await south.says(asha, line);
  const twice = await south.says(cleo, line);
  expect(aloud(twice)).toContain('M-1 is that already: Ward walk, Friday 8 January 2027, 10:00.');
  expect(labelsOf(twice)).toContain('Show it');
  await south.says(asha, 'meeting Ward walk Fri 8 Jan 2pm Duke Street');
  expect(made('meeting')).toHaveLength(2);
});

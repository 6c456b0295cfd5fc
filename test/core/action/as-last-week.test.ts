import { expect, it } from 'vitest';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { linesIn } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

it('a thing on which anything was done is named again in the digest, not counted as last week', async () => {
  const south = await newSouthport({ seats: [asha, cleo, sam, jo] });
  const titles = ['Lamps', 'Kerbs', 'Bins', 'Beds', 'Gates'];
  for (const title of titles) await south.says(sam, `action ${title} @me by 6 January`);
  await south.bot.to('2027-01-26T10:00:00.000Z');
  await south.says(sam, 'blocked A-1 no parts');
  await south.says(sam, 'note A-2 half of them');
  await south.asks(sam, { ask: 'action.decline', ref: 'A-3' });
  await south.says(sam, 'done A-4');
  await south.says(sam, 'undo');
  await south.bot.to('2027-02-01T10:00:00.000Z');
  const digest = south
    .shown()
    .filter(({ aloud }) => aloud.startsWith('Southport this week'))
    .at(-1);
  const lines = digest ? linesIn(digest).join('\n') : '';
  expect(lines).toContain('Past their date (5)');
  expect(lines).toContain('one as last week');
  for (const title of titles.slice(0, 4)) expect(lines).toContain(title);
  expect(lines).not.toContain('Gates');
  expect(lines).toContain('A-3 Bins, was due 6 January, no one yet');
});

import { describe, expect, it } from 'vitest';
import { cleo, sam } from '../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../support/southport/seen.ts';
import { newSouthport } from '../support/southport/world.ts';

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('of ten things due at one minute', () => {
  it('the second meeting stands before the tenth, and is the next', async () => {
    const { says } = await newSouthport();
    await says(cleo, 'meeting schedule Late on 15 January 2027 10:00');
    for (const n of ten) await says(cleo, `meeting schedule Walk ${n} on 14 January 2027 10:00`);
    expect(aloud(await says(sam, 'meeting next'))).toContain('M-2');
    const refs = linesIn(viewOf(await says(sam, 'meeting list'))).map((line) => line.split(' ')[0]);
    expect(refs.slice(1, 11)).toEqual(ten.map((n) => `M-${n + 1}`));
  });

  it('the second poll stands before the tenth', async () => {
    const { says } = await newSouthport();
    for (const n of ten) await says(cleo, `poll "Which ${n}?" "Lamps" "Bins" until Friday 17:00`);
    const which = labelsOf(await says(sam, 'poll close'));
    expect(which.slice(0, 2)).toEqual(['P-1 Which 1?', 'P-2 Which 2?']);
  });

  it('the second action stands before the tenth', async () => {
    const { says } = await newSouthport();
    for (const n of ten) await says(cleo, `action Fix gate ${n} by Friday`);
    const lines = linesIn(viewOf(await says(sam, 'action list')));
    expect(lines.slice(1, 11).map((line) => line.split(' ')[0])).toEqual(ten.map((n) => `A-${n}`));
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Partnership } from '../../../core/model/context.ts';
import { asha, cleo, jo } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import type { Southport } from '../../support/southport/world.ts';

let world: Southport;
const [ainsdale, birkdale] = [channel(0), channel(1)];
const stateOf = (name: string) =>
  [...world.records.values()].find(
    ({ kind, state }) => kind === 'partnership' && (state as Partnership).name === name,
  )?.state as Partnership;
const bring = (...rows: readonly (readonly string[])[]) =>
  world.says(
    cleo,
    `partnership import register\n${rows.map((cells) => cells.join('\t')).join('\n')}`,
    ainsdale,
  );
const headings = ['Name', 'Kind', 'Stands under', 'Wards'];

beforeEach(async () => {
  world = await several(4);
});

describe('a register that comes in', () => {
  it('is shown first, wrong lines and gaps before what would change, and set by one press', async () => {
    await world.says(cleo, 'partnership add ward Freshfield', birkdale);
    const asked = await bring(
      headings,
      ['Ainsdale', 'Area partnership', 'Crosby', 'Ainsdale, Woodvale'],
      ['Crosby', 'Board', 'Ainsdale', ''],
      ['Derby', '', '', 'Freshfield'],
      ['Safer Sefton', 'Themed', '', ''],
      ['Ainsdale', '', '', ''],
      ['', 'Forum', '', ''],
    );
    expect(linesIn(viewOf(asked)).filter((line) => line.startsWith('Line'))).toEqual([
      expect.stringContaining(
        'Line 3: Crosby cannot stand under Ainsdale, for that would be a ring',
      ),
      expect.stringContaining('Line 4: Freshfield is a ward of Birkdale'),
      expect.stringContaining('Line 6: Ainsdale stands further up already'),
      expect.stringContaining('Line 7 names no partnership'),
      expect.stringContaining('Line 5: Safer Sefton is not set up yet'),
      expect.stringContaining(
        'Line 2: Ainsdale · kind Area partnership · under Crosby · wards Ainsdale and Woodvale, from today',
      ),
    ]);
    expect(aloud(asked)).toContain('Not in the file: Birkdale.');
    expect(labelsOf(asked)).toContain('Set up Safer Sefton');
    expect(stateOf('Ainsdale').sort).toBeUndefined();
    const done = await world.presses(cleo, 'Set 1 partnership, leave out 4 lines', asked, ainsdale);
    expect(aloud(done)).toContain('1 partnership is as the file says.');
    expect(stateOf('Ainsdale').sort).toBe('Area partnership');
    expect(aloud(await world.says(cleo, 'partnership where Woodvale', birkdale))).toBe(
      'Woodvale is in Ainsdale.',
    );
  });

  it('writes nothing where it would be something else by now, and nothing twice', async () => {
    const asked = await bring(headings, ['Ainsdale', 'Area', '', 'Woodvale']);
    await world.says(cleo, 'partnership add ward Woodvale', birkdale);
    const again = await world.presses(cleo, 'Set 1 partnership', asked, ainsdale);
    expect(aloud(again)).toContain('Line 2: Woodvale is a ward of Birkdale');
    expect(stateOf('Ainsdale').sort).toBeUndefined();
    const other = await bring(headings, ['Ainsdale', 'Area', '', '']);
    await world.presses(cleo, 'Set 1 partnership', other, ainsdale);
    expect(aloud(await bring(headings, ['Ainsdale', 'area', '', '']))).toContain(
      'as that file has them',
    );
  });

  it('sets nothing where whoever imports it has no say', async () => {
    await world.says(jo, 'action Fix the lamps', birkdale);
    const clerk = stateOf('Birkdale').seats.at(-1)?.holder ?? '';
    const { id = '' } =
      [...world.records.values()].find(({ state }) => state === stateOf('Birkdale')) ?? {};
    await world.asks(asha, { ask: 'partnership.clerk', in: id, person: clerk }, birkdale);
    const asked = await bring(headings, ['Birkdale', 'Forum', '', '']);
    expect(aloud(asked)).toContain('Line 2: only the chair or the clerk of Birkdale can set this');
    expect(labelsOf(asked)).not.toContain('Set 1 partnership');
  });

  it('is read from no other table', async () => {
    expect(aloud(await bring(['Action', 'Owner'], ['Fix it', 'Jo']))).toContain(
      'I find no register',
    );
  });
});

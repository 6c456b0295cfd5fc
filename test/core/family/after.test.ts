import { beforeEach, describe, expect, it } from 'vitest';
import { alike } from '../../../core/features/partnership/word.ts';
import type { Ask } from '../../../core/model/register.ts';
import { asha, cleo } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import type { Southport } from '../../support/southport/world.ts';

let world: Southport;
const [ainsdale, birkdale] = [channel(0), channel(1)];
const idOf = (name: string): string => {
  const found = [...world.records.values()].find(
    ({ kind, state }) => kind === 'partnership' && (state as { name?: string }).name === name,
  );
  return found?.id ?? '';
};
const shown = async (place = ainsdale) => viewOf(await world.says(cleo, 'partnership', place));

beforeEach(async () => {
  world = await several(2);
});

describe('a partnership that is closed with a reason and a successor', () => {
  const closeIt = () =>
    world.submits(
      cleo,
      'partnership.close',
      { reason: 'The areas are drawn anew', successor: idOf('Birkdale') },
      { ask: 'form', form: 'partnership.close', in: idOf('Ainsdale') } as Ask,
      ainsdale,
    );

  it('asks for both beside closing it, and neither must be said', async () => {
    const asked = await world.says(cleo, 'partnership close', ainsdale);
    expect(labelsOf(asked)).toContain('Say why, and what follows');
    await world.presses(cleo, 'Close it', asked, ainsdale);
    expect((await shown()).aloud).toContain('Ainsdale was closed on Monday 4 January 2027.');
  });

  it('names both, and leads to what goes on in its place, which names it', async () => {
    expect(aloud(await closeIt())).toContain('Birkdale goes on in its place');
    const view = await shown();
    expect(view.aloud).toContain(
      'Ainsdale was closed on Monday 4 January 2027; followed by Birkdale. The reason: The areas are drawn anew.',
    );
    const next = viewOf(await world.presses(asha, 'Show Birkdale', view, ainsdale));
    expect(linesIn(next)).toContain('Follows: Ainsdale');
  });

  it('is followed by none once it is reopened', async () => {
    await closeIt();
    await world.says(cleo, 'partnership reopen', ainsdale);
    expect(linesIn(await shown(birkdale)).join()).not.toContain('Follows');
    expect((await shown()).aloud).not.toContain('closed');
  });

  it('is followed by no closed one, and not by itself', async () => {
    await closeIt();
    for (const name of ['Ainsdale', 'Birkdale']) {
      const ask = { ask: 'partnership.close', sure: true, successor: idOf(name) } as const;
      const said = aloud(await world.asks(cleo, { ...ask, in: idOf('Birkdale') }, birkdale));
      expect(said).toContain('cannot go on in its place');
    }
  });
});

describe('a partnership with another name', () => {
  const renamed = (name: string) =>
    world.asks(cleo, { ask: 'partnership.change', in: idOf('Ainsdale'), name }, ainsdale);

  it('says what it was called, for half a year, and is found by that', async () => {
    await renamed('Ainsdale and Woodvale');
    expect(linesIn(await shown())).toContain('Formerly: Ainsdale');
    expect(aloud(await world.says(cleo, 'partnership parent ainsdale', birkdale))).toContain(
      'Birkdale stands under Ainsdale and Woodvale now.',
    );
    await world.bot.to('2027-08-02T09:00:00.000Z');
    expect(linesIn(await shown()).join()).not.toContain('Formerly');
  });

  it('never had it where that was undone', async () => {
    const answer = await renamed('Ainsdale and Woodvale');
    await world.presses(cleo, 'Undo', answer, ainsdale);
    expect(linesIn(await shown()).join()).not.toContain('Formerly');
    expect((await shown()).aloud).toContain('Ainsdale.');
  });
});

describe('a name of before', () => {
  it('finds the partnership wherever one is named, and the answer says what it is called now', async () => {
    const change = { ask: 'partnership.change', in: idOf('Ainsdale') } as const;
    await world.asks(cleo, { ...change, name: 'Ainsdale and Woodvale' }, ainsdale);
    expect(aloud(await world.says(cleo, 'partnership where Ainsdale', birkdale))).toBe(
      'Ainsdale is called Ainsdale and Woodvale now.',
    );
    expect(aloud(await world.says(cleo, 'partnership parent Ainsdale', birkdale))).toContain(
      'Ainsdale is called Ainsdale and Woodvale now.',
    );
    expect(aloud(await world.says(cleo, 'partnership merge into ainsdale', birkdale))).toContain(
      'ainsdale is called Ainsdale and Woodvale now.',
    );
  });
});

it.each([
  ['Southport Partnership', 'Southport Area Partnership', true],
  ['Ainsdale', 'Ansdale Forum', true],
  ['Sefton East Area', 'East Sefton', true],
  ['Ward 1', 'Ward 2', false],
  ['Town B Partnership', 'Town C Partnership', false],
  ['Southport', 'Southport North', false],
  ['The Partnership', 'Area Partnership', false],
])('%s and %s may be one body: %s', (one, other, may) => {
  expect(alike(one, other)).toBe(may);
});

describe('a partnership that is set up where another is called like it', () => {
  const setUp = (name: string) =>
    world.asks(
      cleo,
      { ask: 'partnership.setup', name, chair: { account: asha.account, name: 'Asha' } },
      channel(5),
    );

  it('is asked about once, and set up all the same', async () => {
    const asked = await setUp('Ainsdale Area Partnership');
    expect(aloud(asked)).toContain('Ainsdale is there already. Is Ainsdale Area Partnership');
    expect(idOf('Ainsdale Area Partnership')).toBe('');
    const done = await world.presses(cleo, 'It is another one', asked, channel(5));
    expect(aloud(done)).toContain('Ainsdale Area Partnership is set up');
    expect(aloud(await setUp('Crosby'))).toContain('This channel already has');
  });
});

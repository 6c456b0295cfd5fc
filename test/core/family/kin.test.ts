import { beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../core/view/view.ts';
import { asha, cleo, jo } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import type { Southport } from '../../support/southport/world.ts';

let world: Southport;
const [ainsdale, birkdale, crosby] = [channel(0), channel(1), channel(2)];
const says = async (line: string, place = ainsdale) => aloud(await world.says(cleo, line, place));

beforeEach(async () => {
  world = await several(3);
});

describe('a partnership of partnerships', () => {
  it('is a tree of what stands under what', async () => {
    expect(await says('partnership parent Birkdale')).toContain(
      'Ainsdale stands under Birkdale now.',
    );
    await says('partnership parent crosby', birkdale);
    const view = viewOf(await world.says(cleo, 'partnership tree', 'private'));
    expect(linesIn(view)).toEqual([
      'The family of partnerships',
      'Crosby · chair Asha [Show it]',
      '\u2003↳ Birkdale · chair Asha [Show it]',
      '\u2003\u2003↳ Ainsdale · chair Asha [Show it]',
      '[Find a ward]',
    ]);
    expect(view.aloud).toContain('Ainsdale, under Birkdale, chair Asha');
  });

  it('is no ring: which one it would be is said', async () => {
    await says('partnership parent Birkdale');
    await says('partnership parent Crosby', birkdale);
    expect(await says('partnership parent Ainsdale', crosby)).toContain(
      'Crosby cannot stand under Ainsdale, for that would be a ring: Ainsdale stands under Birkdale stands under Crosby.',
    );
    expect(await says('partnership parent Crosby', crosby)).toContain('cannot stand under itself');
  });

  it('is undone by the parent’s chair with one press', async () => {
    await says('partnership parent Birkdale');
    await world.bot.settle();
    const told = world.heard(asha).at(-1)?.view as View;
    expect(told.aloud).toContain('Cleo put Ainsdale under Birkdale');
    const said = aloud(await world.presses(asha, 'It does not stand under us', told));
    expect(said).toBe('Ainsdale stands under Birkdale no longer. Its chair and clerk are told.');
    const again = aloud(await world.presses(asha, 'It does not stand under us', told));
    expect(again).toContain('does not stand under Birkdale');
  });

  it('asks where the name is nearly one, and goes back by a press', async () => {
    const near = await world.says(cleo, 'partnership parent Brikdale', ainsdale);
    expect(labelsOf(near)).toContain('Birkdale');
    const set = await world.presses(cleo, 'Birkdale', near);
    expect(aloud(set)).toContain('Ainsdale stands under Birkdale now.');
    expect(aloud(await world.presses(cleo, 'Stand by itself again', set))).toBe(
      'Ainsdale stands under Birkdale no longer.',
    );
    expect(await says('partnership parent none')).toContain('stands under no partnership');
    expect(await says('partnership parent Atlantis')).toContain(
      'no open partnership called Atlantis',
    );
  });

  it('has the wards of the day and pauses beside each, as the register has', async () => {
    await says('partnership add wards Kew, Ainsdale, Dukes, Cambridge, Norwood');
    await says('partnership add ward Blowick from 1 May 2030');
    await says('partnership add ward Linacre', birkdale);
    await says('partnership pause until 1 March', crosby);
    const view = viewOf(await world.says(cleo, 'partnership tree', 'private'));
    const day = / · paused until \w+ 1 March \d{4} \[Show it\]$/;
    const [, first, second, third] = linesIn(view);
    expect(first).toBe(
      'Ainsdale · chair Asha · wards Ainsdale, Cambridge, Dukes and 2 more [Show it]',
    );
    expect(second).toBe('Birkdale · chair Asha · ward Linacre [Show it]');
    expect(third).toMatch(day);
    expect(view.aloud).toContain('; Birkdale · chair Asha · ward Linacre; ');
  });

  it('shows a member only what they sit in', async () => {
    await says('partnership parent Birkdale');
    await world.says(jo, 'action Count the lamps', crosby);
    const view = viewOf(await world.says(jo, 'partnership tree', crosby));
    expect(linesIn(view)).toEqual([
      'The family of partnerships',
      'Crosby · chair Asha [Show it]',
      '[Wards] [Find a ward]',
    ]);
  });
});

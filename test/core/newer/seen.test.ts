import { beforeEach, describe, expect, it } from 'vitest';
import { southport } from '../../support/southport/ids.ts';
import { asha } from '../../support/southport/people.ts';
import { aloud, buttonsOf } from '../../support/southport/seen.ts';
import { ahead, chats, hours, raw, says, set, thing, world } from './stage.ts';

beforeEach(set);

describe.each(chats)('a record of a newer version, seen from %s', (_, who) => {
  const one = '1 thing was made by a newer version of Folkmoot and is not shown here.';

  it.each([
    ['A-1', 'action list', 'paint the shelter'],
    ['A-1', 'action list all', 'Paint the shelter'],
    ['M-1', 'meeting list', 'Walk'],
    ['P-1', 'poll list', 'What next?'],
  ])('%s does not make "%s" fail, and is said to be there', async (ref, line, shown) => {
    await ahead(thing(ref));
    const list = await says(who, line);
    expect(list.toLowerCase()).toContain(shown.toLowerCase());
    expect(list).toContain(one);
  });

  it('of several it is said how many', async () => {
    await ahead(thing('A-1'));
    await ahead(thing('A-2'), { v: 'x' });
    expect(await says(who, 'action list')).toContain(
      '2 things were made by a newer version of Folkmoot and are not shown here.',
    );
  });

  it.each([
    ['A-1', 'done A-1'],
    ['A-1', 'A-1 by Friday'],
    ['A-1', 'show A-1'],
    ['A-1', 'A-1 history'],
    ['M-1', 'attending M-1'],
    ['P-1', 'show P-1'],
  ])('%s is answered in words to "%s", and nothing is changed', async (ref, line) => {
    await ahead(thing(ref));
    const before = await raw(thing(ref));
    expect(await says(who, line)).toBe(
      `${ref} was written by a newer version of Folkmoot, so I can't read or change it yet. Nothing was changed; try again in a while.`,
    );
    expect(await raw(thing(ref))).toEqual(before);
  });

  it('is answered so to a press and to a form as well', async () => {
    const at = { in: southport, ref: 'A-1' } as const;
    await ahead(thing('A-1'));
    await ahead(thing('P-1'));
    const asks = [
      { ask: 'action.done', ...at },
      { ask: 'poll.vote', in: southport, ref: 'P-1', option: 1 },
      { ask: 'form', in: southport, form: 'action.change', given: { ref: 'A-1' } },
    ];
    for (const ask of asks) {
      const answer = await world.asks(who, ask as never);
      expect(aloud(answer)).toMatch(/^(A|P)-1 was written by a newer version/);
    }
  });

  it('that is the partnership is said so, and nothing is changed', async () => {
    await ahead(southport);
    const before = [await raw(southport), world.records.size];
    for (const line of ['action Mend the gate', 'action list', 'partnership people', 'done A-1']) {
      expect(await says(who, line)).toMatch(
        /^(This|A-1) was written by a newer version of Folkmoot/,
      );
    }
    for (const line of ['action Mend the gate', 'mine', 'help']) {
      expect(await says(who, line, 'private')).toContain('by a newer version of Folkmoot');
    }
    expect([await raw(southport), world.records.size]).toEqual(before);
  });

  it('that is who asks is said so where it is needed, and never written over', async () => {
    await ahead(who.id);
    const before = await raw(who.id);
    for (const line of ['mine', 'away until Friday', 'less of this', 'reach me here']) {
      expect(await says(who, line)).toContain('was written by a newer version of Folkmoot');
    }
    expect(await says(who, 'action Mend the gate')).toContain('Mend the gate');
    expect(await says(asha, 'partnership people')).toContain('Cleo');
    await hours(24);
    expect(await raw(who.id)).toEqual(before);
  });
});

it('buttons that stand are none the worse for it', async () => {
  const card = world.card('A-2');
  await ahead(thing('A-1'));
  const done = buttonsOf(card).find(({ label }) => label === 'Done');
  expect(aloud(await world.asks(asha, done?.ask as never))).toContain('A-2 is done');
});

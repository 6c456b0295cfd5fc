import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../../core/features/action/action.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, sam, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const ownerOf = (ref: string) =>
  (south.records.get(`${southport}/${ref}` as never)?.state as Action | undefined)?.owner;
const give = async (titles: readonly string[]) => {
  for (const [index, title] of titles.entries()) {
    await south.says(asha, `action ${title} by 22 January`);
    await south.asks(asha, {
      ask: 'action.assign',
      ref: `A-${index + 1}`,
      owner: { person: sam.id },
    });
  }
};

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, { who: sam, organisation: 'Harbour Trust' }, jo],
  });
  await give(['Mend the gate', 'Paint the rail']);
});

describe('what somebody left open', () => {
  it('is given to one person by a form and one press, and all of it taken back', async () => {
    const removed = await south.asks(cleo, {
      ask: 'partnership.remove',
      person: sam.id,
      sure: true,
    });
    expect(labelsOf(removed)).toEqual(['Give them to …', 'Choose', 'Leave open']);
    const form = await south.presses(cleo, 'Give them to …', removed);
    expect(form).toMatchObject({ kind: 'form', form: { form: 'action.give-all' } });
    const given = await south.submits(
      cleo,
      'action.give-all',
      { owner: jo.id },
      {
        ask: 'form',
        form: 'action.give-all',
        in: southport,
        given: { of: sam.id },
      },
    );
    expect(aloud(given)).toBe("Two actions that were Sam's are now with Jo.");
    expect([ownerOf('A-1'), ownerOf('A-2')]).toEqual([{ person: jo.id }, { person: jo.id }]);
    await south.bot.settle();
    await south.presses(cleo, 'Undo', given);
    expect([ownerOf('A-1'), ownerOf('A-2')]).toEqual([{ person: sam.id }, { person: sam.id }]);
  });

  it('is put to chair and clerk once more where somebody else takes the seat', async () => {
    await south.asks(cleo, { ask: 'partnership.remove', person: sam.id, sure: true });
    const lena = somebody('Lena');
    south.bot.known.set(lena.account, { name: 'Lena', home: true, guest: false });
    await south.asks(cleo, {
      ask: 'partnership.list-person',
      name: 'Lena',
      organisation: 'Harbour Trust',
    });
    await south.bot.to('2027-01-04T09:02:00.000Z');
    const handed = (who: typeof asha) =>
      south.heard(who).filter(({ view }) => view.aloud.includes("that was Sam's"));
    for (const one of [asha, cleo])
      expect(handed(one).map(({ view }) => view.aloud)).toEqual([
        expect.stringContaining(
          "Lena has the seat in Southport Area Partnership that was Sam's, who left two open actions behind",
        ),
      ]);
    const view = handed(cleo)[0]?.view ?? expect.fail('nothing was put');
    expect(aloud(await south.presses(cleo, 'Give them to Lena', view, 'private'))).toBe(
      "Two actions that were Sam's are now with Lena.",
    );
    expect(aloud(await south.presses(asha, 'Give them to Lena', view, 'private'))).toBe(
      'Nothing is open with Sam in Southport any longer.',
    );
  });

  it('is given by chair and clerk alone', async () => {
    const refused = await south.asks(jo, {
      ask: 'action.give-all',
      of: sam.id,
      owner: { person: jo.id },
    });
    expect(aloud(refused)).toContain('Only Asha (chair) or Cleo (clerk)');
    expect(ownerOf('A-1')).toEqual({ person: sam.id });
  });
});

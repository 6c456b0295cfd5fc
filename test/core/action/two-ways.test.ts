import { beforeEach, describe, expect, it } from 'vitest';
import { asha, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const six =
  'action Fix the gate\nOrder bins\nCall the school\nPaint the shelter\nCut the hedge\nMend the net';
const notes = 'action Paint the shelter\nTwo coats of green.\nThe council has the paint.';
const list = async () => aloud(await world.says(asha, 'action list', 'private'));

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
});

describe.each([onSlack, onTeams, 'private'] as const)(
  'plain lines below an action, in %s',
  (place) => {
    it('are shown before anything is made, and are six actions by one press', async () => {
      const shown = await world.says(sam, six, place);
      expect(aloud(shown)).toContain('I read six actions.');
      expect(labelsOf(shown)).toEqual(
        expect.arrayContaining(['Six actions', 'One action with these notes']),
      );
      expect(await list()).toContain('Nothing open');
      await world.presses(sam, 'Six actions', shown, place);
      expect(await list()).toContain('6 actions open');
    });

    it('or one action with notes, and not both', async () => {
      const shown = await world.says(sam, six, place);
      await world.presses(sam, 'One action with these notes', shown, place);
      await world.presses(sam, 'Six actions', shown, place);
      expect(await list()).toContain('1 action open');
      expect(
        aloud(await world.says(asha, 'A-1 as text', 'private')) +
          JSON.stringify(await world.says(asha, 'A-1', 'private')),
      ).toContain('Order bins');
    });

    it('that are sentences are offered as notes first', async () => {
      const asked = await world.says(sam, notes, place);
      expect(aloud(asked)).toContain('Is that one action with notes, or three actions?');
      expect(labelsOf(asked).slice(-3)).toEqual([
        'One action with these notes',
        'Three actions',
        'Never mind',
      ]);
      await world.presses(sam, 'One action with these notes', asked, place);
      expect(await list()).toContain('1 action open');
    });

    it.each([
      ['quoted', '> two coats of green\n> the council has the paint'],
      ['indented', '  two coats of green\n  the council has the paint'],
      ['with a link', 'two coats of green\nhttps://example.org/paint'],
    ])('that are %s are too', async (_, below) => {
      const asked = await world.says(sam, `action Paint the shelter\n${below}`, place);
      expect(labelsOf(asked).slice(-3)).toEqual([
        'One action with these notes',
        'Three actions',
        'Never mind',
      ]);
      await world.presses(sam, 'Three actions', asked, place);
      expect(await list()).toContain('3 actions open');
    });

    it('are offered both ways still when one of them was left out', async () => {
      const shown = await world.says(sam, six, place);
      const less = await world.presses(sam, 'Leave out', shown, place);
      expect(labelsOf(less)).toEqual(
        expect.arrayContaining(['Five actions', 'One action with these notes']),
      );
      await world.presses(sam, 'Five actions', less, place);
      expect(await list()).toContain('5 actions open');
    });

    it('are offered both ways when something in the first had to be asked', async () => {
      const asked = await world.says(
        sam,
        'action Fix the gate @zed\nOrder bins\nCall the school',
        place,
      );
      expect(aloud(asked)).toMatch(/‘zed’.*That is line 1, ‘Fix the gate @zed’; the others wait/);
      const shown = await world.presses(sam, 'Leave it without an owner', asked, place);
      expect(labelsOf(shown)).toEqual(
        expect.arrayContaining(['Three actions', 'One action with these notes']),
      );
    });

    it('wait for the one whose day has gone, which is named', async () => {
      const asked = await world.says(
        sam,
        'action Fix the gate @sam\nOrder bins by 1 December 2026\nCall the school',
        place,
      );
      expect(aloud(asked)).toContain(
        'That is line 2, ‘Order bins by 1 December 2026’; the others wait for it.',
      );
      expect(await list()).toContain('Nothing open');
    });

    it('beyond twenty are offered as notes beside the first twenty', async () => {
      const many = `action ${Array.from({ length: 23 }, (_, at) => `Check bench ${at + 1}`).join('\n')}`;
      expect(labelsOf(await world.says(sam, many, place))).toContain('One action with these notes');
    });
  },
);

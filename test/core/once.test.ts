import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { asha, cleo, onSlack, onTeams, sam } from '../support/southport/people.ts';
import { aloud, buttonsOf, viewOf } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';
import { request } from '../support/world.ts';

let world: Southport;
beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
});
const made = async () => {
  const list = aloud(await world.says(asha, 'action list', 'private'));
  return Number(/(\d+) actions? open/.exec(list)?.[1] ?? 0);
};
const labels = (answer: Answer) => buttonsOf(viewOf(answer)).map(({ label }) => label);
const several = 'action - Mend the net\n- Sweep the path\n- Paint the shelter';

describe.each([onSlack, onTeams, 'private'] as const)(
  'an offer that makes something, in %s',
  (place) => {
    it('works once, whoever presses and however often: of several lines', async () => {
      const offer = await world.says(sam, several, place);
      const [all = ''] = labels(offer).filter((label) => /^Make all/.test(label));
      const first = await world.presses(sam, all, offer, place);
      expect(aloud(first)).toContain('3 actions are on the list');
      for (const who of [sam, asha, cleo])
        expect(aloud(await world.presses(who, all, offer, place))).toBe(aloud(first));
      expect(await made()).toBe(3);
    });

    it('works once: what looks like something that is there', async () => {
      await world.says(sam, 'action Mend the net', place);
      const offer = await world.says(sam, 'action mend the net', place);
      const pressed = await Promise.all([
        world.presses(sam, 'Make it anyway', offer, place),
        world.presses(asha, 'Make it anyway', offer, place),
      ]);
      for (const answer of pressed) expect(aloud(answer)).toContain('A-2');
      expect(await made()).toBe(2);
    });

    it('stands again where what it made was undone', async () => {
      await world.says(sam, 'action Mend the net', place);
      const offer = await world.says(sam, 'action mend the net', place);
      await world.presses(sam, 'Make it anyway', offer, place);
      await world.says(sam, 'undo', place);
      expect(await made()).toBe(1);
      for (const _ of [1, 2])
        expect(aloud(await world.presses(sam, 'Make it anyway', offer, place))).toContain('A-3');
      expect(await made()).toBe(2);
    });

    it('is not used up by another answer to the same question that changes nothing', async () => {
      const offer = await world.says(sam, several, place);
      await world.presses(sam, 'Never mind', offer, place);
      const [all = ''] = labels(offer).filter((label) => /^Make all/.test(label));
      await world.presses(sam, all, offer, place);
      expect(await made()).toBe(3);
    });

    it('says after thirty days that it has lapsed, and hands its text back', async () => {
      const offer = await world.says(sam, several, place);
      const [all = ''] = labels(offer).filter((label) => /^Make all/.test(label));
      await world.bot.to(later(world.bot.now(), 31 * 24 * 3600));
      const answer = viewOf(await world.presses(sam, all, offer, place));
      expect(answer.aloud).toContain('more than thirty days ago');
      expect(JSON.stringify(answer.blocks)).toContain('Mend the net\\nSweep the path');
      expect(await made()).toBe(0);
    });
  },
);

it('the same words asked about again are another question', async () => {
  for (const _ of [1, 2]) {
    const offer = await world.says(sam, several);
    const [all = ''] = labels(offer).filter((label) => /^Make all/.test(label));
    await world.presses(sam, all, offer);
  }
  expect(await made()).toBe(6);
});

it('a note and a thing for the agenda are offered once as well', async () => {
  await world.says(asha, 'action Mend the net');
  const note = await world.says(asha, 'A-1 the net is in the shed');
  const [label = ''] = labels(note).filter((one) => /note/i.test(one));
  for (const _ of [1, 2]) await world.presses(asha, label, note);
  const told = JSON.stringify(viewOf(await world.says(asha, 'history A-1', 'private')).blocks);
  expect(told.split('in the shed')).toHaveLength(2);
});

it('a button of an earlier release counts by its message and what it asks', async () => {
  const press = async (message: string, title = 'Mend the net') => {
    const ask = { ask: 'action.create', items: [{ title }], sure: true } as const;
    const { where, ...rest } = request(sam, { kind: 'pressed', ask }, onSlack);
    return aloud(await world.bot.ask({ ...rest, where: { ...where, message } }));
  };
  expect(await press('17.1')).toContain('A-1');
  expect(await press('17.1')).toContain('A-1');
  expect(await press('17.1', 'Sweep the path')).toContain('Sweep the path');
  expect(await press('17.2')).toContain('Mend the net');
  expect(await made()).toBe(3);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { say } from '../../../core/language/saying.ts';
import type { Effect } from '../../../core/model/effect.ts';
import { effectId, installOf } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, joOnTeams, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { aloud, buttonsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const doctor = async () => viewOf(await world.says(asha, 'partnership doctor', 'private'));
const labels = async () => buttonsOf(await doctor()).map(({ label }) => label);
const changed = (place: typeof onTeams, is: 'paused' | 'removed' | 'archived') =>
  happen(world, [
    { record: southport, kind: 'partnership', events: [{ event: 'PlaceChanged', place, is }] },
  ]);

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams], seats: [asha, cleo, sam, joOnTeams] });
});

describe('a partnership’s doctor', () => {
  it('says that all is well where it is, with nothing to press', async () => {
    expect(linesOf(await doctor()).slice(-3)).toEqual([
      'Every channel is posted to.',
      'Everyone on the list can be reached in a chat.',
      'Every message I sent has arrived.',
    ]);
    expect(await labels()).toEqual([]);
  });

  it.each([
    ['paused', 'posting is paused', ['Post again here', 'Disconnect']],
    ['removed', "I'm not in it any longer", ['Disconnect']],
    ['archived', 'it is archived', ['Disconnect']],
  ] as const)('names another channel that is %s, with what mends it', async (is, says, offers) => {
    await changed(onTeams, is);
    const shown = await doctor();
    expect(shown.aloud).toContain('Nothing is posted in 1 channel, which you can mend');
    expect(linesOf(shown).at(-1)).toContain(says);
    expect(await labels()).toEqual(offers);
  });

  it('names who cannot be reached because their workspace does not let us in', async () => {
    const install = installOf(joOnTeams.account);
    const { n, row } = await world.store.install(install);
    await world.store.commit({
      ...{ programme: council, now: world.bot.now(), records: [], effects: [] },
      rows: [{ door: 'install', id: install, n, row: { ...row, gone: true } }],
    });
    const line = linesOf(await doctor()).find((one) => one.includes('in no chat'));
    expect(line).toContain('Jo');
    expect(await labels()).toEqual(['People']);
  });

  describe('of a message that keeps failing', () => {
    const stuck = (): Effect => ({
      ...{ id: effectId('stuck'), programme: council, partnership: southport, to: onSlack },
      body: {
        kind: 'notice',
        notice: { notice: 'line', saying: say('label.text', { text: 'Hello there.' }) },
      },
      ...{ made: world.bot.now(), due: later(world.bot.now(), 3600), attempt: 7, faults: 6 },
      state: { is: 'waiting' },
    });
    beforeEach(async () => {
      const born = { effect: stuck(), ifNew: true };
      await world.bot.ports.store.commit({
        ...{ programme: council, now: world.bot.now(), records: [], rows: [], effects: [born] },
      });
    });
    const heard = () => world.heard(onSlack).filter(({ view }) => view.aloud === 'Hello there.');

    it('tells where it is to go and that it is a fault of ours, and has it tried at once', async () => {
      const shown = await doctor();
      expect(shown.aloud).toContain('1 message keeps failing by a fault of mine');
      expect(linesOf(shown).at(-1)).toMatch(/it fails again and again, and is tried once an hour/);
      expect(await labels()).toEqual(['Post again', 'Never mind']);
      expect(heard()).toHaveLength(0);
      const answer = await world.presses(asha, 'Post again', shown, 'private');
      expect(aloud(answer)).toBe("I'm posting it again.");
      await world.bot.to(later(world.bot.now(), 30));
      expect(heard()).toHaveLength(1);
      expect((await doctor()).aloud).toContain('Every message I sent has arrived.');
    });
    it('lets it go where that is wanted', async () => {
      await world.presses(asha, 'Never mind', await doctor(), 'private');
      await world.bot.to(later(world.bot.now(), 7200));
      expect(heard()).toHaveLength(0);
      expect((await doctor()).aloud).toContain('Every message I sent has arrived.');
    });
  });
});

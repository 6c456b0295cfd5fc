import { describe, expect, it } from 'vitest';
import { installOf, type PlaceId } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { at, inBothChats, placeOf, tell } from '../../support/southport/late-news.ts';
import { asha, onSlack, onTeams, type Somebody, sam } from '../../support/southport/people.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

describe.each([
  ['Slack', onSlack],
  ['Teams', onTeams],
])('late news of a channel in %s', (_, place) => {
  it.each<[string, Happening, Happening]>([
    ['that it was left, once it is back', { happened: 'added' }, { happened: 'removed' }],
    [
      'that it was archived, once it is restored',
      { happened: 'restored' },
      { happened: 'archived' },
    ],
    [
      'an older name',
      { happened: 'renamed', name: 'seafront' },
      { happened: 'renamed', name: 'old' },
    ],
    [
      'that it was deleted, once it has another name',
      { happened: 'renamed', name: 'x' },
      { happened: 'deleted' },
    ],
    ['that it was added, once it was left', { happened: 'removed' }, { happened: 'added' }],
  ])('%s, changes nothing', async (_, newer, older) => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, newer, place, at(500));
    await world.bot.to(at(660));
    const [before, heard] = [await placeOf(world, place), world.heard(place).length];
    await tell(world, older, place, at(300));
    await world.bot.to(at(720));
    expect(await placeOf(world, place)).toEqual(before);
    expect(world.heard(place)).toHaveLength(heard);
  });

  it('within one second is what arrives later, and a clock that is ahead counts as now', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, { happened: 'removed' }, place, at(500.9));
    await tell(world, { happened: 'added' }, place, at(500));
    expect((await placeOf(world, place))?.is).toBe('live');
    await tell(world, { happened: 'removed' }, place, at(86_400));
    await world.bot.to(at(660));
    await tell(world, { happened: 'added' }, place, at(650));
    expect((await placeOf(world, place))?.is).toBe('live');
  });

  it('of before it was set up changes nothing', async () => {
    const world = await inBothChats();
    for (const happened of ['removed', 'archived', 'deleted', 'shared'] as const)
      await tell(world, { happened }, place, '2026-12-01T10:00:00.000Z');
    expect((await placeOf(world, place))?.is).toBe('live');
  });

  const events = ['added', 'removed', 'archived', 'restored', 'made-private', 'shared'] as const;
  it('whatever comes in whatever order: what is older than the newest might as well not have come', async () => {
    const told = fc.record({
      happening: fc.oneof(
        fc.constantFrom(...events).map((happened): Happening => ({ happened })),
        fc.constantFrom('north', 'south').map((name): Happening => ({ happened: 'renamed', name })),
      ),
      when: fc.integer({ min: 0, max: 30 }).map((turn) => turn * 2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 2, maxLength: 8 }), async (all) => {
        const [whole, newest] = [await inBothChats(), await inBothChats()];
        let last = -1;
        for (const world of [whole, newest]) await world.bot.to(at(600));
        for (const { happening, when } of all) {
          await tell(whole, happening, place, at(when));
          if (when >= last) await tell(newest, happening, place, at(when));
          last = Math.max(last, when);
        }
        const known = ({ is, name }: { is?: string; name?: string } = {}) => ({ is, name });
        expect(known(await placeOf(whole, place))).toEqual(known(await placeOf(newest, place)));
      }),
      { numRuns: cases(25) },
    );
  });
});

describe('late news of a workspace', () => {
  const taken = (world: Southport, when: number) =>
    tell(world, { happened: 'uninstalled' }, 'slack:T1:@UBOT' as PlaceId, at(when));

  it('that came before it was set up, or told twice, changes nothing', async () => {
    const world = await inBothChats();
    await taken(world, -3 * 24 * 3600);
    expect((await placeOf(world, onSlack))?.is).toBe('live');
    await world.bot.to(at(600));
    await taken(world, 500);
    await tell(world, { happened: 'added' }, onSlack, at(590), sam);
    await taken(world, 501);
    expect((await placeOf(world, onSlack))?.is).toBe('live');
  });

  it('that is older than anything else of one of its channels changes nothing', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await tell(world, { happened: 'renamed', name: 'seafront' }, onSlack, at(500));
    await taken(world, 400);
    expect((await placeOf(world, onSlack))?.is).toBe('live');
    await taken(world, 550);
    expect((await placeOf(world, onSlack))?.is).toBe('removed');
  });

  it('once it is installed again, whoever was heard first', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await taken(world, 500);
    await world.says(sam, 'mine', 'private');
    const gone = async () => (await world.store.install(installOf(onSlack))).row?.gone;
    expect(await gone()).toBeUndefined();
    await taken(world, 520);
    expect(await gone()).toBeUndefined();
  });

  it('is not ended by what was said before it', async () => {
    const world = await inBothChats();
    await world.bot.to(at(600));
    await taken(world, 500);
    const typed = { text: 'mine', mentions: [] };
    const where = { place: onSlack, kind: 'channel' } as const;
    await world.bot.ask({
      ...request(sam, { kind: 'typed', typed }, onSlack, { where }),
      at: at(400),
    });
    expect((await world.store.install(installOf(onSlack))).row?.gone).toBe(true);
  });

  it('reaches chair and clerk whom no other chat reaches at their next act, and nobody before', async () => {
    const here = [asha, sam];
    const world = await inBothChats({ seats: here, clerk: sam, places: [onSlack] });
    await world.bot.to(at(600));
    await taken(world, 500);
    const told = (who: Somebody) =>
      world.heard(who).filter(({ view }) => view.aloud.includes('was taken out of the workspace'));
    await world.bot.to(at(10 * 24 * 3600));
    expect(here.flatMap(told)).toEqual([]);
    await world.says(asha, 'mine', 'private');
    await world.bot.to(at(10 * 24 * 3600 + 120));
    expect(told(asha)).toHaveLength(1);
    expect(told(sam)).toHaveLength(1);
    await world.bot.to(at(20 * 24 * 3600));
    expect(here.flatMap(told)).toHaveLength(2);
  });
});

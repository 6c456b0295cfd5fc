import { beforeEach, describe, expect, it } from 'vitest';
import type { Partnership } from '../../../core/model/context.ts';
import type { Platform } from '../../../core/model/platforms.ts';
import type { Ask } from '../../../core/model/register.ts';
import { standing } from '../../../core/subject/standing.ts';
import { southport as home } from '../../support/southport/ids.ts';
import { onSlack, onTeams, type Somebody, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

const names = ['Asha', 'Cleo', 'Sam', 'Lena', 'Noor', 'Rhys', 'Tess', 'Olu'];

describe.each(['slack', 'teams'] as const satisfies readonly Platform[])('in %s', (platform) => {
  const [asha, cleo, sam, lena, noor, rhys, tess, olu] = names.map((name) =>
    somebody(name, platform),
  ) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  const place = platform === 'slack' ? onSlack : onTeams;
  let south: Southport;
  const state = () => south.records.get(home)?.state as Partnership;
  const told = (who: Somebody, line = /Who should take over\?/) =>
    south.heard(who).filter(({ view }) => line.test(view.aloud));
  const leaves = async (who: Somebody) => {
    const happening = { happened: 'account-left', account: who.account } as const;
    await south.bot.ask(request(who, { kind: 'happened', happening }, place));
  };
  const hour = async () => {
    await south.bot.to(new Date(Date.parse(south.bot.now()) + 3_600_000).toISOString());
    await south.bot.settle();
  };
  const naming = (person: Somebody): Ask => ({
    ask: 'partnership.take-over',
    in: home,
    person: person.id,
  });
  const agrees = (person: Somebody): Ask => ({
    ask: 'partnership.agree',
    in: home,
    person: person.id,
  });
  const set = async (more: Parameters<typeof newSouthport>[0] = {}) => {
    south = await newSouthport({
      seats: [
        { who: asha, organisation: 'Council' },
        { who: cleo, organisation: 'Council' },
        { who: sam, organisation: 'Police' },
        { who: lena, organisation: 'Health' },
        { who: noor, organisation: 'Health' },
        { who: rhys, organisation: 'Council' },
        { who: tess, organisation: 'Council' },
        { who: olu, organisation: 'Fire Service', role: 'observer' },
      ],
      chair: asha,
      clerk: cleo,
      places: [place],
      ...more,
    });
  };

  describe('the last of chair and clerk', () => {
    beforeEach(() => set());

    it('is gone: who chaired before and the longest-standing of each organisation are asked', async () => {
      await south.asks(cleo, { ask: 'partnership.chair', in: home, person: tess.id });
      await south.asks(cleo, { ask: 'partnership.chair', in: home, person: asha.id });
      await leaves(asha);
      await hour();
      expect([sam, lena, tess, rhys].map((who) => told(who).length)).toEqual([0, 0, 0, 0]);
      await leaves(cleo);
      await hour();
      const asked = [sam, lena, noor, rhys, tess, olu].map((who) => told(who).length);
      expect(asked).toEqual([1, 1, 0, 1, 1, 0]);
      expect(labelsOf({ kind: 'view', view: told(sam)[0]?.view as never, made: false })).toContain(
        'Name somebody',
      );
      await leaves(cleo);
      await hour();
      expect(told(sam)).toHaveLength(1);
    });

    it('is asked about in working hours, within a working day', async () => {
      await leaves(asha);
      await south.bot.to('2027-01-08T22:00:00.000Z');
      await leaves(cleo);
      await south.bot.to('2027-01-08T23:30:00.000Z');
      expect(told(sam)).toEqual([]);
      await south.bot.to('2027-01-11T10:00:00.000Z');
      expect(told(sam)).toHaveLength(1);
    });

    it('takes over who is named by one and agreed to by another organisation, by form and button', async () => {
      await leaves(asha);
      await leaves(cleo);
      await hour();
      const opened = await south.presses(
        sam,
        'Name somebody',
        told(sam)[0]?.view as never,
        'private',
      );
      if (opened.kind !== 'form') throw new Error(aloud(opened));
      const { carries } = opened.form;
      const named = await south.submits(
        sam,
        'partnership.take-over',
        { person: noor.id },
        carries,
        'private',
      );
      expect(aloud(named)).toContain("You've named Noor (Health) to take over");
      expect(state().chair).toBeUndefined();
      await hour();
      const asking = told(lena, /names Noor/);
      expect(asking.map(({ view }) => view.aloud)).toEqual([
        expect.stringContaining('Sam (Police) names Noor (Health) as chair'),
      ]);
      expect(aloud(await south.asks(sam, agrees(noor)))).toContain('counts once');
      const done = await south.presses(lena, 'Agree', asking[0]?.view as never, 'private');
      const said =
        'Noor (Health) is the chair of Southport Area Partnership now: named by Sam (Police), agreed by Lena (Health).';
      expect(aloud(done)).toBe(said);
      expect(standing(state(), noor.id)).toBe('chair');
      expect(state().tookOver).toMatchObject({ person: noor.id, named: sam.id, agreed: lena.id });
      const again = await south.presses(lena, 'Agree', asking[0]?.view as never, 'private');
      expect(aloud(again)).toContain(
        'Noor (Health) is the chair of Southport Area Partnership already.',
      );
      expect(aloud(await south.asks(sam, naming(rhys)))).toContain('Nobody has to take over.');
      expect(state().chair).toBe(noor.id);
      await hour();
      expect(south.heard(place).filter(({ view }) => view.aloud === said)).toHaveLength(1);
      const shown = viewOf(await south.says(noor, '@Folkmoot partnership who noor'));
      expect(linesOf(shown)).toContain(
        'Took over: on Monday 4 January 2027, named by Sam (Police), agreed by Lena (Health)',
      );
    });

    it.each([
      ['a colleague of who named them', lena, noor, false],
      ['an observer', sam, olu, false],
      ['who named them', sam, sam, false],
      ['the named one, of another organisation', sam, rhys, true],
    ])('agreed to by %s', async (_, by, other, counts) => {
      await leaves(asha);
      await leaves(cleo);
      await south.asks(by, naming(rhys));
      await south.asks(by, naming(rhys));
      expect(state().named).toHaveLength(1);
      await south.asks(other, agrees(rhys));
      expect(state().chair).toBe(counts ? rhys.id : undefined);
    });

    it('takes over too where two of different organisations name the same one', async () => {
      await leaves(cleo);
      await leaves(asha);
      await south.asks(lena, naming(tess));
      await south.asks(noor, naming(tess));
      expect(state().chair).toBeUndefined();
      await south.asks(rhys, naming(tess));
      expect(state()).toMatchObject({
        chair: tess.id,
        tookOver: { named: lena.id, agreed: rhys.id },
      });
    });

    it('is named by nobody while one of both is there', async () => {
      await leaves(asha);
      expect(aloud(await south.asks(sam, naming(sam)))).toContain(
        'Cleo (Council) is the clerk of Southport Area Partnership, and can name the others.',
      );
      expect(state().named).toBeUndefined();
    });

    it('leaves a way from what only they may do, and tells who asks to join', async () => {
      await leaves(asha);
      await leaves(cleo);
      const refused = await south.asks(sam, { ask: 'partnership.invite', in: home });
      expect(labelsOf(refused)).toEqual(['Name somebody']);
      const gil = somebody('Gil', platform);
      south.bot.known.set(gil.account, { name: 'Gil', home: false, guest: true });
      const asker = { account: gil.account, name: 'Gil', home: false, guest: true };
      const join = { ask: 'partnership.ask-to-join', in: home } as const;
      expect(aloud(await south.asks(gil, join, undefined, { asker }))).toContain(
        'neither a chair nor a clerk just now',
      );
    });

    it('may be who says that it is not them', async () => {
      await south.asks(cleo, { ask: 'partnership.chair', in: home, person: lena.id });
      await leaves(cleo);
      const no = await south.asks(lena, { ask: 'partnership.chair-answer', in: home, mine: false });
      expect(aloud(no)).toContain('It has no clerk either');
      await hour();
      expect([told(sam), told(asha)].map(({ length }) => length)).toEqual([1, 1]);
    });
  });

  it('needs only a second member where there is no other organisation', async () => {
    await set({ seats: [asha, cleo, sam, lena] });
    await leaves(asha);
    await leaves(cleo);
    await hour();
    expect([sam, lena].map((who) => told(who).length)).toEqual([1, 1]);
    await south.asks(sam, naming(sam));
    expect(state().chair).toBeUndefined();
    await south.asks(lena, agrees(sam));
    expect(state()).toMatchObject({ chair: sam.id, chairConfirmed: true });
  });

  it('is the clerk where a chair is named whom no chat can reach', async () => {
    const pat = { id: asha.id, name: 'Pat' };
    await set({ seats: [pat, cleo, sam, lena], chair: pat });
    await leaves(cleo);
    await hour();
    await south.asks(sam, naming(lena));
    await south.asks(lena, agrees(lena));
    expect(state()).toMatchObject({ chair: pat.id, clerk: lena.id });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Partnership } from '../../../core/model/context.ts';
import type { Platform } from '../../../core/model/platforms.ts';
import type { Ask } from '../../../core/model/register.ts';
import { standing } from '../../../core/subject/standing.ts';
import { southport as home } from '../../support/southport/ids.ts';
import { onSlack, onTeams, type Somebody, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

describe.each(['slack', 'teams'] as const satisfies readonly Platform[])('in %s', (platform) => {
  const [asha, cleo, lena, olu] = ['Asha', 'Cleo', 'Lena', 'Olu'].map((name) =>
    somebody(name, platform),
  ) as [Somebody, Somebody, Somebody, Somebody];
  let south: Southport;
  const state = () => south.records.get(home)?.state as Partnership;
  const stands = (who: Somebody) => standing(state(), who.id);
  const roleOf = (who: Somebody) => state().seats.find(({ holder }) => holder === who.id)?.role;
  const observer = (who: Somebody) =>
    ({ ask: 'partnership.set-person', in: home, person: who.id, role: 'observer' }) as const;
  const form = (who: Somebody): Ask => ({
    ask: 'form',
    form: 'partnership.set-person',
    in: home,
    given: { person: who.id },
  });
  const leaves = async (who: Somebody) => {
    const happening = { happened: 'account-left', account: who.account } as const;
    await south.bot.ask(request(who, { kind: 'happened', happening }, who.place));
  };

  beforeEach(async () => {
    south = await newSouthport({
      seats: [asha, cleo, lena, { who: olu, role: 'observer' }],
      chair: asha,
      clerk: cleo,
      places: [platform === 'slack' ? onSlack : onTeams],
    });
  });

  it.each([
    ['the chair by the clerk', asha, cleo, 'chair'],
    ['the clerk by the chair', cleo, asha, 'clerk'],
    ['the chair by themselves', asha, asha, 'chair'],
  ])('nobody in office is made an observer: %s', async (_, who, by, office) => {
    for (const answer of [
      await south.asks(by, observer(who)),
      await south.submits(by, 'partnership.set-person', { role: 'observer' }, form(who)),
    ]) {
      expect(aloud(answer)).toContain(`${who.name} is the ${office} of Southport`);
      expect(aloud(answer)).toContain(`Name another ${office} first`);
      expect(labelsOf(answer)).toEqual([`Name another ${office}`]);
    }
    expect([stands(who), roleOf(who)]).toEqual([office, 'member']);
  });

  it('takes over by the form that the refusal offers, and then the role is changed', async () => {
    const refused = await south.asks(cleo, observer(asha));
    const opened = await south.presses(cleo, 'Name another chair', refused);
    if (opened.kind !== 'form') throw new Error(aloud(opened));
    const [field] = opened.form.fields;
    const choices = field?.kind === 'choice' ? field.choices.map(({ label }) => label) : [];
    expect(choices.map((label) => label.split(' ')[0])).toEqual(['Cleo', 'Lena', 'Olu']);
    const { carries } = opened.form;
    await south.submits(cleo, 'partnership.chair', { person: lena.id }, carries);
    expect(stands(lena)).toBe('chair');
    const done = await south.asks(cleo, observer(asha));
    expect(aloud(done)).toContain('Asha is an observer, who sees everything and changes nothing.');
    expect(stands(asha)).toBe('observer');
    expect(aloud(await south.says(asha, '@Folkmoot action Sweep the steps'))).toContain(
      "You're an observer",
    );
  });

  it.each(['chair', 'clerk'] as const)(
    'makes a member of an observer who becomes %s, and an observer again by Undo',
    async (office) => {
      const named = await south.asks(cleo, {
        ask: `partnership.${office}`,
        in: home,
        person: olu.id,
      });
      expect(aloud(named)).toContain('Olu was an observer, and is a member from now on.');
      expect([stands(olu), roleOf(olu)]).toEqual([office, 'member']);
      await south.presses(cleo, 'Undo', named);
      const officer = office === 'clerk' ? cleo : asha;
      expect([stands(olu), roleOf(olu), stands(officer)]).toEqual(['observer', 'observer', office]);
    },
  );

  it('leaves no partnership without both by taking the last off', async () => {
    await leaves(cleo);
    const remove = { ask: 'partnership.remove', in: home, person: asha.id, sure: true } as const;
    const refused = await south.asks(asha, remove);
    expect(aloud(refused)).toContain('which has no clerk. Name another chair first');
    expect(labelsOf(refused)).toEqual(['Name another chair']);
    expect(stands(asha)).toBe('chair');
  });

  it('gives no office or role to somebody whose account is closed', async () => {
    await leaves(lena);
    for (const ask of [
      { ask: 'partnership.chair', in: home, person: lena.id },
      { ask: 'partnership.clerk', in: home, person: lena.id },
      { ask: 'partnership.set-person', in: home, person: lena.id, role: 'member' },
    ] as const)
      expect(aloud(await south.asks(asha, ask))).toContain('The last account of Lena is closed');
    expect([state().chair, state().clerk]).toEqual([asha.id, cleo.id]);
  });
});

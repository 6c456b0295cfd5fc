import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import { asha, cleo, eve, jo, type Somebody, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import { channelOf } from '../../support/southport/several.ts';
import { emptyWorld, type Southport } from '../../support/southport/world.ts';

/** North Yorkshire: the Executive Member for Corporate Services with the Assistant Chief Executive for Local Engagement. */
const offices = {
  firstOffice: 'Executive Member for Corporate Services',
  secondOffice: 'Assistant Chief Executive for Local Engagement',
};
let world: Southport;
const board = channelOf(0);
const whitby = channelOf(1);
const named = (name: string) =>
  [...world.records.values()].find(({ state }) => (state as { name?: string }).name === name);
const idOf = (name: string): string => named(name)?.id ?? '';
const area = () => idOf('Whitby Community Partnership') || idOf('Whitby');
const proposed = () =>
  (named('Whitby Community Partnership') ?? named('Whitby'))?.state as {
    proposed?: { turn: number; turned: unknown[]; refused?: object };
  };
const ask = (who: Somebody, one: object, place: PlaceId = board): Promise<Answer> =>
  world.asks(who, one as Ask, place);
const said = async (who: Somebody, one: object, place?: PlaceId) =>
  aloud(await ask(who, one, place));
const turn = (who: Somebody, at = proposed().proposed?.turn ?? 1) =>
  said(who, { ask: 'programme.turn-key', in: idOf('Board'), area: area(), turn: at });
const refuse = (who: Somebody, reason = 'The coast is not covered.') =>
  said(who, {
    ask: 'programme.refuse-key',
    in: idOf('Board'),
    area: area(),
    turn: proposed().proposed?.turn ?? 1,
    reason,
  });
const name = (first: Somebody, second: Somebody) =>
  said(cleo, {
    ask: 'programme.name-keys',
    in: idOf('Board'),
    first: idOf(first.name),
    second: idOf(second.name),
    ...offices,
  });
const people = [asha, cleo, eve, jo, sam];
const setUp = (called: string, place: PlaceId, who: Somebody = jo) =>
  ask(
    who,
    {
      ask: 'partnership.setup',
      name: called,
      chair: { account: jo.account, name: 'Jo' },
      members: people.map(({ account, name }) => ({ account, name })),
      clerkVotes: false,
      since: '2027-01-04',
      sure: true,
    },
    place,
  );
const starts = () => setUp('Whitby Community Partnership', whitby);
const isOpen = () => proposed().proposed === undefined;

beforeEach(async () => {
  world = emptyWorld();
  for (const { account, name } of people)
    world.bot.known.set(account, { name, home: true, guest: false });
  await setUp('Board', board, cleo);
  await name(asha, eve);
});

describe('a programme with two keys', () => {
  it('says who holds them, and starts a new partnership only as proposed', async () => {
    expect(aloud(await starts())).toContain(
      'It is proposed, and opens when Asha (Executive Member for Corporate Services) and Eve (Assistant Chief Executive for Local Engagement) have both given their key.',
    );
    expect(await said(jo, { ask: 'action.create', items: [{ title: 'A bench' }] }, whitby)).toBe(
      'Whitby Community Partnership is not open yet: it opens with both keys of the programme. Until then only its name, area, kind, start and chair can be changed, in Settings.',
    );
    expect(await said(jo, { ask: 'partnership.reopen', in: area() }, whitby)).toContain(
      'is not open yet',
    );
  });

  it('opens with both, in either order, and with neither alone', async () => {
    await starts();
    expect(await turn(eve)).toBe(
      'Your key for Whitby Community Partnership is given. It opens with that of Asha (Executive Member for Corporate Services).',
    );
    expect(await turn(eve)).toContain('You have given your key');
    expect(await turn(cleo)).toContain('Only Asha and Eve, who hold the keys');
    expect(isOpen()).toBe(false);
    expect(await turn(asha)).toContain('Whitby Community Partnership is open');
    expect(isOpen()).toBe(true);
    expect(
      await said(jo, { ask: 'action.create', items: [{ title: 'A bench' }] }, whitby),
    ).toContain('A bench');
    expect(await turn(asha)).toContain('is open and waits for no key');
  });

  it('asks both again with any change of what was asked; an old card counts for nothing', async () => {
    await starts();
    await turn(asha);
    await said(jo, { ask: 'partnership.change', in: area(), name: 'Whitby' }, whitby);
    expect(proposed().proposed?.turned).toEqual([]);
    expect(await turn(eve, 1)).toContain('was changed since, so this does not count');
    await turn(eve);
    expect(isOpen()).toBe(false);
    await turn(asha);
    expect(isOpen()).toBe(true);
  });

  it('hears why it is refused, and asks both again', async () => {
    await starts();
    await turn(asha);
    expect(await refuse(eve)).toContain('is refused, and whoever asked is told why');
    expect(await turn(asha)).toContain('was refused.');
    expect(await said(jo, { ask: 'programme.ask-again', in: area() }, whitby)).toContain(
      'Both are asked about Whitby Community Partnership again.',
    );
    await turn(eve);
    expect(isOpen()).toBe(false);
    await turn(asha);
    expect(isOpen()).toBe(true);
  });

  it('can be withdrawn, and does not come back by being reopened', async () => {
    await starts();
    await turn(asha);
    await said(jo, { ask: 'partnership.close', in: area(), sure: true }, whitby);
    expect(await turn(eve)).toContain('was withdrawn');
    await said(jo, { ask: 'partnership.reopen', in: area() }, whitby);
    await turn(eve);
    expect(isOpen()).toBe(false);
  });

  it('is held by two people, neither of whom leads the programme', async () => {
    expect(await name(asha, asha)).toContain('Both keys would be held by one person');
    expect(await name(asha, cleo)).toContain('Cleo leads the programme');
    const hands = { ask: 'programme.hand-on', in: idOf('Board'), person: idOf('Asha') };
    expect(await said(cleo, hands)).toContain('Asha holds a key of the programme');
    const other = { ask: 'programme.name-keys', in: idOf('Board'), ...offices };
    expect(await said(jo, { ...other, first: idOf('Jo'), second: idOf('Sam') })).toContain(
      'Only Cleo, who leads the programme',
    );
  });

  it('asks both again where the lead names others, and keeps its keys while something waits', async () => {
    await starts();
    await turn(asha);
    expect(await said(cleo, { ask: 'programme.end-keys' })).toContain('waits for both keys');
    await name(asha, sam);
    expect(await turn(eve)).toContain('Only Asha and Sam');
    await turn(sam);
    expect(isOpen()).toBe(false);
    await turn(asha);
    expect(isOpen()).toBe(true);
  });

  it('starts as before once the keys end', async () => {
    expect(await said(cleo, { ask: 'programme.end-keys' })).toContain('End the two keys?');
    await said(cleo, { ask: 'programme.end-keys', sure: true });
    await starts();
    expect(isOpen()).toBe(true);
  });

  it('shows what waits to who holds a key or leads it, and to nobody else', async () => {
    await starts();
    const seen = async (who: Somebody) =>
      linesOf(viewOf(await world.says(who, 'partnership keys', board))).join('\n');
    expect(await seen(asha)).toContain('Jo asked on Monday 4 January 2027 to start Whitby');
    expect(labelsOf(await world.says(asha, 'partnership keys', board))).toContain('Give my key');
    expect(await seen(cleo)).toContain('to start Whitby');
    expect(await seen(sam)).not.toContain('Whitby');
    const all = linesOf(viewOf(await world.says(cleo, 'partnership programme', board)));
    expect(all).toContain('Whitby Community Partnership · proposed, 0 of 2 keys given');
  });
});

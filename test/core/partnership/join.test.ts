import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import {
  codeRecord,
  freshCode,
  misread,
  shownCode,
  typedCode,
} from '../../../core/engine/join-codes.ts';
import fc from '../../support/fast-check.ts';
import { type Asking, contextOf, decided, doneBy } from '../../support/southport/deciding.ts';
import { asha, council, jo, sam, southport } from '../../support/southport/ids.ts';
import { onTeams } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { labels, said } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { freshOf, personIn, southportWorld, stateOf } from './given.ts';

const inTeams = { place: onTeams, kind: 'channel', name: 'Southport partners' } as const;

const invited = async (seed = 'seed') => {
  const world = await southportWorld();
  const done = await doneBy(world, sam, { ask: 'partnership.invite' }, { fresh: freshOf(seed) });
  const code = done.reply.copy?.split(' ').at(-1) ?? '';
  return { world, done, code };
};
const joining = (world: Southport, code: string, more: Asking = {}, sure?: true) =>
  decided(
    world,
    jo,
    { ask: 'partnership.join', code, ...(sure ? { sure } : {}) },
    { where: inTeams, nowhere: true, ...more },
  );
const join = (world: Southport, code: string) =>
  doneBy(world, jo, { ask: 'partnership.join', code }, { where: inTeams, nowhere: true });
const wrong = 'That code was used or has run out. Ask the clerk of the partnership for a new one.';

describe('codes', () => {
  it('are eight signs without I, l, 1, O or 0, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const code = freshCode(freshOf(seed));
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
        expect(misread(code)).toBeUndefined();
        expect(typedCode(` ${shownCode(code).toLowerCase().replace('-', ' – ')} `)).toBe(code);
      }),
    );
  });

  it('are kept under their hash only', async () => {
    const { world, code } = await invited();
    const record = codeRecord(typedCode(code), sha256);
    expect(world.records.get(record)?.state).toMatchObject({
      purpose: 'join',
      by: sam,
      partnership: southport,
      until: '2027-01-05T09:00:00.000Z',
    });
    expect(JSON.stringify([...world.records])).not.toContain(typedCode(code));
  });

  it('come with the line to paste and nothing else in it', async () => {
    const { done, code } = await invited();
    expect(done.reply.copy).toBe(`@Folkmoot partnership join ${code}`);
    expect(done.effects).toEqual([]);
  });
});

describe('joining', () => {
  it("binds the channel in the code's programme and shows the card there", async () => {
    const { world, code } = await invited();
    const done = await join(world, code.toLowerCase().replace('-', ' '));
    expect(stateOf(world).places).toMatchObject([
      { name: 'southport', is: 'live' },
      { place: onTeams, name: 'Southport partners', is: 'live', shows: 'everything' },
    ]);
    expect(world.places.get(onTeams)?.row).toMatchObject({
      programme: council,
      partnerships: [southport],
    });
    expect(done.effects[0]).toMatchObject({ to: 'places', body: { kind: 'card' } });
  });

  it('gives the one who brought the code a seat, and tells chair and clerk with Disconnect', async () => {
    const { world, code } = await invited();
    const done = await join(world, code);
    expect(personIn(world, jo)).toMatchObject({ name: 'Jo', partnerships: [southport] });
    expect(stateOf(world).seats.at(-1)).toMatchObject({ id: 'seat-3', holder: jo });
    expect(done.effects.slice(1).map(({ to }) => to)).toEqual([asha, sam]);
    expect(done.effects[1]?.body).toMatchObject({
      notice: {
        offers: [{ ask: { ask: 'partnership.disconnect', in: southport, place: onTeams } }],
      },
    });
  });

  it('answers a wrong, a used and an old code in the same words, and counts each', async () => {
    const { world, code } = await invited();
    const old = await joining(world, code, { now: '2027-01-05T09:00:00.000Z' });
    const unknown = await joining(world, 'ABCD-EFGH');
    await join(world, code);
    const used = await joining(world, code, {
      where: { ...inTeams, place: 'teams:TT:other' as never },
    });
    for (const outcome of [old, unknown, used]) {
      expect(outcome).toMatchObject({ kind: 'refused', wrongTry: true });
      if (outcome.kind === 'refused') expect(said(outcome.reply)).toBe(wrong);
    }
  });

  it('names the sign that can be in no code, and does not count it', async () => {
    const outcome = await joining(await southportWorld(), 'KXTR-482l');
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome).not.toHaveProperty('wrongTry');
    if (outcome.kind === 'refused') {
      expect(said(outcome.reply)).toBe("That code isn't right. Check the last sign.");
    }
  });

  it('takes no more codes after five wrong ones, not even the right one', async () => {
    const { world, code } = await invited();
    expect(await joining(world, code, { tries: 4 })).toMatchObject({ kind: 'done' });
    const sixth = await joining(world, code, { tries: 5 });
    expect(sixth).toMatchObject({ kind: 'refused' });
    expect(sixth).not.toHaveProperty('wrongTry');
  });

  it('asks first in a channel of more than fifty people', async () => {
    const { world, code } = await invited();
    expect((await joining(world, code, { channel: { members: 50 } })).kind).toBe('done');
    const outcome = await joining(world, code, { channel: { members: 400 } });
    expect(outcome.kind).toBe('asked');
    if (outcome.kind === 'asked') {
      expect(said(outcome.reply)).toBe(
        "400 people will see this partnership's cards here. Join here?",
      );
      expect(labels(outcome.reply)).toEqual(['Join here', 'Never mind']);
    }
    expect((await joining(world, code, { channel: { members: 400 } }, true)).kind).toBe('done');
  });

  it('leaves the code unused in a direct message, in a channel that has it, and across programmes', async () => {
    const { world, code } = await invited();
    const direct = await joining(world, code, {
      where: { place: 'teams:TT:@jo' as never, kind: 'direct' },
    });
    expect(direct.kind).toBe('refused');
    const there = await joining(world, code, { where: contextOf(world, sam).where });
    expect(there.kind).toBe('refused');
    const row = { programme: 'pg-other' as never, partnerships: ['pt-x' as never] };
    await happen(world, [], undefined, [{ door: 'place', id: onTeams, n: 0, row }]);
    const merged = await joining(world, code, {}, true);
    expect(merged.kind).toBe('refused');
    expect(merged).not.toHaveProperty('wrongTry');
  });

  it('is taken back by Disconnect, asked once, which takes the card away', async () => {
    const { world, code } = await invited();
    await join(world, code);
    const command = { ask: 'partnership.disconnect', place: onTeams } as const;
    expect((await decided(world, asha, command)).kind).toBe('asked');
    const done = await doneBy(world, asha, { ...command, sure: true });
    expect(stateOf(world).places).toHaveLength(1);
    expect(world.places.get(onTeams)?.row).toBeUndefined();
    expect(done.effects[0]).toMatchObject({
      to: onTeams,
      body: { kind: 'card', leave: true },
    });
    expect((await decided(world, asha, command)).kind).toBe('refused');
  });
});

import { describe, expect, it } from 'vitest';
import {
  codeRecord,
  freshCode,
  misread,
  shownCode,
  typedCode,
} from '../../../core/engine/join-codes.ts';
import type { Context } from '../../../core/model/context.ts';
import fc from '../../support/fast-check.ts';
import { decider } from '../../support/rules.ts';
import {
  asha,
  contextIn,
  council,
  decided,
  doneOf,
  freshOf,
  hash,
  jo,
  labels,
  personIn,
  said,
  sam,
  southport,
  southportWorld,
  stateOf,
  teamsChannel,
  trace,
  type World,
  write,
} from './given.ts';

const inTeams = { place: teamsChannel, kind: 'channel', name: 'Southport partners' } as const;

const invited = (seed = 'seed') => {
  const world = southportWorld();
  const context = contextIn(world, sam, { fresh: freshOf(seed) });
  const done = doneOf(
    decided(decider('partnership.invite'), { ask: 'partnership.invite' }, world, context),
  );
  write(world, done, trace(sam));
  const code = done.reply.copy?.split(' ').at(-1) ?? '';
  return { world, done, code };
};
const joining = (world: World, code: string, more: Partial<Context> = {}, sure?: true) => {
  const context = contextIn(world, jo, {
    where: inTeams,
    partnershipId: 'pt-none' as never,
    ...more,
  });
  return decided(
    decider('partnership.join'),
    { ask: 'partnership.join', code, ...(sure ? { sure } : {}) },
    world,
    context,
  );
};
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

  it('are kept under their hash only', () => {
    const { world, code } = invited();
    const record = codeRecord(typedCode(code), hash);
    expect(world.records.get(record)?.state).toMatchObject({
      purpose: 'join',
      by: sam,
      partnership: southport,
      until: '2027-01-05T09:00:00.000Z',
    });
    expect(JSON.stringify([...world.records])).not.toContain(typedCode(code));
  });

  it('come with the line to paste and nothing else in it', () => {
    const { done, code } = invited();
    expect(done.reply.copy).toBe(`@Folkmoot partnership join ${code}`);
    expect(done.effects).toEqual([]);
  });
});

describe('joining', () => {
  it("binds the channel in the code's programme and shows the card there", () => {
    const { world, code } = invited();
    const done = doneOf(joining(world, code.toLowerCase().replace('-', ' ')));
    write(world, done, trace(jo, undefined, teamsChannel));
    expect(stateOf(world).places).toMatchObject([
      { name: 'southport', is: 'live' },
      { place: teamsChannel, name: 'Southport partners', is: 'live', shows: 'everything' },
    ]);
    expect(world.places.get(teamsChannel)?.row).toMatchObject({
      programme: council,
      partnerships: [southport],
    });
    expect(done.effects[0]).toMatchObject({ to: 'places', body: { kind: 'card' } });
  });

  it('gives the one who brought the code a seat, and tells chair and clerk with Disconnect', () => {
    const { world, code } = invited();
    const done = doneOf(joining(world, code));
    write(world, done, trace(jo, undefined, teamsChannel));
    expect(personIn(world, jo)).toMatchObject({ name: 'Jo', partnerships: [southport] });
    expect(stateOf(world).seats.at(-1)).toMatchObject({ id: 'seat-3', holder: jo });
    expect(done.effects.slice(1).map(({ to }) => to)).toEqual([asha, sam]);
    expect(done.effects[1]?.body).toMatchObject({
      notice: {
        offers: [{ ask: { ask: 'partnership.disconnect', in: southport, place: teamsChannel } }],
      },
    });
  });

  it('answers a wrong, a used and an old code in the same words, and counts each', () => {
    const { world, code } = invited();
    const old = joining(world, code, { now: '2027-01-05T09:00:00.000Z' });
    const unknown = joining(world, 'ABCD-EFGH');
    write(world, doneOf(joining(world, code)), trace(jo));
    const used = joining(world, code, { where: { ...inTeams, place: 'teams:TT:other' as never } });
    for (const outcome of [old, unknown, used]) {
      expect(outcome).toMatchObject({ kind: 'refused', wrongTry: true });
      if (outcome.kind === 'refused') expect(said(outcome.reply)).toBe(wrong);
    }
  });

  it('names the sign that can be in no code, and does not count it', () => {
    const outcome = joining(southportWorld(), 'KXTR-482l');
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome).not.toHaveProperty('wrongTry');
    if (outcome.kind === 'refused') {
      expect(said(outcome.reply)).toBe("That code isn't right. Check the last sign.");
    }
  });

  it('takes no more codes after five wrong ones, not even the right one', () => {
    const { world, code } = invited();
    expect(joining(world, code, { tries: 4 })).toMatchObject({ kind: 'done' });
    const sixth = joining(world, code, { tries: 5 });
    expect(sixth).toMatchObject({ kind: 'refused' });
    expect(sixth).not.toHaveProperty('wrongTry');
  });

  it('asks first in a channel of more than fifty people', () => {
    const { world, code } = invited();
    expect(joining(world, code, { channel: { members: 50 } }).kind).toBe('done');
    const outcome = joining(world, code, { channel: { members: 400 } });
    expect(outcome.kind).toBe('asked');
    if (outcome.kind === 'asked') {
      expect(said(outcome.reply)).toBe(
        "400 people will see this partnership's cards here. Join here?",
      );
      expect(labels(outcome.reply)).toEqual(['Join here', 'Never mind']);
    }
    expect(joining(world, code, { channel: { members: 400 } }, true).kind).toBe('done');
  });

  it('leaves the code unused in a direct message, in a channel that has it, and across programmes', () => {
    const { world, code } = invited();
    const direct = joining(world, code, {
      where: { place: 'teams:TT:@jo' as never, kind: 'direct' },
    });
    expect(direct.kind).toBe('refused');
    const there = joining(world, code, { where: contextIn(world, sam).where });
    expect(there.kind).toBe('refused');
    world.places.set(teamsChannel, {
      n: 3,
      row: { programme: 'pg-other' as never, partnerships: ['pt-x' as never] },
    });
    const merged = joining(world, code, {}, true);
    expect(merged.kind).toBe('refused');
    expect(merged).not.toHaveProperty('wrongTry');
  });

  it('is taken back by Disconnect, asked once, which takes the card away', () => {
    const { world, code } = invited();
    write(world, doneOf(joining(world, code)), trace(jo));
    const command = { ask: 'partnership.disconnect', place: teamsChannel } as const;
    const context = contextIn(world, asha);
    expect(decided(decider('partnership.disconnect'), command, world, context).kind).toBe('asked');
    const done = doneOf(
      decided(decider('partnership.disconnect'), { ...command, sure: true }, world, context),
    );
    write(world, done);
    expect(stateOf(world).places).toHaveLength(1);
    expect(world.places.get(teamsChannel)?.row).toBeUndefined();
    expect(done.effects[0]).toMatchObject({
      to: teamsChannel,
      body: { kind: 'card', leave: true },
    });
    expect(
      decided(decider('partnership.disconnect'), command, world, contextIn(world, asha)).kind,
    ).toBe('refused');
  });
});

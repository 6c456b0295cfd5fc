import { describe, expect, it } from 'vitest';
import { mostWaiting } from '../../../core/features/partnership/commands/ask-to-join.ts';
import { personId } from '../../../core/model/ids.ts';
import { act, decided, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { doneOf, labels, said } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { personIn, southportWorld, stateOf } from './given.ts';
import { guest, wanted } from './wanting.ts';

describe('the fourth door: asking', () => {
  const ask = (world: Southport, more: object = { after: JSON.stringify(wanted) }) =>
    doneBy(world, jo, { ask: 'partnership.ask-to-join', ...more }, { asker: guest });
  const waiting = async (more?: object) => {
    const world = await southportWorld();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'SeatChanged', seat: 'seat-2', organisation: 'Harbour Trust' }],
      },
    ]);
    const done = await ask(world, more);
    return { world, done };
  };
  const answer = (world: Southport, command: object = {}) =>
    decided(world, sam, { ask: 'partnership.let-in', person: jo, ...command });
  const letIn = (world: Southport, command: object) =>
    doneBy(world, sam, { ask: 'partnership.let-in', person: jo, ...command });

  it('keeps so many waiting as one item of the table holds, and takes whoever waits already', async () => {
    const world = await southportWorld();
    const after = JSON.stringify({ ask: 'action.note', ref: 'A-1', text: 'x'.repeat(2_950) });
    const asks = (person: typeof jo) =>
      act(world, person, { ask: 'partnership.ask-to-join', after }, { asker: guest });
    for (let number = 0; number < mostWaiting; number += 1) {
      doneOf(await asks(personId(`newcomer-${number}`)));
    }
    expect(new TextEncoder().encode(JSON.stringify(stateOf(world))).length).toBeLessThan(250_000);
    const late = await asks(jo);
    expect(late.kind === 'refused' && said(late.reply)).toBe(
      'So many people wait to join Southport Area Partnership that I can take no more requests just now. Sam has to answer some of them first.',
    );
    expect((await asks(personId('newcomer-0'))).kind).toBe('done');
  });

  it('gives the clerk one press, with the organisations to choose from', async () => {
    const { done, world } = await waiting();
    expect(stateOf(world).waiting).toMatchObject([{ person: jo, place: onSlack }]);
    expect(done.effects).toHaveLength(1);
    expect(done.effects[0]).toMatchObject({ to: sam });
    const notice = done.effects[0]?.body;
    if (notice?.kind !== 'notice' || notice.notice.notice !== 'line') throw new Error('no line');
    expect(said({ saying: notice.notice.saying })).toBe(
      'Jo asks to join Southport Area Partnership (guest on Teams, jo@example.org). For which organisation?',
    );
    expect(labels({ saying: notice.notice.saying, offers: notice.notice.offers ?? [] })).toEqual([
      'Harbour Trust',
      'Another organisation',
      'No',
    ]);
  });

  it('asks the clerk once, however often it is pressed', async () => {
    const { world } = await waiting();
    expect((await ask(world)).effects).toEqual([]);
  });

  it('lets someone in: a seat, their organisation, word to them, and then what waited', async () => {
    const { world } = await waiting();
    const done = await letIn(world, { organisation: 'harbour trust' });
    expect(done.again).toEqual({ ask: wanted, as: jo, place: onSlack });
    expect(stateOf(world).waiting).toEqual([]);
    expect(stateOf(world).seats.at(-1)).toMatchObject({
      holder: jo,
      organisation: 'Harbour Trust',
      came: 'asked',
    });
    expect(personIn(world, jo)).toMatchObject({
      organisation: 'Harbour Trust',
      partnerships: [southport],
    });
    expect(done.effects[0]).toMatchObject({ to: jo });
    expect((await answer(world)).kind).toBe('refused');
  });

  it('lets someone in whose ask cannot be read any longer, without doing it', async () => {
    for (const after of ['{"ask":"no-such-thing"}', 'not JSON']) {
      const { world } = await waiting({ after });
      expect(doneOf(await answer(world))).not.toHaveProperty('again');
    }
  });

  it('puts them on the empty seat of their organisation', async () => {
    const { world } = await waiting();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [
          {
            event: 'SeatGiven',
            seat: 'seat-3',
            organisation: 'Fire Service',
            role: 'member',
            came: 'listed',
          },
        ],
      },
    ]);
    await letIn(world, { organisation: 'Fire Service' });
    expect(stateOf(world).seats.filter(({ holder }) => holder === jo)).toMatchObject([
      { id: 'seat-3' },
    ]);
  });

  it('turns someone away and tells them', async () => {
    const { world } = await waiting();
    const command = { ask: 'partnership.turn-away', person: jo } as const;
    const done = await doneBy(world, sam, command);
    expect(stateOf(world)).toMatchObject({ waiting: [] });
    expect(stateOf(world).seats).toHaveLength(2);
    expect(done.effects).toMatchObject([{ to: jo }]);
    expect((await decided(world, sam, command)).kind).toBe('refused');
  });

  it('refuses someone who is in, and a stranger nobody waits for', async () => {
    const world = await southportWorld();
    expect((await decided(world, asha, { ask: 'partnership.ask-to-join' })).kind).toBe('refused');
    expect((await answer(world, { person: personId('nobody') })).kind).toBe('refused');
  });
});

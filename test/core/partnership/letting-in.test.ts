import { describe, expect, it } from 'vitest';
import { mostWaiting } from '../../../core/features/partnership/commands/ask-to-join.ts';
import { personId } from '../../../core/model/ids.ts';
import { decider } from '../../support/rules.ts';
import {
  asha,
  contextIn,
  decided,
  doneOf,
  happen,
  jo,
  joOnTeams,
  labels,
  personIn,
  said,
  sam,
  slackChannel,
  southport,
  southportWorld,
  stateOf,
  trace,
  type World,
  write,
} from './given.ts';
import { guest, wanted } from './wanting.ts';

const askToJoin = decider('partnership.ask-to-join');
const letIn = decider('partnership.let-in');
const turnAway = decider('partnership.turn-away');

describe('the fourth door: asking', () => {
  const ask = (world: World, more: object = { after: JSON.stringify(wanted) }) =>
    doneOf(
      decided(
        askToJoin,
        { ask: 'partnership.ask-to-join', ...more },
        world,
        contextIn(world, jo, { asker: guest }),
      ),
    );
  const waiting = (more?: object) => {
    const world = southportWorld();
    happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'SeatChanged', seat: 'seat-2', organisation: 'Harbour Trust' }],
      },
    ]);
    const done = ask(world, more);
    write(world, done, trace(jo, undefined, slackChannel));
    return { world, done };
  };
  const answer = (world: World, command: object = {}) =>
    decided(
      letIn,
      { ask: 'partnership.let-in', person: jo, ...command } as never,
      world,
      contextIn(world, sam),
    );

  it('keeps so many waiting as one item of the table holds, and takes whoever waits already', () => {
    const world = southportWorld();
    const after = JSON.stringify({ ask: 'action.note', ref: 'A-1', text: 'x'.repeat(2_950) });
    const asks = (person: typeof jo) =>
      decided(
        askToJoin,
        { ask: 'partnership.ask-to-join', after },
        world,
        contextIn(world, person, { asker: guest }),
      );
    for (let number = 0; number < mostWaiting; number += 1) {
      const person = personId(`newcomer-${number}`);
      write(world, doneOf(asks(person)), trace(person, undefined, slackChannel));
    }
    expect(new TextEncoder().encode(JSON.stringify(stateOf(world))).length).toBeLessThan(250_000);
    const late = asks(jo);
    expect(late.kind === 'refused' && said(late.reply)).toBe(
      'So many people wait to join Southport Area Partnership that I can take no more requests just now. Sam has to answer some of them first.',
    );
    expect(asks(personId('newcomer-0')).kind).toBe('done');
  });

  it('gives the clerk one press, with the organisations to choose from', () => {
    const { done, world } = waiting();
    expect(stateOf(world).waiting).toMatchObject([{ person: jo, place: slackChannel }]);
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

  it('asks the clerk once, however often it is pressed', () => {
    const { world } = waiting();
    world.accounts.set(joOnTeams, {
      n: 1,
      row: { people: [{ programme: 'pg-council' as never, person: jo }] },
    });
    expect(ask(world).effects).toEqual([]);
  });

  it('lets someone in: a seat, their organisation, word to them, and then what waited', () => {
    const { world } = waiting();
    const done = doneOf(answer(world, { organisation: 'harbour trust' }));
    write(world, done, trace(sam));
    expect(done.again).toEqual({ ask: wanted, as: jo, place: slackChannel });
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
    expect(answer(world).kind).toBe('refused');
  });

  it('lets someone in whose ask cannot be read any longer, without doing it', () => {
    for (const after of ['{"ask":"no-such-thing"}', 'not JSON']) {
      const { world } = waiting({ after });
      expect(doneOf(answer(world))).not.toHaveProperty('again');
    }
  });

  it('puts them on the empty seat of their organisation', () => {
    const { world } = waiting();
    happen(world, [
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
    write(world, doneOf(answer(world, { organisation: 'Fire Service' })), trace(sam));
    expect(stateOf(world).seats.filter(({ holder }) => holder === jo)).toMatchObject([
      { id: 'seat-3' },
    ]);
  });

  it('turns someone away and tells them', () => {
    const { world } = waiting();
    const command = { ask: 'partnership.turn-away', person: jo } as const;
    const done = doneOf(decided(turnAway, command, world, contextIn(world, sam)));
    write(world, done, trace(sam));
    expect(stateOf(world)).toMatchObject({ waiting: [] });
    expect(stateOf(world).seats).toHaveLength(2);
    expect(done.effects).toMatchObject([{ to: jo }]);
    expect(decided(turnAway, command, world, contextIn(world, sam)).kind).toBe('refused');
  });

  it('refuses someone who is in, and a stranger nobody waits for', () => {
    const world = southportWorld();
    expect(
      decided(askToJoin, { ask: 'partnership.ask-to-join' }, world, contextIn(world, asha)).kind,
    ).toBe('refused');
    expect(answer(world, { person: personId('nobody') }).kind).toBe('refused');
  });
});

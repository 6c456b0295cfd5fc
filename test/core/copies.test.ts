import { beforeEach, describe, expect, it } from 'vitest';
import { asha, onSlack, sam } from '../support/southport/people.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';
import { channel, request, typed } from '../support/world.ts';

/** The same channel as the partner's workspace has it. */
const theirs = channel('slack', 'T2', 'C1');
let world: Southport;
/** A message as it comes to one of the two workspaces, by an event of its own. */
const comes = (text: string, ts: string, event: string, place = onSlack) =>
  world.bot.ask(
    request(sam, typed(text), place, {
      key: `slack:shared:said:C1:${ts}`,
      copy: { of: `slack:said:C1:${ts}:`, name: `slack:${event}` },
    }),
  );
const stamps = Array.from({ length: 20 }, (_, at) => `17.${at}`);
const next = () => stamps.pop() ?? '';
const cards = () => world.heard(onSlack).map(({ view }) => view.aloud);

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack] });
});

describe('a message of a channel that two workspaces share', () => {
  it.each([
    'action Sweep the path',
    'poll Pier or park until Friday 17:00',
    'meeting Ward walk on 14 January at 14:00',
  ])('is one thing, and is answered once: %s', async (line) => {
    const ts = next();
    expect((await comes(line, ts, 'Ev1')).kind).not.toBe('nothing');
    expect(await comes(line, ts, 'Ev2', theirs)).toEqual({ kind: 'nothing' });
    await world.bot.settle();
    const made = cards().length;
    expect(await comes(line, ts, 'Ev2', theirs)).toEqual({ kind: 'nothing' });
    await world.bot.settle();
    expect(cards()).toHaveLength(made);
  });

  it('is one where both copies arrive at once', async () => {
    const ts = next();
    const line = 'action Sweep the path';
    const answers = await Promise.all([
      comes(line, ts, 'Ev1'),
      comes(line, ts, 'Ev2', theirs),
      comes(line, ts, 'Ev1'),
    ]);
    await world.bot.settle();
    expect(answers.some(({ kind }) => kind !== 'nothing')).toBe(true);
    expect(cards().filter((card) => card.includes('sweep the path'))).toHaveLength(1);
  });

  it.each(['action list', 'hello', 'A-1'])(
    'is answered once where it asks or is not understood: %s',
    async (line) => {
      await world.says(asha, 'action Mend the net');
      const ts = next();
      expect((await comes(line, ts, 'Ev1')).kind).toBe('view');
      expect(await comes(line, ts, 'Ev2', theirs)).toEqual({ kind: 'nothing' });
    },
  );

  it('is answered again where the same copy is delivered again', async () => {
    const ts = next();
    const first = await comes('action Sweep the path', ts, 'Ev1');
    expect(await comes('action Sweep the path', ts, 'Ev1')).toEqual(first);
    await world.bot.settle();
    expect(cards().filter((card) => card.includes('sweep the path'))).toHaveLength(1);
  });

  it('is another one where another message says the same', async () => {
    await comes('action Sweep the path', next(), 'Ev1');
    const second = await comes('action Paint the shelter', next(), 'Ev3', theirs);
    expect(second.kind).not.toBe('nothing');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import { type Edges, edges } from './edges.ts';
import type { Example } from './examples.ts';
import { examples } from './examples-all.ts';
import { begin, type How, type Round, written } from './round.ts';
import { southport, wordsOf } from './southport.ts';
import { slackNames } from './ways.ts';

let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

/** Somebody else changes what the command was about, and the partnership itself. */
const someoneElse = async ({ on, example }: Round): Promise<void> => {
  const { entries } = on.kept.written();
  const ref = 'ref' in example.ask ? example.ask.ref : undefined;
  for (const other of (['asha', 'priya', 'mia'] as const).filter((one) => one !== example.who)) {
    await on.ask(other, { ask: 'partnership.reopen', in: on.id });
    await on.ask(other, { ask: 'partnership.change', in: on.id, area: 'Along the coast' });
    if (ref?.startsWith('A-')) {
      await on.ask(other, { ask: 'action.note', ref, text: 'I looked at it.' });
      await on.ask(other, { ask: 'action.change', ref, title: 'The columns by the pier' });
    }
  }
  // Where neither chair nor clerk is left, only members change anything.
  const member = example.who === 'mia' ? 'sam' : 'mia';
  if (on.kept.written().entries === entries)
    await on.ask(member, { ask: 'action.create', in: on.id, items: [{ title: 'Fix the gate' }] });
  expect(on.kept.written().entries).toBeGreaterThan(entries);
};

const did = (before: ReturnType<typeof written>, round: Round) => {
  const after = written(round);
  return after.entries > before.entries || after.effects > before.effects;
};

const names = commands().map(({ name }) => name);
const known = new Map(
  await Promise.all(
    names.map(async (name) => [name, await examples[name](await southport(), 'Slack')] as const),
  ),
);
const ways: Readonly<Record<How, (example: Example) => unknown>> = {
  pressed: () => true,
  typed: ({ line }) => line,
  'typed in a mention': ({ line }) => line,
  'in a form': ({ form }) => form,
};
const namesFor = (how: How) =>
  names.filter((name) => {
    const example = known.get(name);
    return example && ways[how](example) !== undefined;
  });

it('has an example of every command', () => {
  expect(Object.keys(examples).sort()).toEqual([...names].sort());
});

const givenHow: readonly (readonly ['Slack' | 'Teams', How])[] = [
  ['Slack', 'pressed'],
  ['Slack', 'typed'],
  ['Slack', 'typed in a mention'],
  ['Slack', 'in a form'],
  ['Teams', 'pressed'],
  ['Teams', 'typed'],
  ['Teams', 'in a form'],
];

describe.each(givenHow)('%s, %s', (chat, how) => {
  it.each(namesFor(how))('%s at once', async (name) => {
    const round = await begin(both, examples[name], how, chat);
    const before = written(round);
    const [one, other] = await Promise.all([round.sent.deliver(), round.sent.deliver()]);
    const after = written(round);
    if (round.example.writes !== false) expect(did(before, round), wordsOf(one.answer)).toBe(true);
    expect(other.answer).toEqual(one.answer);
    const last = await round.sent.sendAgain();
    expect(last.answer).toEqual(one.answer);
    expect(written(round)).toEqual(after);
    // Told apart from two that were both written.
    const alone = await begin(both, examples[name], how, chat);
    await alone.sent.deliver();
    expect(written(alone)).toEqual(after);
  });

  it.each(namesFor(how))('%s after another person’s change', async (name) => {
    const round = await begin(both, examples[name], how, chat);
    const first = await round.sent.deliver();
    await someoneElse(round);
    const before = written(round);
    const again = await round.sent.deliver();
    expect(again.answer).toEqual(first.answer);
    const later = await round.sent.sendAgain();
    expect(later.answer).toEqual(first.answer);
    expect(written(round)).toEqual(before);
  });
});

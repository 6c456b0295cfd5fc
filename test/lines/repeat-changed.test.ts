import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onSlack } from '../support/southport/people.ts';
import { slackAccount, teamsAccount, teamsChannel } from './cast.ts';
import { type Edges, edges } from './edges.ts';
import type { Prepared } from './examples.ts';
import { begin, type How, type Round, written } from './round.ts';
import { codeIn, wordsOf } from './southport.ts';
import { slackNames } from './ways.ts';

let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

const leaves =
  (who: 'mia' | 'sam') =>
  async ({ on }: Round) => {
    const person = on.person[who];
    await on.ask('priya', { ask: 'partnership.remove', in: on.id, person, sure: true });
  };

interface Change {
  readonly what: string;
  readonly how: readonly How[];
  readonly given: Prepared;
  readonly meanwhile: (round: Round) => Promise<unknown>;
}
/** What was done stays done and said, though by now it would be read, reached or allowed in another way. */
const changes: readonly Change[] = [
  {
    what: 'whom the line names has left',
    how: ['typed', 'typed in a mention'],
    given: () => ({
      who: 'sam',
      ask: { ask: 'never-mind' },
      line: '/action Fix the gate @mia by Friday',
    }),
    meanwhile: leaves('mia'),
  },
  {
    what: 'who asked in private has left',
    how: ['pressed', 'typed'],
    given: (on) => ({
      who: 'mia',
      where: 'direct',
      ask: { ask: 'action.note', in: on.id, ref: 'A-1', text: 'Two coats on.' },
      line: 'southport: action note A-1 two coats on',
    }),
    meanwhile: leaves('mia'),
  },
  {
    what: 'who asked in the channel has left',
    how: ['pressed', 'typed'],
    given: () => ({
      who: 'mia',
      ask: { ask: 'action.note', ref: 'A-1', text: 'Two coats on.' },
      line: '/action note A-1 two coats on',
    }),
    meanwhile: leaves('mia'),
  },
  {
    what: 'the channel has been disconnected by it',
    how: ['pressed'],
    given: (_, chat) => ({
      who: 'priya',
      ask: {
        ask: 'partnership.disconnect',
        place: chat === 'Slack' ? onSlack : teamsChannel,
        sure: true,
      },
    }),
    meanwhile: async () => undefined,
  },
];
const cases = changes.flatMap((change) =>
  change.how.flatMap((how) =>
    (['Slack', 'Teams'] as const).flatMap((chat) =>
      chat === 'Teams' && how === 'typed in a mention'
        ? []
        : [[change.what, chat, how, change] as const],
    ),
  ),
);

describe('sent again when', () => {
  it.each(cases)('%s: %s, %s', async (_, chat, how, { given, meanwhile }) => {
    const round = await begin(both, given, how, chat);
    const { entries } = written(round);
    const first = await round.sent.deliver();
    expect(written(round).entries, wordsOf(first.answer)).toBeGreaterThan(entries);
    await meanwhile(round);
    const before = written(round);
    expect((await round.sent.deliver()).answer).toEqual(first.answer);
    expect((await round.sent.sendAgain()).answer).toEqual(first.answer);
    expect(written(round)).toEqual(before);
  });
});

describe('a code that was used', () => {
  it.each(['Slack', 'Teams'] as const)('is no wrong try when %s sends it again', async (chat) => {
    const joins: Prepared = async (on) => {
      const code = codeIn(await on.ask('priya', { ask: 'partnership.invite' }));
      const ask = { ask: 'partnership.join', code, sure: true } as const;
      return { who: 'priya', where: 'elsewhere', ask, line: `partnership join ${code}` };
    };
    const round = await begin(both, joins, 'typed', chat);
    await round.sent.deliver();
    await round.sent.sendAgain();
    const account = chat === 'Slack' ? slackAccount('priya') : teamsAccount('priya');
    const { store, now } = round.on.world.ports;
    expect(await store.tries(account, now())).toBe(0);
  });
});

describe('a step that opens the next', () => {
  it.each(['Slack', 'Teams'] as const)('opens it again when %s sends it again', async (chat) => {
    const next: Prepared = async (on) => {
      await on.ask('asha', { ask: 'review.start', sure: true });
      const said = { part: 'well', text: 'The lamps are lit', after: 'next' } as const;
      return { who: 'asha', ask: { ask: 'review.say', ref: 'R-1', ...said } };
    };
    const round = await begin(both, next, 'pressed', chat);
    const step = { kind: 'form', form: { form: 'review.not' } };
    const [one, other] = await Promise.all([round.sent.deliver(), round.sent.deliver()]);
    expect([one.answer, other.answer]).toMatchObject([step, step]);
    const before = written(round);
    expect((await round.sent.sendAgain()).answer).toMatchObject(step);
    expect(written(round)).toEqual(before);
  });
});

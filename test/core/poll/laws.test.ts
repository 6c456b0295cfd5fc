import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { later } from '../../../core/calendar/instants.ts';
import { brokenAt } from '../../../core/engine/journal.ts';
import { kinds } from '../../../core/features/shapes.ts';
import type { RecordId } from '../../../core/model/ids.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { AnyEvent } from '../../../core/model/register.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { read } from '../../support/reading.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { council } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { world as southport, typedOf } from '../language/table.ts';
import {
  chair,
  friday,
  jo,
  memberAt,
  opened,
  pollId,
  pollIn,
  presses,
  sam,
  stageOf,
  votes,
  votesIn,
} from './stage.ts';

const seats = 4;
const who = fc.nat({ max: seats - 1 });
const press = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      who,
      ask: fc.constant('poll.vote'),
      option: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ who, ask: fc.constant('poll.take-back') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      ask: fc.constantFrom('poll.who', 'poll.results', 'poll.counted', 'poll.show'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who, ask: fc.constantFrom('poll.remind', 'poll.close') }),
  },
);
type Press = { who: number; ask: string; option?: number };

const does = async (stage: Southport, { who: index, ...ask }: Press): Promise<void> => {
  const view = viewOf(await presses(stage, memberAt(index), { ...ask, ref: 'P-1' }));
  fitToBeSeen(view);
};

/** What the votes should be: the last valid press of each seat. */
const modelled = (before: readonly Press[]): Map<string, number> => {
  const model = new Map<string, number>();
  for (const { who: index, ask, option } of before) {
    if (ask === 'poll.vote' && option !== undefined && option <= 3)
      model.set(`seat-${index + 1}`, option - 1);
    if (ask === 'poll.take-back') model.delete(`seat-${index + 1}`);
  }
  return model;
};

const chosen = async (stage: Southport) =>
  new Map(
    [...(await votesIn(stage))].flatMap(([seat, { state }]) =>
      state.choice === undefined ? [] : [[seat, state.choice] as const],
    ),
  );

/** The record as its journal makes it, its chain whole. */
const expectJournal = async ({ store }: Southport, stored: Stored): Promise<void> => {
  const entries = await store.journal(council, stored.id as RecordId, { limit: 1000 });
  expect(brokenAt(sha256, entries)).toBeUndefined();
  expect(entries.length).toBe(stored.version);
  const state = entries.reduce<unknown>(
    (before, { payload = '[]', meta }) =>
      (JSON.parse(payload) as AnyEvent[]).reduce<unknown>(
        (one, event) => kinds[stored.kind].evolve(one, event, meta.trace),
        before,
      ),
    undefined,
  );
  expect(JSON.parse(JSON.stringify(state))).toEqual(stored.state);
};

describe('laws of a poll', () => {
  it('counts the last vote of each seat, whatever was pressed and when it closes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(press, { maxLength: 25 }),
        fc.array(press, { maxLength: 5 }),
        async (before, after) => {
          const stage = await stageOf(seats);
          await opened(stage);
          for (const one of before) await does(stage, one);
          expect(await chosen(stage)).toEqual(modelled(before));
          await stage.bot.to(later(friday, 20));
          for (const one of after) await does(stage, one);
          expect(await chosen(stage)).toEqual(modelled(before));

          const poll = await pollIn(stage);
          if (poll.standing.is !== 'closed') throw new Error(poll.standing.is);
          const { result } = poll.standing;
          const model = [...modelled(before).values()];
          expect(result.votes).toEqual(
            [0, 1, 2].map((option) => model.filter((one) => one === option).length),
          );
          const most = Math.max(...result.votes);
          const best = [0, 1, 2].filter((option) => most > 0 && result.votes[option] === most);
          expect(best.length > 1 ? result.tied : result.winners).toEqual(best);
          for (const item of (await votesIn(stage)).values()) await expectJournal(stage, item);
          const [record] = (await stage.store.load(council, [pollId()])).values();
          await expectJournal(stage, record as Stored);
        },
      ),
      { numRuns: cases(60) },
    );
  });

  it('shows nobody anything of the choices while it is open: two voters may exchange theirs unseen', async () => {
    const shown = async (one: number, other: number) => {
      const stage = await stageOf(seats);
      await opened(stage);
      await votes(stage, sam, one);
      await votes(stage, jo, other);
      await stage.bot.to(later(stage.bot.now(), 10));
      const asked = [
        'poll.show',
        'poll.results',
        'poll.counted',
        'poll.as-text',
        'poll.who',
        'poll.list',
      ];
      const answers = [];
      for (const ask of asked) {
        const about = ask === 'poll.list' ? {} : { ref: 'P-1' };
        answers.push(viewOf(await presses(stage, chair, { ask, ...about })));
      }
      answers.push(viewOf(await stage.says(chair, 'mine')));
      return JSON.stringify([answers, stage.heard(onSlack).map(({ view }) => view)]);
    };
    expect(await shown(1, 2)).toBe(await shown(2, 1));
    expect(await shown(3, 3)).toBe(await shown(1, 2));
  });

  it('keeps every quoted text as it was typed', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .map((typed) => typed.replace(/["“”„‟«»″＂⏎{\p{C}\p{Z}\uE000\uE001<>]/gu, 'x'))
      .filter(
        (typed) =>
          /\p{L}/u.test(typed) && typed.normalize('NFC').length <= 150 && typed.length <= 150,
      );
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 2, maxLength: 10 }), (question, options) => {
        const typed = `poll ${[question, ...options].map((one) => `"${one}"`).join(' ')} until 8 January`;
        const understood = read(typedOf({ typed: typed.replaceAll('⏎', 'x') }), southport);
        expect(understood).toMatchObject({
          kind: 'ask',
          ask: { ask: 'poll.create', day: '2027-01-08' },
        });
        if (understood.kind !== 'ask' || understood.ask.ask !== 'poll.create') return;
        expect([understood.ask.question, ...understood.ask.options]).toEqual([
          question,
          ...options,
        ]);
      }),
      { numRuns: cases(200) },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Poll } from '../../../core/features/poll/poll.ts';
import { subjectId } from '../../../core/model/ids.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { behind, type Lag, uneven } from '../../support/late.ts';
import { council, southport } from '../../support/southport/ids.ts';
import type { Somebody } from '../../support/southport/people.ts';
import type { Southport } from '../../support/southport/world.ts';
import { chair, friday, memberAt, opened, pollId, pollIn, votesIn } from '../poll/stage.ts';
import { attend, nia, press, seats, stageWith, type, vote } from './stage.ts';

const index = fc.nat({ max: seats });
const ref = fc.constantFrom('P-1', 'P-1', 'P-1', 'P-2');
type Act = (stage: Southport) => Promise<string>;
const whoIn = (one: number): Somebody => (one === seats ? nia : memberAt(one));
const byChair =
  (line: string): Act =>
  (stage) =>
    type(stage, chair, line);
const voting: fc.Arbitrary<Act> = fc.tuple(index, ref, fc.integer({ min: 1, max: 4 })).map(
  ([who, poll, option]) =>
    (stage) =>
      vote(stage, whoIn(who), option, poll),
);
const others: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(index, ref).map(
    ([who, poll]): Act =>
      (stage) =>
        press(stage, whoIn(who), { ask: 'poll.take-back', ref: poll }),
  ),
  fc.tuple(index, fc.constantFrom('meeting.attend', 'meeting.apologies')).map(
    ([who, ask]): Act =>
      (stage) =>
        attend(stage, whoIn(who), ask),
  ),
);
const running: fc.Arbitrary<Act> = fc.oneof(
  fc.constant(byChair('poll "Where next?" "Here" "There" until Friday 12:00')),
  fc.constantFrom('meeting move M-1 15 January', 'meeting move M-1 13 January').map(byChair),
  fc.tuple(ref, fc.constantFrom('poll.close', 'poll.cancel')).map(
    ([poll, ask]): Act =>
      (stage) =>
        press(stage, chair, { ask, ref: poll, sure: true }),
  ),
  fc.tuple(ref, fc.constantFrom('2027-01-07', '2027-01-09')).map(
    ([poll, day]): Act =>
      (stage) =>
        press(stage, chair, { ask: 'poll.move', ref: poll, day, time: '12:00' }),
  ),
  fc.constant<Act>(async ({ bot }) => {
    await bot.to(later(bot.now(), 24 * 3600));
    return '';
  }),
);
const history = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: voting },
    { weight: 2, arbitrary: others },
    { weight: 2, arbitrary: running },
  ),
  { minLength: 1, maxLength: 25 },
);
const prepared = async (lag: Lag): Promise<Southport> => {
  const stage = await stageWith(lag);
  await opened(stage);
  await type(stage, chair, 'meeting Area board on 14 January at 14:00');
  return stage;
};
/** All that is kept, whoever came in under whatever name. */
const standing = async (stage: Southport): Promise<string> => {
  const items = await stage.store.seats(council, subjectId(southport, 'M-1'));
  const votes = await Promise.all(['P-1', 'P-2'].map((poll) => votesIn(stage, poll)));
  const kept = {
    polls: [await pollIn(stage), await pollIn(stage, 'P-2')].map((poll) => poll?.standing),
    votes: votes.map((seat) => [...seat].map(([name, { state }]) => [name, state])),
    answers: items.map(({ id, state }) => [id, state]),
  };
  return JSON.stringify(kept).replaceAll(/person:[a-z0-9]{16}/g, 'person:nia');
};

/** How often a vote was cast in P-1, as the journals of its seats have it. */
const castsIn = async ({ store }: Southport): Promise<number> => {
  const items = await store.seats(council, pollId());
  const entries = await Promise.all(
    items.map(({ id }) => store.journal(council, id, { limit: 1000 })),
  );
  const events = entries.flat().flatMap(({ meta }) => meta.events);
  return events.filter((event) => event === 'VoteCast').length;
};

/** The closing time that a vote is told may be that of a moment ago; everything else is the same. */
const timeless = (told: string): string => told.replace(/ You can change it until .*$/, '');

describe('any history', () => {
  it('is told and kept the same however late its late reads are', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat({ max: 40 }), async (acts, seed, most) => {
        const [late, prompt] = [await prepared(uneven(seed, most)), await prepared(behind(0))];
        for (const act of acts) expect(timeless(await act(late))).toBe(timeless(await act(prompt)));
        expect(await standing(late)).toBe(await standing(prompt));
      }),
      { numRuns: cases(120) },
    );
  });

  it('counts every vote that it has confirmed, whoever presses at once and whoever is taken off', async () => {
    const removing: fc.Arbitrary<Act> = fc.integer({ min: 2, max: seats - 1 }).map(
      (who): Act =>
        (stage) =>
          press(stage, chair, {
            ask: 'partnership.remove',
            person: memberAt(who).id,
            sure: true,
          }),
    );
    const crowd = fc.array(fc.oneof({ weight: 8, arbitrary: voting }, others, running, removing), {
      minLength: 2,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(crowd, { maxLength: 6 }), fc.nat(), async (crowds, seed) => {
        const stage = await prepared(uneven(seed, 40));
        const told: string[] = [];
        for (const acts of crowds) {
          told.push(...(await Promise.all(acts.map((act) => act(stage)))));
          await stage.bot.settle();
        }
        await stage.bot.to(later(friday, 3 * 24 * 3600));
        const confirmed = told.filter((one) => /^Your vote on “What first\?” is/.test(one));
        expect(await castsIn(stage)).toBe(confirmed.length);
        const poll: Poll = await pollIn(stage);
        if (poll.standing.is !== 'closed') return;
        const items = [...(await votesIn(stage)).values()].map(({ state }) => state);
        const stored = poll.options.map(
          (_, option) => items.filter(({ choice }) => choice === option).length,
        );
        expect(poll.standing.result.votes).toEqual(stored);
        expect(items.every(({ sealed }) => sealed)).toBe(true);
      }),
      { numRuns: cases(80) },
    );
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { asha, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { loses } from './lost-answers.ts';

const monday = '2027-01-11T08:00:00.000Z';
let world: Southport;
const at = (place: typeof onSlack) =>
  world
    .heard(place)
    .map(({ view }) => view.aloud)
    .filter((aloud) => /this week|^Part/.test(aloud));
const parts = ['Southport this week: 1 action past its date.', 'Part 2 of 2.'];

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
  await world.says(asha, 'action Mend the net @Sam by 8 January');
  await world.bot.to(later(monday, -3600));
  // Less than its blocks have together.
  world.bot.room.most = 400;
});

describe('a message that is too large for a chat goes on in the next', () => {
  it('part by part, in every place', async () => {
    await world.bot.to(later(monday, 6 * 3600));
    for (const place of [onSlack, onTeams]) expect(at(place)).toEqual(parts);
  });

  it('each part once, where each is made to wait or is left without an answer', async () => {
    for (let hour = 0; hour < 6; hour += 1) {
      world.bot.faults.push({ kind: 'later', seconds: 3 }, { kind: 'later', seconds: 9 });
      await world.bot.to(later(monday, hour * 3600));
    }
    expect(at(onSlack)).toEqual(parts);
    world.bot.faults.length = 0;
  });
});

it('keeps its first part, which went unanswered and was posted again, beside the others', async () => {
  const lost = loses(world, {
    place: onSlack,
    words: parts[0] ?? '',
    start: monday,
    shows: [undefined],
  });
  await world.bot.to(later(monday, 6 * 3600));
  expect(lost).toHaveLength(1);
  expect(at(onSlack)).toEqual(parts);
});

it('what people give to somebody is a new message where the last one is full', async () => {
  world.bot.room.most = 1200;
  await world.bot.to(later(monday, 2 * 3600));
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await world.says(asha, `action Work ${number} in the lane @Sam by 15 January`);
    await world.bot.to(later(world.bot.now(), 5));
  }
  const given = world.heard(sam).filter(({ view }) => view.aloud.includes('gave you'));
  expect(given.length).toBeGreaterThan(1);
  for (const { view } of given) expect(JSON.stringify(view.blocks).length).toBeLessThan(1300);
  const all = given.map(({ view }) => view.aloud).join(' ');
  for (const number of [1, 2, 3, 4, 5, 6]) expect(all.split(`Work ${number} in`)).toHaveLength(2);
});

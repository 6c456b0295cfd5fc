import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { installedAt } from '../../../core/engine/installed.ts';
import { installOf, type PlaceId } from '../../../core/model/ids.ts';
import { council } from '../../support/southport/ids.ts';
import { inBothChats, tess } from '../../support/southport/late-news.ts';
import { onSlack } from '../../support/southport/people.ts';
import { guards } from './shut-chat.ts';

it('a post in doubt when the app was shut out is looked for once it is back, and not posted twice', async () => {
  const world = await inBothChats();
  const slack = installOf(onSlack);
  let letIn = true;
  const hours = (count: number) => world.bot.to(later(world.bot.now(), count * 3600));
  const states = async () =>
    (await world.store.parked(council, slack, { limit: 9 })).map(({ state }) => state.is);
  guards(world, { calls: [], isLetIn: () => letIn });
  const chat = world.bot.ports.messengers.slack ?? expect.fail('no chat');
  const { post } = chat;
  let lost = 0;
  const looked: string[] = [];
  Object.assign(chat, {
    post: async (one: Parameters<typeof post>[0]) => {
      if (one.place !== onSlack || lost > 0) return post(one);
      lost += 1;
      await post(one);
      return { kind: 'unsure' };
    },
    find: async (place: PlaceId) => {
      if (!letIn) return { kind: 'shut', code: 'token_revoked' };
      looked.push(place);
      return world
        .heard(place)
        .flatMap(({ id, view }) => (view.aloud.includes('sweep') ? [id] : []));
    },
  });
  await world.says(tess, 'action Sweep the path');
  await hours(0.01);
  letIn = false;
  await hours(6);
  expect(looked).toEqual([]);
  expect(await states()).toContain('claimed');
  letIn = true;
  await installedAt(slack, world.bot.now(), world.bot.ports);
  await hours(2);
  expect(world.heard(onSlack).filter(({ view }) => view.aloud.includes('sweep'))).toHaveLength(1);
  expect(await states()).toEqual([]);
});

import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import { onSlack, sam } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

/** The one card of A-1 in the channel, as a screen reader has it. */
const cards = ({ bot }: Southport) =>
  bot.messages
    .filter(({ place, gone, view }) => place === onSlack && !gone && /A-1\b/.test(view.aloud))
    .map(({ view }) => view.aloud);

it.each<[string, Sent]>([
  ['says to wait', { kind: 'later', seconds: 5 }],
  ['gives no answer', { kind: 'unsure' }],
])(
  'a card whose change the chat %s shows it soon after, and is not posted anew',
  async (_, fault) => {
    const world = await newSouthport({ places: [onSlack] });
    await world.says(sam, 'action Sweep the path by 15 January');
    await world.bot.settle();
    const [before] = cards(world);
    await world.bot.to(later(world.bot.now(), 60));
    world.bot.faults.push(fault);
    await world.says(sam, 'action A-1 due 22 January');
    await world.bot.settle();
    expect(world.bot.faults).toEqual([]);
    expect(cards(world)).toEqual([before]);
    await world.bot.to(later(world.bot.now(), 60));
    expect(cards(world)).toEqual([expect.stringContaining('22 January')]);
  },
);

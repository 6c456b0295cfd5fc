import { beforeAll, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { keepNames } from '../../../core/engine/names.ts';
import type { StoredPartnership } from '../../../core/model/context.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { type Meter, meter } from '../../support/meter.ts';
import { doing } from '../../support/southport/doing.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request, world } from '../../support/world.ts';
import { type Member, memberAt, onEngine, opened, presses } from './stage.ts';

const engine = embeddedEngine();
let metered: Meter;
let stage: Southport;

beforeAll(async () => {
  const { again, ...plain } = await onEngine(engine, 14);
  await opened(plain);
  await plain.bot.to(later(plain.bot.now(), 10));
  metered = meter(engine.client());
  const store = again(metered.client);
  const bot = world(store, plain.clock);
  stage = { ...plain, ...doing(bot), store, bot };
});

/** What one press costs, besides what it says. */
const cost = async (who: Member, ask: object) => {
  metered.taken();
  const told = aloud(await presses(stage, who, ask));
  return { told, ...metered.taken() };
};

// Two channels, fourteen seats: one row each for request, seat item, its journal, and a card a channel. Six rows are read.
it('costs a vote twelve write units and three read units, the first and every change of it', async () => {
  const vote = { ask: 'poll.vote', ref: 'P-1' };
  for (const index of [3, 5]) {
    const first = await cost(memberAt(index), { ...vote, option: 1 });
    expect(first).toMatchObject({ read: 3, write: 12 });
    const changed = await cost(memberAt(index), { ...vote, option: 2 });
    expect(changed).toMatchObject({ read: 3, write: 12 });
  }
});

it('costs no more in private', async () => {
  const ask = { ask: 'poll.vote', in: southport, ref: 'P-1', option: 1 } as const;
  metered.taken();
  const answer = await stage.bot.ask(request(memberAt(6), { kind: 'pressed', ask }));
  expect(aloud(answer)).toContain('is Street lights');
  expect(metered.taken()).toEqual({ read: 3, write: 12 });
});

it('writes nothing for a vote that is there already, and nothing for one that comes too late', async () => {
  const vote = { ask: 'poll.vote', ref: 'P-1', option: 2 };
  expect(await cost(memberAt(3), vote)).toMatchObject({
    told: 'Your vote is already Youth club.',
    write: 0,
  });
  await stage.bot.to('2027-01-08T17:00:10.000Z');
  const late = await cost(memberAt(5), { ...vote, option: 1 });
  expect(late.told).toContain('Your vote was not counted.');
  expect(late.write).toBe(0);
});

// One person a unit was read for every name that a line may hold: sixty of them.
it('reads the names of sixty people in one item, and who came since one by one', async () => {
  const { again, ...plain } = await onEngine(engine, 60);
  const sixty = meter(engine.client());
  const store = again(sixty.client);
  const bot = world(store, plain.clock);
  const own = { ...plain, ...doing(bot), store, bot };
  const says = async (line: string) => {
    sixty.taken();
    const told = aloud(await own.says(memberAt(1), line));
    return { told, ...sixty.taken() };
  };
  const line = 'action Fix the lamps @member 40';
  expect((await says(line)).read).toBeGreaterThan(60);
  const partnership = (await store.load(council, [southport])).get(southport);
  await keepNames(partnership as StoredPartnership, { programme: council, store });
  const cheap = await says('action Paint the fence @member 40');
  expect(cheap.told).toContain('Member 40');
  expect(cheap.read).toBeLessThan(15);
  const happening = {
    happened: 'account-renamed',
    account: memberAt(39).account,
    name: 'Zed',
  } as const;
  await bot.ask(request(memberAt(39), { kind: 'happened', happening }));
  expect((await says('action Sweep the steps @zed')).told).toContain('Zed');
});

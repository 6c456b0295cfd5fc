import { describe, expect, it } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import type { Commit } from '../../core/model/commit.ts';
import { directPlace, installOf, type PlaceId, placeId } from '../../core/model/ids.ts';
import type { Ask, Command } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import { onSlack } from '../support/southport/people.ts';
import { persona, request, typed } from '../support/world.ts';
import { names, slackAccount } from './cast.ts';
import type { Example } from './examples.ts';
import { examples } from './examples-all.ts';
import { codeIn, type Southport, southport, wordsOf } from './southport.ts';

const eve = persona('slack', 'T2', 'UEVE', 'Eve');
const farAway = placeId('slack', 'T2', 'C1');
/** Where Canary shows in our own workspace. */
const onCanary = placeId('slack', 'T1', 'C77');
const ours = ['asha', 'priya', 'sam', 'mia', 'olu'] as const;

const lookUp = async ({ world: { ports } }: Southport, place: PlaceId) =>
  ports.store.lookUp({ install: installOf(place), place, accounts: names.map(slackAccount) });

/** Canary of another programme, in which the accounts of Southport are other persons; as a Southport whose channel it has. */
const withCanary = async (): Promise<{ readonly on: Southport; readonly canary: Southport }> => {
  const on = await southport();
  on.world.known.set(eve.account, { name: 'Eve', home: true, guest: false });
  const far = async (ask: Ask) => on.world.ask(request(eve, { kind: 'pressed', ask }, farAway));
  const chair = { account: eve.account, name: 'Eve' };
  await far({ ask: 'partnership.setup', name: 'Canary', chair, sure: true });
  const code = codeIn(await far({ ask: 'partnership.invite' }));
  await on.ask('asha', { ask: 'partnership.join', code, sure: true }, onCanary);
  await far({ ask: 'partnership.door', door: 'channels' });
  for (const who of ours)
    await on.ask(who, { ask: 'action.create', items: [{ title: `Of ${who}` }] }, onCanary);
  const { place, accounts } = await lookUp(on, onCanary);
  const [id] = place.row?.partnerships ?? [];
  const programme = place.row?.programme;
  if (!id || !programme || programme === on.programme) throw new Error('It is no other programme.');
  const person = Object.fromEntries(
    names.map((name) => [
      name,
      accounts.get(slackAccount(name))?.row?.people.find((one) => one.programme === programme)
        ?.person,
    ]),
  ) as Southport['person'];
  await far({ ask: 'partnership.chair', person: person.asha });
  await far({ ask: 'partnership.clerk', person: person.priya });
  const ask: Southport['ask'] = (who, asked, at = onCanary, account = slackAccount(who)) =>
    on.ask(who, asked, at === onSlack ? onCanary : at, account);
  const canary = { ...on, id, programme, person, ask, look: async () => ({ person }) };
  const owner = { person: person.sam };
  const items = Array.from({ length: 12 }, (_, index) => ({ title: `Column ${index}`, owner }));
  await ask('priya', { ask: 'action.create', items, sure: true });
  await ask('priya', { ask: 'partnership.confirm-list' });
  await on.world.settle();
  return { on, canary };
};

const personsIn = (value: unknown): readonly string[] =>
  JSON.stringify(value).match(/person:[\w-]+/g) ?? [];

/** Every commit, as it is made. */
const watched = (on: Southport): Commit[] => {
  const made: Commit[] = [];
  const { store } = on.world.ports;
  const commit: Store['commit'] = (one) => {
    made.push(one);
    return store.commit(one);
  };
  Object.assign(on.world.ports, { store: { ...store, commit } });
  return made;
};

/** Whoever is a person of the one programme is none of the other. */
const apart = async (on: Southport, canary: Southport, made: readonly Commit[], what: string) => {
  const theirs: ReadonlyMap<string, readonly string[]> = new Map([
    [on.programme as string, Object.values(on.person)],
    [canary.programme as string, Object.values(canary.person)],
  ]);
  for (const one of made) {
    const { records, effects, request: asked } = one;
    const named = personsIn([records, effects, asked]);
    for (const [programme, persons] of theirs)
      if (programme !== one.programme)
        expect(
          named.filter((person) => persons.includes(person)),
          what,
        ).toEqual([]);
  }
};

/** What leaves less to be done stands last. */
const last: readonly string[] = [
  ...['partnership.remove', 'person.same', 'person.link-with', 'partnership.close'],
  'family.goes-on',
  ...['partnership.reopen', 'partnership.take-over', 'partnership.agree'],
];
const inTurn = commands()
  .map(({ name }) => name)
  .sort((one, other) => last.indexOf(one) - last.indexOf(other));

const placeOf = ({ who, where }: Example, channel: PlaceId): PlaceId => {
  if (where === 'direct') return directPlace(slackAccount(who));
  return where === 'elsewhere' ? placeId('slack', 'T1', 'C9') : channel;
};

/** Undefined where it makes no sense any more after all that was done before. */
const prepared = async (name: Command['ask'], at: Southport): Promise<Example | undefined> => {
  try {
    return await examples[name](at, 'Slack');
  } catch {
    return undefined;
  }
};

describe('of one account that is known in two programmes under two persons', () => {
  it('nothing written for one programme names a person of the other, whatever is asked there', async () => {
    const { on, canary } = await withCanary();
    expect(ours.filter((who) => on.person[who] === canary.person[who])).toEqual([]);
    for (const who of ours) expect([who, canary.person[who]]).toEqual([who, expect.any(String)]);
    const made = watched(on);
    for (const name of inTurn) {
      for (const at of [canary, on]) {
        const before = made.length;
        const example = await prepared(name, at);
        if (!example) continue;
        const place = placeOf(example, at === on ? onSlack : onCanary);
        await at.ask(example.who, example.ask, place);
        await apart(
          on,
          canary,
          made.slice(before),
          `${name} in ${at === on ? 'Southport' : 'Canary'}`,
        );
      }
    }
    await on.world.settle();
    await apart(on, canary, made, 'afterwards');
    expect(made.filter(({ programme }) => programme === canary.programme).length).toBeGreaterThan(
      60,
    );
    expect(made.filter(({ programme }) => programme === on.programme).length).toBeGreaterThan(60);
  });

  it('a typed undo takes back what was done there', async () => {
    const { on, canary } = await withCanary();
    await canary.ask('mia', { ask: 'poll.create', question: 'Which?', options: ['Yes', 'No'] });
    await on.world.to('2027-01-04T09:05:00.000Z');
    await canary.ask('sam', { ask: 'poll.vote', ref: 'P-1', option: 1 });
    const undo = request({ account: slackAccount('sam'), name: 'Sam' }, typed('undo'), onCanary);
    expect(wordsOf(await on.world.ask(undo))).toContain('Your vote on “Which?” was taken back.');
  });

  it('what somebody says of themselves there is written there, though the channel shows two', async () => {
    const { on, canary } = await withCanary();
    const chair = { account: slackAccount('asha'), name: 'Asha' };
    await canary.ask('priya', { ask: 'partnership.setup', name: 'Ainsdale', chair, sure: true });
    const made = watched(on);
    await canary.ask('sam', { ask: 'person.nudges', nudges: 'weekly' });
    expect(made.map(({ programme }) => programme)).toEqual([canary.programme]);
    await apart(on, canary, made, 'nudges');
  });
});

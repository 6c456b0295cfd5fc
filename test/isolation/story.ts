import { directPlace, type PersonId, type PlaceId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Request } from '../../core/model/request.ts';
import {
  cast,
  formbyChannel,
  type Name,
  names,
  slackAccount,
  teamsAccount,
  teamsChannel,
} from '../lines/cast.ts';
import { codeIn, type Southport } from '../lines/southport.ts';
import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';
import type { Town } from './town.ts';
import { type House, harbour, houses, marked, moved, quay } from './words.ts';

/** Southport in one house, told in the words of the story's own; `to` moves the clock of all once each of them wants it. */
export interface Told extends Southport {
  readonly house: House;
  /** The story's word in what is asked, for the partnership whose channel that is. */
  readonly mark: <Value>(value: Value, place?: PlaceId) => Value;
}
type Wait = (at: string) => Promise<void>;

/** Comes to pass once all of so many have asked for it. */
export const together = (of: number, act: (at: string) => Promise<void>): Wait => {
  let waiting: (() => void)[] = [];
  return (at) =>
    new Promise((resolve, reject) => {
      waiting.push(resolve);
      if (waiting.length < of) return;
      const all = waiting;
      waiting = [];
      act(at).then(() => {
        for (const go of all) go();
      }, reject);
    });
};

const lookUp = async ({ store }: Town, house: House) => {
  const place = (one: PlaceId) => store.lookUp({ place: moved(one, house), accounts: [] });
  const accounts = names.map((name) => moved(slackAccount(name), house));
  const here = await store.lookUp({ place: moved(onSlack, house), accounts });
  const { row } = here.place;
  const people = names.map((name) => {
    const all = here.accounts.get(moved(slackAccount(name), house))?.row?.people ?? [];
    return [name, all.find(({ programme }) => programme === row?.programme)?.person] as const;
  });
  return {
    id: row?.partnerships[0] as Southport['id'],
    programme: row?.programme as Southport['programme'],
    formby: (await place(formbyChannel)).place.row?.partnerships[0] as Southport['formby'],
    person: Object.fromEntries(people) as Record<Name, PersonId>,
  };
};

/** The story's hand in one house. */
export const told = async (town: Town, house: House, wait: Wait): Promise<Told> => {
  const { words } = house;
  const mark: Told['mark'] = (value, place = onSlack) =>
    marked(value, place === formbyChannel ? words.formby : words.southport);
  const hears = async (asked: Request): Promise<Answer> => {
    const { input, where } = asked;
    const text = { ...asked, input: mark(input, where.place) };
    const whole: Request = moved(text, house);
    const answer = await town.core.handle(whole, town.ports);
    town.heard.push({ request: whole, answer });
    return answer;
  };
  const ask: Southport['ask'] = (who, asked, place = onSlack, account = slackAccount(who)) =>
    hears(
      request({ account, name: cast[who] }, { kind: 'pressed', ask: asked }, place, {
        asker: {
          account,
          name: `${cast[who]} ${words.people}`,
          ...{ home: who !== 'gwen', guest: who === 'gwen' },
        },
        where:
          place === directPlace(account) ? { place, kind: 'direct' } : { place, kind: 'channel' },
      }),
    );
  const faults = town.faults.get(house.team) ?? [];
  town.faults.set(house.team, faults);
  const world = {
    ...{ ports: town.ports, faults, known: new Map(), messages: [] },
    ...{ now: () => town.clock.now, settle: () => wait(town.clock.now), to: wait, ask: hears },
  } as unknown as Southport['world'];
  const kept = undefined as unknown as Southport['kept'];
  const look = () => lookUp(town, house);
  return { house, mark, world, kept, ask, look, ...(await look()) };
};

const link = async ({ ask }: Told, who: Name): Promise<void> => {
  const [here, there] = [slackAccount(who), teamsAccount(who)];
  const code = codeIn(await ask(who, { ask: 'person.link' }, directPlace(here)));
  await ask(who, { ask: 'person.link-with', code, sure: true }, directPlace(there), there);
};
const named = (name: Name, { words }: House) => ({
  account: slackAccount(name),
  name: `${cast[name]} ${words.people}`,
});

/** Southport and Formby come to be, as in the tables of the story. */
const founded = async (town: Town, house: House, wait: Wait): Promise<void> => {
  const first = await told(town, house, wait);
  const { ask } = first;
  await ask('priya', {
    ask: 'partnership.setup',
    name: 'Southport',
    chair: named('asha', house),
    members: (['sam', 'mia', 'olu'] as const).map((name) => named(name, house)),
  });
  for (const who of ['asha', 'priya', 'sam', 'mia', 'olu'] as const) await link(first, who);
  const code = codeIn(await ask('priya', { ask: 'partnership.invite' }));
  const join = { ask: 'partnership.join', code, sure: true } as const;
  await ask('priya', join, teamsChannel, teamsAccount('priya'));
  const { person } = await lookUp(town, house);
  const owner = { person: person.sam };
  const titles = Array.from({ length: 17 }, (_, index) => `Lamp column ${index + 1}`);
  const asks: readonly Ask[] = [
    { ask: 'partnership.set-person', person: person.olu, role: 'observer' },
    { ask: 'partnership.set-person', person: person.sam, organisation: 'Harbour Trust' },
    { ask: 'partnership.list-person', name: 'Jo Bell', organisation: 'Fire Service' },
    { ask: 'partnership.door', door: 'list' },
    {
      ask: 'action.create',
      items: titles.map((title, index) => (index === 1 ? { title } : { title, owner })),
      sure: true,
    },
  ];
  for (const one of asks) await ask('priya', one);
  await ask('sam', { ask: 'action.done', ref: 'A-3' });
  await ask('sam', { ask: 'action.block', ref: 'A-4', reason: 'Waiting for Highways' });
  const chair = named('asha', house);
  await ask('mia', { ask: 'partnership.setup', name: 'Formby', chair }, formbyChannel);
  await ask('priya', { ask: 'partnership.confirm-list' });
  await ask('mia', { ask: 'action.create', items: [{ title: 'Gravel the path' }] }, formbyChannel);
};

/** Every house has its Southport and Formby; Harbour's Formby is shown in Quay's visitors' channel besides. */
export const prepared = async (town: Town): Promise<void> => {
  const alone = together(1, (at) => town.to(at));
  await founded(town, harbour, alone);
  const there = await told(town, harbour, alone);
  const code = codeIn(await there.ask('mia', { ask: 'partnership.invite' }, formbyChannel));
  const guest = await told(town, quay, alone);
  const join = { ask: 'partnership.join', code, sure: true } as const;
  await guest.ask('priya', join, 'slack:T1:C3' as PlaceId);
  for (const house of houses.filter((one) => one !== harbour)) await founded(town, house, alone);
  await town.settle();
};

import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { takesOver } from '../../../core/engine/takes-over.ts';
import type { Partnership } from '../../../core/model/context.ts';
import {
  accountId,
  directPlace,
  installId,
  type PlaceId,
  partsOf,
  placeId,
} from '../../../core/model/ids.ts';
import type { Happening, Request } from '../../../core/model/request.ts';
import { monday } from '../../support/southport/people.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../../support/world.ts';

const here = channel('slack', 'T1', 'C1');
const asha = persona('slack', 'T1', 'UASHA', 'Asha');
const kim = persona('slack', 'T2', 'UKIM', 'Kim');
const organisation = installId('slack', 'E1');
/** The same person once their organisation has the app. */
const ofOrganisation = (who: Persona): Persona => ({
  ...who,
  account: accountId('slack', 'E1', partsOf(who.account).local),
});
const through = (workspace: string): Partial<Request> => ({
  formerly: { now: organisation, was: installId('slack', workspace) },
});
const whereIn = (place: PlaceId): Partial<Request> => ({
  where: { place, kind: 'channel', of: organisation },
});

let bot: World;
/** The channels that are one, by each of their names. */
let shared: readonly PlaceId[];
const says = async (who: Persona, line: string, place?: PlaceId, more: Partial<Request> = {}) =>
  linesIn(viewOf(await bot.ask(request(who, typed(line), place, more)))).join(' ');
const happens = (happening: Happening, who: Persona, more: Partial<Request> = {}) =>
  bot.ask(request(who, { kind: 'happened', happening }, undefined, more));
const cardsOf = (ref: string) =>
  bot.messages.filter(({ view, gone }) => !gone && view.aloud.includes(ref));

beforeEach(async () => {
  const store = memoryStore({ hash: sha256 });
  bot = world(store, monday);
  shared = [];
  for (const who of [asha, kim, ofOrganisation(asha), ofOrganisation(kim)])
    bot.known.set(who.account, { name: who.name, home: true, guest: false });
  Object.assign(bot.ports.directory, {
    alsoCalled: async (place: PlaceId) =>
      shared.includes(place) ? shared.filter((one) => one !== place) : [],
  });
  const values = { name: 'Southport', chair: [asha.account], members: [] };
  const input = {
    kind: 'submitted',
    form: 'partnership.setup',
    values,
    carries: undefined,
  } as const;
  await bot.ask(request(asha, input, here));
  await says(asha, 'partnership people are right', here);
  await bot.settle();
});

describe('an account by another name', () => {
  it('is whoever was known before their organisation took the app over, in each of its workspaces', async () => {
    const wide = ofOrganisation(asha);
    expect(
      await says(wide, 'action Mend the gate @me', here, { ...through('T1'), ...whereIn(here) }),
    ).toContain('A-1');
    expect(await says(asha, 'action list mine', here)).toContain('Mend the gate');
    // In another workspace, whose name for her nobody ever heard.
    expect(await says(wide, 'mine', undefined, through('T2'))).toContain('Mend the gate');
    expect((await partnershipNow()).seats).toHaveLength(1);
  });

  it('is written to where they were before', async () => {
    const wide = ofOrganisation(asha);
    await says(wide, 'action Mend the gate @me by tomorrow', here, {
      ...through('T1'),
      ...whereIn(here),
    });
    await bot.to('2027-01-05T12:00:00.000Z');
    const direct = bot.messages.map(({ place }) => place).filter((place) => place.includes('@'));
    expect(new Set(direct)).toEqual(new Set([directPlace(asha.account)]));
  });

  it('is nobody else’s: a namesake of another house stays a stranger', async () => {
    const other = persona('slack', 'T3', 'UASHA', 'Asha');
    bot.known.set(other.account, { name: 'Asha', home: true, guest: false });
    expect(await says(other, 'action Mend it', here)).toContain("You're not on the list");
  });
});

/** The partnership of the channel as it stands. */
const partnershipNow = async (): Promise<Partnership> => {
  const { row } = (await bot.ports.store.lookUp({ place: here, accounts: [] })).place;
  const [partnership] = row?.partnerships ?? [];
  if (!row || !partnership) throw new Error('It shows nothing.');
  const found = (await bot.ports.store.load(row.programme, [partnership])).get(partnership);
  if (!found) throw new Error('There is none.');
  return found.state as Partnership;
};

describe('a channel that two workspaces share', () => {
  const there = placeId('slack', 'T2', 'C1');

  it('is one place with one card, whichever workspace tells of it', async () => {
    shared = [here, there];
    await says(asha, 'action Mend the gate', here);
    await bot.settle();
    const cards = cardsOf('A-1').length;
    expect(await says(asha, 'A-1', there)).toContain('Mend the gate');
    expect(await says(kim, 'A-1', there)).toContain("You're not on the list of Southport");
    await bot.settle();
    expect(cardsOf('A-1')).toHaveLength(cards);
    expect(bot.messages.every(({ place }) => place !== there)).toBe(true);
    const row = (await bot.ports.store.lookUp({ place: there, accounts: [] })).place.row;
    expect(row).toMatchObject({ as: here, partnerships: [] });
  });

  it('lets nobody in by acting whose workspace has no channel of the partnership', async () => {
    shared = [here, there];
    expect(await says(kim, 'action Mend the gate', there)).toContain("You're not on the list");
    expect((await partnershipNow()).seats).toHaveLength(1);
  });

  it('is another’s where the chat does not say that it is shared', async () => {
    expect(await says(kim, 'action list', there)).not.toContain('Southport');
    expect(
      (await bot.ports.store.lookUp({ place: there, accounts: [] })).place.row,
    ).toBeUndefined();
  });
});

describe('a visitor from another tenant of Teams', () => {
  const [council, police] = [channel('teams', 't1', '19:c'), channel('teams', 't2', '19:p')];
  const owen = persona('teams', 't1', 'owen', 'Owen');
  const rio = persona('teams', 't2', 'rio', 'Rio');
  /** As the edge says it of whoever is of another tenant than the channel. */
  const visiting = { asker: { ...rio, home: false, guest: false } } as const;
  const connected = async (who: Persona, place: PlaceId) => {
    const told = JSON.stringify(await bot.ask(request(asha, typed('partnership invite'), here)));
    const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(told) ?? [];
    expect(await says(who, `partnership join ${code}`, place)).toContain('Southport');
  };

  beforeEach(async () => {
    for (const who of [owen, rio])
      bot.known.set(who.account, { name: who.name, home: true, guest: false });
    await connected(owen, council);
  });

  it('stays one while the partnership has no channel in their own, though that calls them at home', async () => {
    const before = (await partnershipNow()).seats.length;
    expect(await says(rio, 'action Mend the gate', council, visiting)).toContain(
      "You're not on the list",
    );
    expect((await partnershipNow()).seats).toHaveLength(before);
  });

  it('comes in by acting once it has one there', async () => {
    await connected(rio, police);
    const eve = persona('teams', 't2', 'eve', 'Eve');
    bot.known.set(eve.account, { name: 'Eve', home: true, guest: false });
    const own = { asker: { ...eve, home: false, guest: false } } as const;
    expect(await says(eve, 'action Mend the gate', council, own)).toContain('A-1');
    const guest = persona('teams', 't2', 'gus', 'Gus');
    bot.known.set(guest.account, { name: 'Gus', home: false, guest: true });
    expect(await says(guest, 'action Mend the fence', police)).toContain("You're not on the list");
  });
});

describe('an organisation’s installation that is taken away', () => {
  const placesNow = async () => (await partnershipNow()).places;

  it('stops every workspace that it serves', async () => {
    await takesOver(installId('slack', 'T1'), organisation, bot.ports);
    const wide = ofOrganisation(asha);
    await says(wide, 'action list', here, { ...through('T1'), ...whereIn(here) });
    await happens({ happened: 'uninstalled' }, { ...wide, name: '' });
    expect(await placesNow()).toEqual([expect.objectContaining({ place: here, is: 'removed' })]);
  });

  it('stops none that has an installation of its own', async () => {
    await happens({ happened: 'uninstalled' }, ofOrganisation(asha));
    expect(await placesNow()).toEqual([expect.objectContaining({ place: here, is: 'live' })]);
  });
});

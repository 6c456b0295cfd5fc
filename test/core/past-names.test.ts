import { beforeEach, describe, expect, it } from 'vitest';
import { southport } from '../support/southport/ids.ts';
import { asha, cleo, eve, onSlack, onTeams, sam, somebody } from '../support/southport/people.ts';
import { linesIn, viewOf } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';
import { request } from '../support/world.ts';

let stage: Southport;
const lee = somebody('Lee', 'teams');
const chats = [
  ['Slack', onSlack],
  ['Teams', onTeams],
] as const;

const counted = async (place = onSlack) =>
  linesIn(
    viewOf(await stage.asks(asha, { ask: 'poll.counted', in: southport, ref: 'P-1' }, place)),
  );
const organisation = (who: { id: string }, name: string) =>
  stage.asks(asha, {
    ask: 'partnership.set-person',
    in: southport,
    person: who.id,
    organisation: name,
  } as never);
const renamed = (who: typeof sam, name: string) =>
  stage.bot.ask(
    request(
      who,
      { kind: 'happened', happening: { happened: 'account-renamed', account: who.account, name } },
      who.place,
    ),
  );
const removed = (who: { id: string }) =>
  stage.asks(asha, {
    ask: 'partnership.remove',
    in: southport,
    person: who.id,
    sure: true,
  } as never);

beforeEach(async () => {
  stage = await newSouthport({
    seats: [
      asha,
      cleo,
      { who: sam, organisation: 'Harbour Trust' },
      { who: lee, organisation: 'Fire Service' },
      eve,
    ],
    places: [onSlack, onTeams],
  });
});

describe.each(chats)('a vote that has ended, shown in %s', (_, place) => {
  beforeEach(async () => {
    await stage.says(asha, 'poll "What first?" "Lights" "Club" until Friday 17:00');
    const vote = (option: number) => ({ ask: 'poll.vote', in: southport, ref: 'P-1', option });
    for (const who of [sam, lee, eve]) await stage.asks(who, vote(1) as never, who.place);
    await stage.bot.to('2027-01-08T18:00:00.000Z');
  });

  it('keeps the organisation of its day, the new name beside it', async () => {
    await organisation(sam, 'Mersey Trust');
    await organisation(lee, 'Fire and Rescue');
    const lines = (await counted(place)).join('\n');
    expect(lines).toContain('Sam (Harbour Trust, now Mersey Trust)');
    expect(lines).toContain('Lee (Fire Service, now Fire and Rescue)');
  });

  it('keeps the names of its day, the new ones beside them', async () => {
    await renamed(sam, 'Sam Smith');
    await renamed(eve, 'Evelyn');
    const lines = (await counted(place)).join('\n');
    expect(lines).toContain('Sam (Harbour Trust, now Sam Smith)');
    expect(lines).toContain('Eve (now Evelyn)');
    const history = linesIn(viewOf(await stage.says(asha, 'poll history P-1', place))).join('\n');
    expect(history).not.toMatch(/seat[ -]\d/);
  });

  it('names who was taken off since, and never a seat’s number', async () => {
    await removed(eve);
    await removed(sam);
    await removed(lee);
    const lines = (await counted(place)).join('\n');
    expect(lines).toContain('Eve');
    expect(lines).toContain('Sam (Harbour Trust)');
    expect(lines).toContain('Lee (Fire Service)');
    expect(lines).not.toMatch(/seat[ -]\d/);
  });

  it('says a former member where nothing is kept of somebody', async () => {
    await removed(eve);
    const { store } = stage;
    Object.assign(stage.bot.ports, {
      store: {
        ...store,
        load: async (...asked: Parameters<typeof store.load>) => {
          const found = new Map(await store.load(...asked));
          found.delete(eve.id);
          return found;
        },
      },
    });
    const lines = (await counted(place)).join('\n');
    expect(lines).toContain('A former member');
    expect(lines).not.toMatch(/seat[ -]\d|Eve/);
  });
});

describe.each(chats)('other things that are over, shown in %s', (_, place) => {
  it('an action that is done keeps its owner’s name, and its history who did what', async () => {
    await stage.says(sam, 'action Sweep the hall for me');
    await stage.asks(sam, { ask: 'action.done', in: southport, ref: 'A-1' } as never);
    await stage.bot.to('2027-01-05T10:00:00.000Z');
    await renamed(sam, 'Sam Smith');
    const shown = linesIn(
      viewOf(await stage.asks(asha, { ask: 'action.show', in: southport, ref: 'A-1' }, place)),
    ).join('\n');
    expect(shown).toContain('Sam (Harbour Trust, now Sam Smith)');
    const history = linesIn(viewOf(await stage.says(asha, 'action history A-1', place))).join('\n');
    expect(history).toContain('Sam (now Sam Smith)');
  });

  it('a meeting keeps who came, though they were taken off or renamed since', async () => {
    await stage.says(asha, 'meeting schedule Ward walk Thursday 7 January 2027 10:00 Town Hall');
    const ask = { ask: 'meeting.attend', in: southport, ref: 'M-1' } as never;
    await stage.asks(eve, ask);
    await stage.asks(sam, ask);
    await stage.bot.to('2027-01-08T10:00:00.000Z');
    await removed(eve);
    await organisation(sam, 'Mersey Trust');
    const who = linesIn(
      viewOf(await stage.asks(asha, { ask: 'meeting.who', in: southport, ref: 'M-1' }, place)),
    ).join('\n');
    expect(who).toContain('Eve');
    expect(who).toContain('Harbour Trust (Sam)');
    expect(who).not.toContain('Mersey Trust (Sam)');
  });
});

it('a placeholder gives way to the real name there too', async () => {
  const guest = { ...somebody('guest', 'teams'), name: '' };
  const asker = { account: guest.account, name: '', home: false, guest: true };
  stage.bot.known.set(guest.account, { name: '', home: false, guest: true });
  const asked = { ask: 'partnership.ask-to-join', in: southport } as never;
  await stage.bot.ask(request(guest, { kind: 'pressed', ask: asked }, onTeams, { asker }));
  const row = await stage.store.lookUp({ place: onTeams, accounts: [guest.account] });
  const person = row.accounts.get(guest.account)?.row?.people[0]?.person ?? '';
  await stage.asks(cleo, {
    ask: 'partnership.let-in',
    in: southport,
    person,
    organisation: 'Guest Org',
  } as never);
  await stage.says(asha, 'poll "What first?" "Lights" "Club" until Friday 17:00');
  const vote = { ask: 'poll.vote', in: southport, ref: 'P-1', option: 1 } as never;
  await stage.bot.ask(request(guest, { kind: 'pressed', ask: vote }, onTeams, { asker }));
  await stage.bot.to('2027-01-08T18:00:00.000Z');
  expect((await counted()).join('\n')).toContain('A guest of Guest Org (1)');
  await renamed({ ...guest } as never, 'Olga Guest');
  const lines = (await counted()).join('\n');
  expect(lines).toContain('Olga Guest (Guest Org)');
  expect(lines).not.toContain('A guest of');
});

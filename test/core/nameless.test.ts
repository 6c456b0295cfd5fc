import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import type { AccountId } from '../../core/model/ids.ts';
import type { Platform } from '../../core/model/platforms.ts';
import { southport } from '../support/southport/ids.ts';
import { asha, cleo, onSlack, onTeams, somebody } from '../support/southport/people.ts';
import { aloud, linesIn, viewOf } from '../support/southport/seen.ts';
import { newSouthport, type Southport } from '../support/southport/world.ts';
import { request } from '../support/world.ts';

let stage: Southport;
const places = { slack: onSlack, teams: onTeams } as const;
const called = { slack: 'Slack', teams: 'Teams' } as const;

/** A guest whom their chat gives this name. */
const guest = (key: string, chat: Platform, name = '') => {
  const who = { ...somebody(key, chat), name };
  stage.bot.known.set(who.account, { name, home: false, guest: true });
  return who;
};
type Guest = ReturnType<typeof guest>;

const does = (who: Guest, ask: object, name = who.name) =>
  stage.bot.ask(
    request(who, { kind: 'pressed', ask: { in: southport, ...ask } as never }, who.place, {
      asker: { account: who.account, name, home: false, guest: true },
    }),
  );
const soon = () => stage.bot.to(later(stage.bot.now(), 20 * 60));
/** Asks to join, and is let in for an organisation by the clerk. */
const comesIn = async (who: Guest, organisation?: string) => {
  await does(who, { ask: 'partnership.ask-to-join' });
  await soon();
  const prompt = stage.heard(cleo).findLast(({ view }) => view.aloud.includes('asks to join'));
  const person = JSON.stringify(prompt?.view).match(/"person":"(person:[^"]+)"/)?.[1] ?? '';
  await stage.asks(cleo, {
    ask: 'partnership.let-in',
    in: southport,
    person,
    ...(organisation ? { organisation } : {}),
  } as never);
  await soon();
  return person;
};
const people = async () => linesIn(viewOf(await stage.says(asha, 'partnership people'))).join('\n');

beforeEach(async () => {
  stage = await newSouthport({ places: [onSlack, onTeams] });
});

describe.each(['slack', 'teams'] as const)('guests without a name, in %s', (chat) => {
  const on = called[chat];

  it('are called by a number that is given once and stays', async () => {
    const [first, second] = [guest('one', chat), guest('two', chat, '\u200b \u3164')];
    await does(first, { ask: 'partnership.ask-to-join' });
    await does(second, { ask: 'partnership.ask-to-join' });
    await soon();
    const said = stage.heard(cleo).map(({ view }) => view.aloud);
    expect(said).toContainEqual(expect.stringContaining(`Somebody on ${on} (1) asks to join`));
    expect(said).toContainEqual(expect.stringContaining(`Somebody on ${on} (2) asks to join`));
    const list = linesIn(viewOf(await stage.says(cleo, 'partnership people'))).join('\n');
    expect(list).toContain(`Somebody on ${on} (1) · asks to join`);
    expect(list).toContain(`Somebody on ${on} (2) · asks to join`);
  });

  it('are guests of their organisation once it is known, under the same number', async () => {
    await comesIn(guest('one', chat));
    await comesIn(guest('two', chat, '   '), 'Guest Org');
    const list = await people();
    expect(list).toContain(`Somebody on ${on} (1)`);
    expect(list).toContain('A guest of Guest Org (2)');
    expect(list).not.toContain('(Guest Org)');
  });

  it.each([
    ['the next message', 'Olga Guest', ''],
    ['a later roster', '', 'Olga Guest'],
  ])('get their name as soon as %s tells it, in the cards too', async (_, told, listed) => {
    const who = guest('one', chat);
    const person = await comesIn(who, 'Guest Org');
    await stage.says(asha, 'action Sweep the hall');
    await stage.asks(asha, { ask: 'action.assign', ref: 'A-1', owner: { person } } as never);
    await stage.bot.settle();
    expect(linesIn(stage.card('A-1')).join('\n')).toContain('A guest of Guest Org (1)');
    stage.bot.known.set(who.account, { name: listed, home: false, guest: true });
    await does(who, { ask: 'action.list' }, told);
    await soon();
    expect(linesIn(stage.card('A-1')).join('\n')).toContain('Olga Guest (Guest Org)');
    expect(linesIn(stage.card('A-1')).join('\n')).not.toContain('A guest of');
    expect(await people()).toContain('Olga Guest (Guest Org)');
  });

  it('get it by the news of a changed account, and an empty name takes none away', async () => {
    const who = guest('one', chat);
    const person = await comesIn(who, 'Guest Org');
    await stage.says(asha, 'action Sweep the hall');
    await stage.asks(asha, { ask: 'action.assign', ref: 'A-1', owner: { person } } as never);
    const news = (name: string) =>
      stage.bot.ask(
        request(
          who,
          {
            kind: 'happened',
            happening: { happened: 'account-renamed', account: who.account as AccountId, name },
          },
          places[chat],
        ),
      );
    await news('\u2800');
    await news('Olga Guest');
    await news(' ');
    await stage.bot.settle();
    expect(linesIn(stage.card('A-1')).join('\n')).toContain('Olga Guest (Guest Org)');
    expect(await people()).toContain('Olga Guest (Guest Org)');
  });
});

it('names a reader without a name to others, whatever they did', async () => {
  const who = guest('one', 'teams');
  await comesIn(who);
  await does(who, { ask: 'action.create', items: [{ title: 'Sweep the hall' }], sure: true });
  await stage.bot.settle();
  expect(linesIn(stage.card('A-1')).join('\n')).toContain('Somebody on Teams (1)');
  expect(aloud(await stage.says(asha, 'action history A-1'))).toContain('Somebody on Teams (1)');
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callsMade, cloud, workers } from '../../support/cloud-made.ts';
import { allows, statementsOf } from '../../support/cloud-rights.ts';
import { heard } from '../../support/laptop/heard.ts';
import { startLaptop, type TestLaptop } from '../../support/laptop.ts';
import { playYear } from '../../support/year.ts';

/** Knows which function is at work, wherever in the process. */
const watch = await vi.hoisted(async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks');
  const working = new AsyncLocalStorage<string>();
  type Handler = (...args: unknown[]) => Promise<unknown>;
  const watched = (name: string) => async (original: () => Promise<object>) => {
    const real = (await original()) as Record<string, (ports: unknown) => Handler>;
    const make = (ports: unknown): Handler => {
      const handler = real[name]?.(ports);
      return (...args) => working.run(name, async () => handler?.(...args));
    };
    return { ...real, [name]: make };
  };
  return { working, watched };
});
vi.mock('../../../functions/slack.ts', watch.watched('slack'));
vi.mock('../../../functions/teams.ts', watch.watched('teams'));
vi.mock('../../../functions/relay.ts', watch.watched('relay'));
vi.mock('../../../functions/deliver.ts', watch.watched('deliver'));
vi.mock('../../../functions/tick.ts', watch.watched('tick'));
vi.mock('../../../functions/wake.ts', watch.watched('wake'));

const faults = vi.spyOn(console, 'error');
let laptop: TestLaptop;
const made = callsMade(() => watch.working.getStore());
beforeAll(async () => {
  // Played here and not copied: who wrote what is watched.
  laptop = await startLaptop({ env: { DEMO: 'sefton', DATA_DIR: ':memory:' } });
  await laptop.drawn();
  // The demonstration is played in first, ten seconds on a machine with little else to do.
}, 60_000);
afterAll(async () => {
  await laptop.stop();
  vi.restoreAllMocks();
});

const rooms = ['southport', 'formby', 'crosby', 'sefton-east-parishes', 'south-sefton'];
const shared = ['Southport partners', 'Formby partners', 'Crosby partners'];
const postedIn = (room: string) => laptop.posted().filter((one) => one.room === room && !one.only);

describe('the demonstration of Sefton', () => {
  it('is played in without a step that fails, on the morning of the Cabinet meeting', () => {
    expect(faults.mock.calls).toEqual([]);
    expect(laptop.now().slice(0, 13)).toBe('2011-04-14T08');
  });

  it.each(rooms)('shows the partnership of %s with its actions in Slack', (room) => {
    const texts = postedIn(room).map(({ text }) => text);
    expect(texts.filter((text) => /Area Partnership\. Chair /.test(text))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('Action A-')).length).toBeGreaterThanOrEqual(2);
  });

  it.each(shared)('shows the same cards in %s on Teams', (room) => {
    const texts = postedIn(room).map(({ text }) => text);
    expect(texts.some((text) => /Area Partnership\. Chair /.test(text))).toBe(true);
    expect(texts.some((text) => text.startsWith('Action A-'))).toBe(true);
  });

  it('shows on the card of a partnership what is open, in both chats alike', () => {
    const open = (room: string) =>
      postedIn(room).flatMap(({ text }) => / Chair .* (\d+) open actions\.$/.exec(text)?.[1] ?? []);
    for (const [room, there] of [
      ['southport', 'Southport partners'],
      ['crosby', 'Crosby partners'],
    ] as const) {
      expect(open(room)).toHaveLength(1);
      expect(open(there)).toEqual(open(room));
      expect(open(room)).not.toEqual(['0']);
    }
  });

  it('shows what Sam finished as finished in both chats', () => {
    for (const room of ['southport', 'Southport partners'])
      expect(postedIn(room).some(({ text }) => /A-1, .* was finished by Sam/.test(text))).toBe(
        true,
      );
  });

  it('counts the four people who are in both chats once, before and after they say that it is them', async () => {
    const both = [
      ['Asha', 'southport', 'Southport partners', 'Youth club'],
      ['Joy', 'southport', 'Southport partners', 'Speeding'],
      ['Priya', 'southport', 'Southport partners', 'Street lights'],
      ['Idris', 'crosby', 'Crosby partners', 'Older residents'],
    ] as const;
    const voted = (room: string) =>
      postedIn(room).flatMap(
        ({ text }) => /^Poll P-1.* (\d of \d) have voted/.exec(text)?.[1] ?? [],
      );
    for (const [who, room, there, option] of both) {
      await laptop.slack(who, room).press(option, 'P-1');
      await laptop.drawn();
      const before = voted(room);
      const teams = laptop.teams(who, there);
      await teams.press(option, { within: 'P-1' });
      expect(heard(teams).said).toContain("I've asked there whether that is also you");
      await laptop.slack(who, 'direct').press('Yes, one person');
      await laptop.drawn();
      expect(before).toHaveLength(1);
      expect(voted(room)).toEqual(before);
      expect(voted(there)).toEqual(before);
    }
    expect([voted('southport'), voted('crosby')]).toEqual([['6 of 7'], ['3 of 5']]);
  });

  it('takes what people press and type in either chat', async () => {
    await laptop.teams('Tess').press('Apologies', { within: 'Stakeholder engagement' });
    await laptop.slack('Noor').press('Attending', 'Stakeholder engagement');
    const idris = laptop.teams('Idris', 'Crosby partners');
    await idris.type('@Folkmoot action Write to the parish');
    await laptop.drawn();
    await idris.press('Done', { within: 'Write to the parish' });
    await laptop.drawn();
    const said = postedIn('crosby').map(({ text }) => text);
    expect(said.some((text) => /write to the parish, was finished by Idris/.test(text))).toBe(true);
  });

  it('makes nudges, digests and late actions of a month gone by', async () => {
    const before = laptop.posted().length;
    const { now, delivered } = await laptop.advance('P1M');
    expect(now.slice(0, 10)).toBe('2011-05-14');
    expect(delivered).toBeGreaterThan(20);
    const fresh = laptop.posted().slice(0);
    expect(fresh.length).toBeGreaterThan(before);
    const digests = fresh.filter(({ text }) => /^Southport this week: /.test(text));
    expect(new Set(digests.map(({ chat }) => chat))).toEqual(new Set(['slack', 'teams']));
    expect(digests.some(({ text }) => /[1-9]\d* (?:actions )?past their date/.test(text))).toBe(
      true,
    );
    for (const where of ['Sefton East', 'South Sefton'])
      expect(fresh.some(({ text }) => text.startsWith(`${where} this week: `))).toBe(true);
    expect(fresh.some(({ room }) => room === 'direct:Idris')).toBe(true);
    expect(faults.mock.calls).toEqual([]);
  });

  it('plays the year by the clock alone: votes close, meetings come round, reviews fall due', async () => {
    await playYear(laptop);
    expect(laptop.now().slice(0, 10)).toBe('2011-12-08');
    const said = (room: string) => postedIn(room).map(({ text }) => text);
    for (const room of ['southport', 'Southport partners']) {
      const texts = said(room).join('\n');
      expect(texts).toMatch(
        /Result of poll P-1, Which priority first\? .* Closed Thursday 30 June 2011/,
      );
      for (const day of ['14 July', '13 October'])
        expect(texts).toContain(`Area Partnership meets on Thursday ${day} 2011 at 10:00`);
      expect(texts).toContain('The six-month review of Southport Area Partnership is due.');
    }
    for (const room of ['crosby', 'Crosby partners'])
      expect(said(room).join('\n')).toContain('Inaugural meeting meets in one hour, at 18:30');
    expect(said('formby').join('\n')).toContain(
      'First full meeting meets on Thursday 15 September',
    );
    const due = 'six-month review of Southport Area Partnership is due';
    const asked = laptop
      .posted()
      .filter(({ room, text }) => room === 'direct:Asha' && text.includes(due));
    // On 1 December, and again a week later.
    expect(asked).toHaveLength(2);
    expect(faults.mock.calls).toEqual([]);
    // Played whole, seven months of five partnerships take half a minute on a machine with nothing else to do.
  }, 180_000);

  it('takes the answer to a review in either chat', async () => {
    await laptop.slack('Asha', 'direct').press('Keep on');
    await laptop.teams('Idris', 'direct').press('Keep on');
    await laptop.drawn();
    expect(faults.mock.calls).toEqual([]);
  });
});

describe.each(workers)('the role of %s', (name) => {
  const statements = statementsOf(cloud, name);
  it('allows every call to the table that the demonstration and the year after it make', () => {
    const calls = made.get(name) ?? [];
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((call) => !allows(statements, call))).toEqual([]);
  });
});

describe('the year played', () => {
  it.each([
    ['polls', 'P'],
    ['meetings', 'M'],
    ['reviews', 'R'],
  ])('has %s written by both chats and by the clock', (_what, letter) => {
    const wrote = workers.filter((name) =>
      made
        .get(name)
        ?.some(
          ({ action, keys }) =>
            action === 'dynamodb:PutItem' &&
            keys.some((key) => new RegExp(`#journal#.*/${letter}-\\d`).test(key)),
        ),
    );
    expect(wrote).toEqual(expect.arrayContaining(['slack', 'teams', 'wake']));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { Ask } from '../../core/ask.ts';
import { addDays, today } from '../../core/calendar/days.ts';
import { isWorkingDay } from '../../core/calendar/holidays.ts';
import { directPlace } from '../../core/ids.ts';
import { channel, type Persona, persona, request, typed, world } from '../support/world.ts';

const nation = 'england-and-wales';
const zone = 'Europe/London';
/** Monday; Good Friday, Easter Monday and the change of the clocks lie ahead. */
const begin = '2027-03-22T10:00:00.000Z';
const end = '2027-04-22T17:00:00.000Z';
const clerk = persona('slack', 'T1', 'UPRIYA', 'Priya');

interface Posted {
  readonly at: string;
  readonly place: string;
  readonly said: string;
  readonly whole: string;
}
const posted: Posted[] = [];
const it12 = world(memoryStore({ hash: sha256 }), begin);
const towns = Array.from({ length: 12 }, (_, index) => ({
  index,
  name: `Town ${String.fromCharCode(65 + index)} Partnership`,
  room: channel('slack', 'T1', `C${index}`),
  chair: persona('slack', 'T1', `UCHAIR${index}`, `Chair${index}`),
  member: persona('slack', 'T1', `UMEMBER${index}`, `Member${index}`),
}));
type Town = (typeof towns)[number];
const title = ({ index }: Town, number: number) => `Task ${index} of ${number}.`;
const named = ({ account, name }: Persona) => ({ account, name });

const says = async (who: Persona, text: string, { room }: Town) => {
  const answer = await it12.ask(request(who, typed(text), room));
  await it12.settle();
  return answer.kind === 'view' ? answer.view.aloud : answer.kind;
};
const setUp = async (town: Town) => {
  const ask: Ask = {
    ask: 'partnership.setup',
    name: town.name,
    chair: named(town.chair),
    members: [named(town.member)],
    // The reviews of four of them fall due within the month.
    since: town.index < 4 ? '2026-10-12' : '2027-01-04',
  };
  await it12.ask(request(clerk, { kind: 'pressed', ask }, town.room));
  const day = (days: number) => addDays('2027-03-22', days + town.index);
  for (const [number, due] of [day(2), day(8), day(16)].entries())
    expect(await says(clerk, `action ${title(town, number + 1)} @priya by ${due}`, town)).toContain(
      `A-${number + 1} is on the list`,
    );
  expect(
    await says(clerk, `meeting schedule Area Partnership ${day(21)} 14:00 Town Hall`, town),
  ).toMatch(/M-1 is set|bank holiday|14:00/);
  await says(clerk, 'poll "What first?" "Lights" "Bins" until 9 April 17:00', town);
};

/** What the clerk has in her direct messages by the bot itself, by day. */
const own = () => posted.filter(({ place }) => place === directPlace(clerk.account));
const perDay = (messages: readonly Posted[]) => {
  const days = new Map<string, number>();
  for (const { at } of messages) {
    const day = today(at, zone);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
};
const done = new Map<string, string>();

describe('a month of twelve partnerships and one clerk', () => {
  beforeAll(async () => {
    const push = it12.messages.push.bind(it12.messages);
    it12.messages.push = (...messages) => {
      for (const { place, view } of messages)
        posted.push({ at: it12.now(), place, said: view.aloud, whole: JSON.stringify(view) });
      return push(...messages);
    };
    for (const who of [clerk, ...towns.flatMap(({ chair, member }) => [chair, member])])
      it12.known.set(who.account, { name: who.name, home: true, guest: false });
    for (const town of towns) await setUp(town);
    // Some are finished before their day, some late.
    for (const [day, number, upTo] of [
      ['2027-03-31', 1, 8],
      ['2027-04-07', 2, 6],
      ['2027-04-14', 3, 12],
    ] as const) {
      await it12.to(`${day}T12:00:00.000Z`);
      for (const town of towns.slice(0, upTo)) {
        await says(clerk, `action done A-${number}`, town);
        done.set(title(town, number), it12.now());
      }
    }
    await it12.to(end);
  });

  it('writes to the clerk at most once a working day, though twelve lists have her name on them', () => {
    const days = perDay(own());
    expect(days.size).toBeGreaterThan(12);
    expect([...days].filter(([, count]) => count > 1)).toEqual([]);
  });

  it.todo(
    'writes to the clerk once where several reviews go unanswered on one day, or people come in to several lists',
  );

  it('posts nothing by itself outside 08:00 to 18:00, nor on a weekend or a bank holiday', () => {
    const hour = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      hourCycle: 'h23',
    });
    // Of a meeting people chose the hour themselves: its last reminder comes one hour before.
    const quiet = posted.filter(({ at, said }) => {
      if (said.includes('meets in one hour')) return false;
      const now = Number(hour.format(new Date(at)));
      return now < 8 || now >= 18 || !isWorkingDay(today(at, zone), nation);
    });
    expect(quiet).toEqual([]);
    expect(own().filter(({ at }) => !/T0[89]:0[01]/.test(at))).toEqual([]);
  });

  it('says nothing to her of what is finished', () => {
    expect(done.size).toBe(26);
    for (const [task, at] of done)
      expect(own().filter((one) => one.at > at && one.whole.includes(task))).toEqual([]);
  });

  it('tells each chair once that a review is due, each channel its meeting and its result once', () => {
    for (const { index, chair, room } of towns) {
      const asked = posted.filter(
        ({ place, said }) =>
          place === directPlace(chair.account) && said.includes('shall it go on?'),
      );
      expect(asked.length > 0).toBe(index < 4);
      const here = posted.filter(({ place }) => place === room).map(({ said }) => said);
      expect(here.filter((said) => said.startsWith('Result of poll P-1'))).toHaveLength(1);
      expect(new Set(here.filter((said) => said.includes(' meets '))).size).toBe(
        here.filter((said) => said.includes(' meets ')).length,
      );
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/calendar/days.ts';
import type { Ask } from '../../core/model/register.ts';
import type { View } from '../../core/view/view.ts';
import { directTo, isDirect, isQuiet, month, perDay, type Town, town } from '../support/month.ts';
import { asha, priya } from '../support/southport/people.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { type Persona, persona, request } from '../support/world.ts';

/** Monday; Good Friday, Easter Monday and the change of the clocks lie ahead. */
const begin = '2027-03-22T10:00:00.000Z';
const end = '2027-04-22T17:00:00.000Z';
const clerk = priya;
const { world: it12, posted, says, own } = month(begin);
const towns = Array.from({ length: 12 }, (_, index) => town(index));
const title = ({ index }: Town, number: number) => `Task ${index} of ${number}.`;
const named = ({ account, name }: Persona) => ({ account, name });

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
  await says(clerk, 'partnership people are right', town);
  await says(clerk, 'poll "What first?" "Lights" "Bins" until 9 April 17:00', town);
};

const done = new Map<string, string>();

describe('a month of twelve partnerships and one clerk', () => {
  beforeAll(async () => {
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
    const days = perDay(own(clerk));
    expect(days.size).toBeGreaterThan(12);
    expect([...days].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('writes to nobody else more than once a working day either', () => {
    const days = perDay(posted.filter(isDirect));
    expect([...days].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('posts nothing by itself outside 08:00 to 18:00, nor on a weekend or a bank holiday', () => {
    // Of a meeting people chose the hour themselves: its last reminder comes one hour before.
    const quiet = posted.filter((one) => !one.said.includes('meets in one hour') && isQuiet(one));
    expect(quiet).toEqual([]);
    expect(own(clerk).filter(({ at }) => !/T0[89]:0[01]/.test(at))).toEqual([]);
  });

  it('says nothing to her of what is finished', () => {
    expect(done.size).toBe(26);
    for (const [task, at] of done)
      expect(own(clerk).filter((one) => one.at > at && one.whole.includes(task))).toEqual([]);
  });

  it('tells each chair once that a review is due, each channel its meeting and its result once', () => {
    for (const { index, chair, room } of towns) {
      const asked = posted.filter(
        ({ place, said }) => place === directTo(chair) && said.includes('shall it go on?'),
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

describe('a month in which much falls on one morning', () => {
  const busy = month(begin);
  const six = Array.from({ length: 6 }, (_, index) => town(index));
  const [first, second, third] = six as [Town, Town, Town];
  /** The one message of a day, as it was posted. */
  const of = (who: Persona, day: string) => {
    const found = busy.own(who).filter(({ at }) => at.startsWith(day));
    expect(found).toHaveLength(1);
    return found[0] ?? { said: '', whole: '', at: '', view: () => ({ aloud: '', blocks: [] }) };
  };
  const press = (who: Persona, label: string, view: View) => {
    const found = buttonsOf(view).find(({ spoken }) => spoken === label);
    if (!found) throw new Error(`no ${label} among ${buttonsOf(view).map((one) => one.spoken)}`);
    return busy.world.ask(request(who, { kind: 'pressed', ask: found.ask }));
  };
  const chairs = (index: number, { chair }: Town) => (index < 3 ? asha : chair);

  beforeAll(async () => {
    const { world } = busy;
    for (const who of [clerk, asha, ...six.flatMap(({ chair, member }) => [chair, member])])
      world.known.set(who.account, { name: who.name, home: true, guest: false });
    for (const [index, one] of six.entries()) {
      const ask: Ask = {
        ask: 'partnership.setup',
        name: one.name,
        chair: named(chairs(index, one)),
        members: [named(one.member), named(asha)],
        // Every review is due on Monday 12 April.
        since: '2026-10-12',
      };
      await world.ask(request(clerk, { kind: 'pressed', ask }, one.room));
    }
    await busy.says(clerk, 'action Mend the gate @asha by 2027-04-14', first);
    await busy.says(clerk, 'action Paint the shelter @priya by 2027-04-29', second);
    await world.to('2027-04-12T09:00:00.000Z');
  });

  it('asks the chair of three in one message whether that is right, a row each', () => {
    const named = of(asha, '2027-03-23');
    expect(named.said).toContain('Three things: you are named as the chair of Town A Partnership;');
    const buttons = buttonsOf(named.view()).map(({ label }) => label);
    expect(buttons.slice(0, 6)).toEqual(
      Array.from({ length: 3 }, () => ["That's right", 'Not me']).flat(),
    );
    for (const { chair } of six.slice(3))
      expect(of(chair, '2027-03-23').said).toContain('Priya named you as the chair of');
  });

  it('turns an answer into one line, and the last one into a message with nothing left', async () => {
    const { view } = of(asha, '2027-03-23');
    await press(asha, "That's right: Town A Partnership", view());
    await busy.world.to('2027-04-12T09:01:00.000Z');
    expect(view().aloud).toContain('Two things: you are named as the chair of Town B Partnership;');
    expect(JSON.stringify(view())).toContain("You're the chair of Town A Partnership.");
    await press(asha, "That's right: Town B Partnership", view());
    await press(asha, "That's right: Town C Partnership", view());
    await busy.world.to('2027-04-12T09:02:00.000Z');
    expect(view().aloud).toBe('Nothing left from Tuesday 23 March.');
  });

  it('asks for three reviews and nudges in one message, with four answers in each row', () => {
    const { said, view } = of(asha, '2027-04-12');
    expect(said).toBe(
      'Four things: the six-month review of Town A Partnership is due; the six-month review of Town B Partnership is due; the six-month review of Town C Partnership is due; mend the gate is due on Wednesday 14 April. Your partnerships. Town: 1 open, its review is due today. Town B: 1 open, its review is due today. Town C: nothing open, its review is due today.',
    );
    const spoken = buttonsOf(view()).map((one) => one.spoken);
    expect(new Set(spoken).size).toBe(spoken.length);
    for (const { name } of [first, second, third])
      for (const answer of ['Keep on', 'Keep on, with changes', 'Pause', 'Close it'])
        expect(spoken).toContain(`${answer}: R-1 ${name}`);
    for (const { chair } of six.slice(3))
      expect(of(chair, '2027-04-12').said).toContain('One question: shall it go on?');
  });

  it('shows in its row what came of each, and reminds of the rest alone', async () => {
    const { view } = of(asha, '2027-04-12');
    await press(asha, 'Keep on: R-1 Town A Partnership', view());
    const said = { ask: 'review.say', ref: 'R-1', part: 'well', text: 'Lamps lit' } as const;
    const within = buttonsOf(view()).find(({ spoken }) => spoken.startsWith('Pause: R-1 Town B'));
    const home = within && 'in' in within.ask ? within.ask.in : undefined;
    await busy.world.ask(
      request(asha, { kind: 'pressed', ask: { ...said, ...(home ? { in: home } : {}) } }),
    );
    await busy.world.to('2027-04-12T09:10:00.000Z');
    expect(view().aloud).toContain(
      'Three things: the six-month review of Town B Partnership is half done;',
    );
    expect(JSON.stringify(view())).toContain('R-1 is sent: keep on.');
    expect(buttonsOf(view()).map(({ label }) => label)).toContain('Continue');
    await busy.world.to('2027-04-19T12:00:00.000Z');
    const reminded = of(asha, '2027-04-19');
    expect(reminded.said).toContain('Three things: the six-month review of Town B');
    expect(reminded.whole).not.toContain('Town A Partnership is');
    expect(reminded.said).toContain('mend the gate was due');
  });

  it('tells the clerk of five unanswered reviews, of newcomers and of her own thing in one message', async () => {
    await busy.world.to('2027-04-26T10:00:00.000Z');
    for (const { index, room } of six) {
      const newcomer = persona('slack', 'T1', `UNEW${index}`, `New${index}`);
      await busy.says(newcomer, `action Sweep square ${index} by 2027-06-30`, town(index));
      expect(room).toBe(town(index).room);
    }
    await busy.world.to('2027-05-05T12:00:00.000Z');
    const { said, view } = of(clerk, '2027-04-27');
    expect(said).toContain(
      'Eight things: the six-month review of Town B Partnership is half done;',
    );
    expect(said).toContain('people came in to Town A Partnership, Town B Partnership,');
    expect(said).toMatch(/; 1 more\.$/);
    const buttons = buttonsOf(view()).map(({ label }) => label);
    expect(buttons.filter((label) => label === 'Ask Asha')).toHaveLength(2);
    expect(buttons).toContain('All 6');
    const mine = await busy.world.ask(request(clerk, { kind: 'pressed', ask: { ask: 'mine' } }));
    const listed = JSON.stringify(mine);
    for (const { name } of six.slice(1)) expect(listed).toContain(`Six-month review: ${name}`);
    expect(listed).toContain('Paint the shelter');
  });

  it('writes to nobody twice a day all the while, nor in quiet hours', () => {
    const direct = busy.posted.filter(isDirect);
    expect([...perDay(direct)].filter(([, count]) => count > 1)).toEqual([]);
    expect(direct.length).toBeGreaterThan(20);
    expect(busy.posted.filter(isQuiet)).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { asha, cleo, eve, jo, onSlack, sam, somebody } from '../../support/southport/people.ts';
import { aloud, button, buttonsOf, labelsOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const meetings = () => [...south.records.values()].filter(({ kind }) => kind === 'meeting');
const asked = () => south.heard(asha).filter(({ view }) => /asks you to do this/.test(view.aloud));
/** The one such message to the chair. */
const request = () => asked()[0]?.view ?? expect.fail('nobody was asked');
const line = 'meeting Ward walk Fri 8 Jan 10am Duke Street';

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, sam, jo, { who: eve, role: 'observer' }],
  });
});

describe('who may not do something', () => {
  it('is offered to ask the chair, who does it by one press, all of it kept', async () => {
    const refused = await south.says(sam, line);
    expect(aloud(refused)).toContain('Only Asha (chair) or Cleo (clerk) can do that here.');
    expect(labelsOf(refused)).toEqual(['Ask Asha']);
    const words = '‘meeting schedule’: Ward walk, Friday 8 January 2027, 10:00, Duke Street';
    expect(aloud(await south.presses(sam, 'Ask Asha', refused))).toBe(
      `I've asked Asha to do this: ${words}. You see it here when it is done, and hear from me if not.`,
    );
    await south.presses(sam, 'Ask Asha', refused);
    await south.bot.settle();
    expect(asked().map(({ view }) => view.aloud)).toEqual([
      `Sam asks you to do this in Southport Area Partnership: ${words}.`,
    ]);
    expect(meetings()).toEqual([]);
    const done = await south.presses(asha, 'Do this', request(), 'private');
    expect(aloud(done)).toContain('M-1 is set: Ward walk, Friday 8 January 2027, 10:00');
    expect(meetings()).toHaveLength(1);
    await south.bot.settle();
    expect(south.card('M-1').aloud).toContain('Ward walk');
  });

  it('hears of a no, once', async () => {
    await south.presses(sam, 'Ask Asha', await south.says(sam, line));
    await south.bot.settle();
    const view = request();
    expect(aloud(await south.presses(asha, 'Not this time', view, 'private'))).toBe(
      "I've told Sam: not this time.",
    );
    await south.presses(asha, 'Not this time', view, 'private');
    await south.bot.settle();
    const told = south.heard(sam).map((one) => one.view.aloud);
    expect(told.filter((one) => /says not this time/.test(one))).toEqual([
      'Asha says not this time: ‘meeting schedule’: Ward walk, Friday 8 January 2027, 10:00, Duke Street.',
    ]);
  });

  it('may be an observer, or open a form: both are kept', async () => {
    const note = await south.says(eve, 'action Sweep the steps');
    expect(labelsOf(note)).toEqual(['Ask Asha']);
    expect(aloud(await south.presses(eve, 'Ask Asha', note))).toContain(
      '‘action create’: Sweep the steps',
    );
    const form = await south.says(sam, 'meeting');
    expect(labelsOf(form)).toContain('Ask Asha');
    await south.presses(sam, 'Ask Asha', form);
    await south.bot.settle();
    const opened = asked().flatMap(({ view }) => buttonsOf(view));
    expect(opened).toContainEqual(
      expect.objectContaining({ ask: expect.objectContaining({ form: 'meeting.schedule' }) }),
    );
  });

  it('is asked for by what will be done, whatever a client has written', async () => {
    const escalate = (after: unknown) =>
      south.asks(sam, { ask: 'partnership.escalate', after: JSON.stringify(after) });
    const refused = await south.says(sam, line);
    const { after } = button(viewOf(refused), 'Ask Asha') as { after: string };
    const { in: home } = JSON.parse(after) as { in: string };
    for (const odd of [
      'nothing',
      { ask: 'meeting.schedule' },
      { ask: 'meeting.schedule', in: 'pt-another', title: 'x' },
      { ask: 'no.such', in: home },
      { ask: 'partnership.escalate', in: home, after },
    ])
      expect(aloud(await escalate(odd))).toContain('is gone');
    await escalate({ ask: 'meeting.cancel', in: home, ref: 'M-1', why: 'snow', sure: true });
    await south.bot.settle();
    expect(asked().map(({ view }) => view.aloud)).toEqual([
      'Sam asks you to do this in Southport Area Partnership: ‘meeting cancel’: M-1, snow.',
    ]);
    expect(JSON.stringify(request())).not.toContain('"sure"');
  });

  it('stands outside: no name is given away, and nobody is asked', async () => {
    const gil = somebody('Gil');
    south.bot.known.set(gil.account, { name: 'Gil', home: false, guest: true });
    const told = await south.says(gil, line, onSlack);
    expect(labelsOf(told).some((label) => label.startsWith('Ask Asha'))).toBe(false);
  });
});

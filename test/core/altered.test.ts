import { describe, expect, it } from 'vitest';
import { readAsk } from '../../core/features/asks.ts';
import { asha, onSlack, sam } from '../support/southport/people.ts';
import {
  aloud,
  nobody,
  pressed,
  say,
  submitted,
  twoProgrammes,
} from '../support/two-programmes.ts';

twoProgrammes();

describe('what a client has altered', () => {
  it.each(['2027-02-30', '2027-13-01', '9999-12-31', 'soon', 'slack:T1:U1', '\uD800'])(
    'is no day on which somebody comes back: %j, and the list of people can still be read',
    async (until) => {
      const form = await say(sam, submitted('person.away', { until }), onSlack);
      expect(form).toEqual({ kind: 'errors', errors: { until: 'There is no such day.' } });
      const press = pressed({ ask: 'person.away', until });
      if (readAsk(press.kind === 'pressed' && press.ask))
        expect(await aloud(sam, press)).toBe('There is no such day.');
      expect(await aloud(asha, 'partnership people')).toMatch(/^People of Southport/);
    },
  );

  it.each(['2027-02-30', '9999-12-31', '0001-01-01'])(
    'is no day from which reviews are counted: %s',
    async (since) => {
      const chair = { account: asha.account, name: 'Asha' };
      const setUp = { ask: 'partnership.setup', name: 'Late', chair, since, sure: true };
      expect(await aloud(asha, pressed(setUp))).toBe('There is no such day.');
      const change = pressed({ ask: 'partnership.change', since });
      expect(await aloud(asha, change)).toBe('There is no such day.');
      const values = { name: 'Late', chair: [asha.account], since };
      for (const form of ['partnership.setup', 'partnership.settings'])
        expect(await say(asha, submitted(form, values), onSlack)).toEqual({
          kind: 'errors',
          errors: { since: 'There is no such day.' },
        });
    },
  );

  it.each(['2027-02-30', '9999-12-31'])('is no day to meet on: %s', async (day) => {
    const asked = { ask: 'meeting.schedule', day, every: { every: 1, unit: 'week' } };
    for (const time of [undefined, '10:00'])
      expect(await aloud(asha, pressed(time ? { ...asked, time } : asked))).toBe(
        'There is no such day.',
      );
  });

  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('is no form: %s', async (form) => {
    const unknown = "That form isn't in use any longer. Ask for help to find what is.";
    expect(await aloud(asha, submitted(form, {}))).toBe(unknown);
    expect(await aloud(asha, pressed({ ask: 'form', form }))).toBe(unknown);
  });

  it('is not kept where a form asks more than a button may', async () => {
    const values = { name: 'N'.repeat(30_000) };
    expect(await aloud(asha, submitted('partnership.list-person', values))).toMatch(/^That form/);
    expect(await aloud(asha, 'partnership people')).not.toContain('NNN');
  });

  const long = 'x'.repeat(5_000);
  const half = '\uD800';
  it.each([
    { ask: 'person.same', account: asha.account, person: `person:${half}`, yes: true },
    { ask: 'meeting.undo', ref: 'M-1', seat: half },
    { ask: 'partnership.change', name: half },
    { ask: 'action.assign', ref: 'A-1', owner: { person: half } },
  ])('is answered where it holds half a sign: %j', async (asked) => {
    expect(await aloud(asha, pressed(asked))).not.toBe('');
  });

  it.each([
    { ask: 'partnership.remove', person: `person:${long}` },
    { ask: 'partnership.shows', place: `slack:T1:${long}`, shows: 'everything' },
    { ask: 'person.same', account: `slack:T1:${long}`, yes: true },
    { ask: 'meeting.undo', ref: 'M-1', seat: long },
    { ask: 'action.assign', ref: 'A-1', owner: { account: `slack:T1:${long}`, name: 'x' } },
    { ask: 'action.assign', ref: 'A-1', owner: { account: 'slack:T1:x', name: long } },
    { ask: 'action.assign', ref: 'A-1', owner: { organisation: long } },
    { ask: 'meeting.apologies', ref: 'M-1', for: { person: long } },
    { ask: 'post-again', effect: long, yes: true },
  ])('is no ask where a name in it is longer than a key: $ask', (asked) => {
    expect(readAsk(asked)).toBeUndefined();
  });

  it('may begin a long text as accounts are written', async () => {
    const carried = { ask: 'form', form: 'action.note', given: { ref: 'A-1' } };
    const text = `slack:T1: ${'the rest of what was said '.repeat(100)}`;
    for (const said of [text, text.replaceAll(' ', '_')])
      expect(
        await aloud(asha, submitted('action.note', { text: said, note: said }, carried)),
      ).toMatch(/A-1/);
  });

  it.each(['slack:T2:UEVE', 'teams:council:owen', 'slack:T9:U1'])(
    'is nobody to make a chair of, who is at home elsewhere: %s',
    async (account) => {
      const setUp = { ask: 'partnership.setup', name: 'Far', sure: true };
      const chair = { account, name: 'Far' };
      const own = { account: asha.account, name: 'Asha' };
      for (const named of [
        { chair },
        { chair: own, clerk: chair },
        { chair: own, members: [chair] },
      ])
        expect(await aloud(asha, pressed({ ...setUp, ...named }))).toBe(
          "I don't know that person here.",
        );
    },
  );

  it.each(['M-1', 'slack:T1', 'slack::U1', 'slack:T1:@U1', 'mail:T1:U1', ''])(
    'is no account: %j',
    (account) => {
      const asked = { ask: 'partnership.setup', name: 'Far', chair: { account, name: 'x' } };
      expect(readAsk(asked)).toBeUndefined();
    },
  );

  it.each(['meeting.add', 'poll.move', 'meeting.schedule', 'poll.next', 'action.create'])(
    'does not bring the form %s out of its partnership',
    async (form) => {
      const carried = { ask: 'never-mind', in: 'pt-none' };
      const answer = await say(nobody, submitted(form, { day: '2027-01-08' }, carried));
      expect(answer).toMatchObject({ kind: 'view', made: false });
    },
  );
});

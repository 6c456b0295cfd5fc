import { describe, expect, it } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import { nudgeDecision } from '../../core/features/action/nudge.ts';
import { reminderView } from '../../core/features/meeting/reminder.ts';
import { startOf } from '../../core/features/meeting/steps.ts';
import { overviewTo } from '../../core/features/partnership/leading.ts';
import { votingSeats } from '../../core/features/poll/roll.ts';
import { waitsTold } from '../../core/features/poll/waits.ts';
import { dayAfter } from '../../core/features/review/next-day.ts';
import type { CardContext, Partnership, StoredPartnership } from '../../core/model/context.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Ask } from '../../core/model/register.ts';
import { slackAccount, teamsAccount } from '../lines/cast.ts';
import { type Southport, southport } from '../lines/southport.ts';
import { onSlack } from '../support/southport/people.ts';
import { request } from '../support/world.ts';

const stored = async <State>({ world, programme, id }: Southport, ref?: string) => {
  const name = (ref === undefined ? id : `${id}/${ref}`) as Stored['id'];
  const found = (await world.ports.store.load(programme, [name])).get(name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found as Stored<State>;
};
const home = async (on: Southport) => (await stored<Partnership>(on)) as StoredPartnership;

describe('who can vote', () => {
  it('is whoever is a member and has not gone: neither who looks on, nor whose accounts are closed', async () => {
    const on = await southport();
    const holders = async () => {
      const { state } = await home(on);
      const seats = votingSeats(state);
      return state.seats.flatMap(({ id, holder }) => (seats.includes(id) ? [holder] : []));
    };
    const { olu, sam, mia } = on.person;
    expect(await holders()).toEqual(expect.arrayContaining([sam, mia]));
    expect(await holders()).not.toContain(olu);
    for (const account of [slackAccount('sam'), teamsAccount('sam')]) {
      const left = { kind: 'happened', happening: { happened: 'account-left', account } } as const;
      await on.world.ask(request({ account, name: 'Sam' }, left, onSlack));
    }
    expect(await holders()).not.toContain(sam);
    expect(await holders()).toContain(mia);
  });
});

describe('at the very instant', () => {
  it('a meeting begins, nothing reminds of it; a second before, it does', async () => {
    const on = await southport();
    const meets = { title: 'Area', day: '2027-01-14', time: '10:00' };
    await on.ask('priya', { ask: 'meeting.schedule', ...meets } as Ask);
    const record = await stored<Parameters<typeof startOf>[0]>(on, 'M-1');
    const begins = startOf(record.state);
    const partnership = await home(on);
    const remindedAt = (now: string) =>
      reminderView(record as never, new Map() as never, { step: 'hour', round: 1 }, {
        now,
        today: '2027-01-14',
        locale: 'en-GB',
        partnership,
        place: onSlack,
        people: new Map(),
      } as never as CardContext);
    expect(remindedAt(begins)).toBeUndefined();
    expect(remindedAt(later(begins, -1))).toBeDefined();
  });

  it('voting ends in the morning in which a waiting vote would be told, it is told at once', async () => {
    const { state } = await home(await southport());
    const told = (closes: string) =>
      waitsTold('pt-1/P-1' as never, { closes } as never, state, '2027-01-05T22:00:00.000Z')[0];
    const morning = '2027-01-06T09:00:00.000Z';
    expect(told(morning)).not.toHaveProperty('notBefore');
    expect(told('2027-01-06T08:59:59.000Z')).not.toHaveProperty('notBefore');
    expect(told('2027-01-06T09:00:01.000Z')).toMatchObject({ notBefore: morning });
  });
});

describe('on the day on which somebody is back', () => {
  const leaving = {
    day: '2027-01-11',
    at: '2027-01-11T09:00:00.000Z',
    now: '2027-01-11T08:00:00.000Z',
  };
  it.each([
    ['2027-01-10', true],
    ['2027-01-11', true],
    ['2027-01-12', false],
  ])(
    'away until %s: the overview comes, and what is put to helpers: %s',
    async (awayUntil, comes) => {
      const on = await southport();
      const partnership = await home(on);
      const people = new Map(
        [on.person.asha, on.person.priya].map((id) => [
          id,
          { id, state: { nudges: 'daily', awayUntil, accounts: [slackAccount('asha')] } },
        ]),
      );
      const overview = overviewTo(partnership, people as never, leaving as never);
      expect(overview.length).toBe(comes ? 2 : 0);
      await on.ask('sam', { ask: 'action.due', ref: 'A-1', due: '2027-01-12' });
      const record = await stored<never>(on, 'A-1');
      const helper = { id: on.person.mia, state: { awayUntil } };
      const decided = nudgeDecision(record, '2027-01-11T09:00:00.000Z', undefined, undefined, [
        helper,
      ] as never);
      const put = decided?.events.flatMap((one) => ('to' in one ? one.to : []));
      expect(put).toEqual(comes ? [on.person.mia] : []);
    },
  );
});

describe('the next review', () => {
  it('is counted from the day on which this one was due, whenever it was asked for or answered', async () => {
    const { state } = await home(await southport());
    const due = '2027-07-05';
    const next = dayAfter({ due } as never, state);
    for (const askedOn of ['2027-07-05', '2027-12-31', '2028-03-01', '2029-01-01'])
      expect(
        dayAfter({ due, askedOn, last: { at: `${askedOn}T09:00:00.000Z` } } as never, state),
      ).toBe(next);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { AccountId, PlaceId } from '../../../core/model/ids.ts';
import { asha, cleo, jo, onSlack, onTeams, sam, somebody } from '../../support/southport/people.ts';
import { aloud, buttonsOf, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import { stateOf } from './given.ts';

let south: Southport;
interface Leaver {
  readonly account: AccountId;
  readonly place: PlaceId;
}
const leaves = async (
  who: Leaver,
  place: PlaceId = who.place,
  of: 'channel' | 'team' = 'channel',
) => {
  const happening = { happened: 'left', account: who.account, of } as const;
  await south.bot.ask(request(who as never, { kind: 'happened', happening }, place));
  await south.bot.to(later(south.bot.now(), 120));
};
const closes = async (who: Leaver) => {
  const happening = { happened: 'account-left', account: who.account } as const;
  await south.bot.ask(request(who as never, { kind: 'happened', happening }, who.place));
  await south.bot.settle();
};
const heard = (who: { readonly id: string }) =>
  south.heard(who as never).filter(({ view }) => / left /.test(view.aloud));
const told = (who: { readonly id: string }) => heard(who).map(({ view }) => view.aloud);
const still =
  'They are still on the list of Southport Area Partnership, with their seat and what is theirs.';
const tess = somebody('Tess', 'teams');

beforeEach(async () => {
  south = await newSouthport({ seats: [asha, cleo, sam, jo, tess], places: [onSlack, onTeams] });
});

describe('somebody who leaves one channel or team', () => {
  it('stays on the list, and the clerk hears of it once', async () => {
    await leaves(sam);
    await leaves(sam);
    expect(told(cleo)).toEqual([`Sam left #southport (Slack). ${still}`]);
    expect(told(asha)).toEqual([]);
    expect(aloud(await south.says(sam, 'action Sweep the steps'))).toContain('is on the list');
    expect(stateOf(south).seats.map(({ holder }) => holder)).toContain(sam.id);
  });

  it('is taken off where the clerk says so, who is asked first, or kept', async () => {
    await leaves(sam);
    const view = heard(cleo)[0]?.view ?? expect.fail('nothing was put');
    const asked = await south.presses(cleo, 'Remove', view, 'private');
    expect(labelsOf(asked)).toContain('Remove');
    await south.presses(cleo, 'Keep on the list', view, 'private');
    expect(stateOf(south).former).toBeUndefined();
    await south.presses(cleo, 'Remove', asked, 'private');
    expect(stateOf(south).former).toHaveLength(1);
  });

  it('of a team is put with the channels that may be meant', async () => {
    const general = onTeams.replace(/[^:]+$/, 'general') as PlaceId;
    await leaves(tess, general, 'team');
    expect(told(cleo)).toEqual([
      `Tess left a team in Teams, perhaps that of ${'Southport partners (Teams)'}. ${still}`,
    ]);
    await leaves(jo, general, 'channel');
    expect(told(cleo)).toHaveLength(1);
  });

  it('as the clerk is put to the chair; who is not on the list is put to nobody', async () => {
    await leaves(cleo);
    expect(told(asha)).toEqual([`Cleo left #southport (Slack). ${still}`]);
    const gil = somebody('Gil');
    await leaves(gil);
    await south.says(cleo, 'partnership remove Sam');
    expect(told(cleo)).toEqual([]);
  });

  it('at night is put in the morning, and so is an account that is closed', async () => {
    await south.bot.to('2027-01-05T21:00:00.000Z');
    const before = south.heard(cleo).length;
    await leaves(sam);
    await closes(jo);
    expect(south.heard(cleo).slice(before)).toEqual([]);
    await south.bot.to('2027-01-06T09:02:00.000Z');
    expect(south.heard(cleo).slice(before)).toHaveLength(1);
    expect(told(cleo)).toEqual([expect.stringContaining("Jo's account is closed")]);
  });

  it('is said in the one message of a day, with what else is in it', async () => {
    await south.says(asha, 'action Sweep the steps @cleo by tomorrow');
    await south.bot.to('2027-01-05T08:30:00.000Z');
    const before = south.heard(cleo).length;
    await leaves(sam);
    await south.bot.to('2027-01-05T09:03:00.000Z');
    expect(south.heard(cleo).slice(before)).toHaveLength(1);
    expect(told(cleo)[0]).toMatch(/^Two things: sweep the steps is due today; Sam left #southport/);
    const view = heard(cleo)[0]?.view ?? expect.fail('nothing was put');
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Remove', 'Keep on the list', 'Done']),
    );
  });

  it('is said on the next working day where that message was sent before', async () => {
    await south.says(asha, 'action Sweep the steps @cleo by tomorrow');
    await south.bot.to('2027-01-08T08:30:00.000Z');
    await south.says(asha, 'action Water the beds @cleo by today');
    await south.bot.to('2027-01-08T13:00:00.000Z');
    const before = south.heard(cleo).length;
    await leaves(sam);
    await closes(jo);
    const happening = { happened: 'removed' } as const;
    await south.bot.ask(request(cleo as never, { kind: 'happened', happening }, onTeams));
    await south.bot.to('2027-01-10T18:00:00.000Z');
    expect(south.heard(cleo).slice(before)).toEqual([]);
    await south.bot.to('2027-01-11T09:05:00.000Z');
    const [message, ...more] = south.heard(cleo).slice(before);
    expect(more).toEqual([]);
    for (const part of [/Sam left/, /Jo's account is closed/, /I was removed from Southport/]) {
      expect(message?.view.aloud).toMatch(part);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { happeningDecider, happeningNeeds } from '../../../core/features/partnership/happen.ts';
import type { EffectDraft } from '../../../core/model/effect.ts';
import { installId, type PlaceId, placeId } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import { contextOf, loadFor } from '../../support/southport/deciding.ts';
import { asha, council, jo, sam, southport } from '../../support/southport/ids.ts';
import * as on from '../../support/southport/people.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { happen, write } from '../../support/southport/records.ts';
import { doneOf, labels, said } from '../../support/southport/said.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { ashaOnSlack, personIn, samOnSlack, southportWorld, stateOf, trace } from './given.ts';

const hear = async (
  world: Southport,
  happening: Happening,
  place: PlaceId = onSlack,
  open?: () => number,
) => {
  const context = contextOf(world, jo, {
    where: { place, kind: 'channel' },
    nowhere: true,
  });
  const loaded = await loadFor(world, context, happeningNeeds(happening, context));
  return happeningDecider(happening, context, loaded, open);
};
const heard = async (
  world: Southport,
  happening: Happening,
  place?: PlaceId,
  open?: () => number,
) => {
  const done = doneOf(await hear(world, happening, place, open));
  await write(world, done, { at: '2027-01-04T10:00:00.000Z' });
  return done;
};
const linesOf = (effects: readonly EffectDraft[]) =>
  effects.flatMap(({ to, body }) =>
    body.kind === 'notice' && body.notice.notice === 'line'
      ? [
          {
            to,
            says: said({ saying: body.notice.saying }),
            buttons: labels({ saying: body.notice.saying, offers: body.notice.offers ?? [] }),
          },
        ]
      : [],
  );
const bothChats = async (): Promise<Southport> => {
  const world = await southportWorld();
  const bound = { event: 'PlaceBound', place: onTeams, name: 'Southport partners' } as const;
  const row = { programme: council, partnerships: [southport] };
  await happen(world, [{ record: southport, kind: 'partnership', events: [bound] }], undefined, [
    { door: 'place', id: onTeams, n: 0, row },
  ]);
  return world;
};

describe('places', () => {
  it('greets a channel that was never known, once', async () => {
    const done = await heard(
      await southportWorld(),
      { happened: 'added' },
      placeId('slack', 'T1', 'C9'),
    );
    expect(done.changes).toEqual([]);
    expect(done.effects).toMatchObject([
      { name: 'welcome', body: { notice: { notice: 'welcome' } } },
    ]);
  });

  it.each([
    [
      'removed',
      'I was removed from #southport (Slack). Southport partners (Teams) goes on. To return: invite me.',
    ],
    [
      'archived',
      '#southport (Slack) is archived, so nothing is posted there. Southport partners (Teams) goes on.',
    ],
    [
      'deleted',
      '#southport (Slack) was deleted, so nothing is posted there. Southport partners (Teams) goes on.',
    ],
  ] as const)('stops posting when it is %s, and tells the clerk', async (happened, says) => {
    const world = await bothChats();
    const done = await heard(world, { happened });
    expect(linesOf(done.effects)).toEqual([{ to: sam, says, buttons: [] }]);
    expect(stateOf(world).places[0]?.is).toBe(happened === 'archived' ? 'archived' : 'removed');
    expect((await heard(world, { happened })).effects).toEqual([]);
  });

  it('comes back with one card and no backlog', async () => {
    const world = await southportWorld();
    expect(linesOf((await heard(world, { happened: 'removed' })).effects)[0]?.says).toContain(
      'shows nowhere now',
    );
    const done = await heard(world, { happened: 'added' });
    expect(stateOf(world).places[0]?.is).toBe('live');
    expect(done.effects[0]).toMatchObject({
      to: onSlack,
      body: { notice: { notice: 'back', partnership: southport } },
    });
    expect(done.effects[1]).toMatchObject({
      to: onSlack,
      body: { kind: 'card', bottom: true },
    });
    expect((await heard(world, { happened: 'restored' })).changes).toEqual([]);
  });

  it.each([
    ['shared', '#southport (Slack) is now shared with another organisation. Keep posting there?'],
    ['made-private', '#southport (Slack) is private now. Keep posting there?'],
  ] as const)(
    'pauses a channel that was %s until the clerk has answered',
    async (happened, says) => {
      const world = await southportWorld();
      const done = await heard(world, { happened });
      expect(stateOf(world).places[0]?.is).toBe('paused');
      expect(linesOf(done.effects)).toEqual([{ to: sam, says, buttons: ['Yes', 'Pause'] }]);
    },
  );

  it('uses a new name without a word', async () => {
    const world = await southportWorld();
    const done = await heard(world, { happened: 'renamed', name: 'seafront' });
    expect(stateOf(world).places[0]?.name).toBe('seafront');
    expect(done.effects).toEqual([]);
    expect(world.places.get(onSlack)?.row?.name).toBe('seafront');
  });

  it('stops in every channel of a workspace from which the app is gone', async () => {
    const world = await bothChats();
    const context = contextOf(world, jo, {
      where: { place: `${installId('slack', 'T1')}:C5` as never, kind: 'channel' },
    });
    const loaded = await loadFor(world, context, { records: [southport] });
    const done = doneOf(happeningDecider({ happened: 'uninstalled' }, context, loaded));
    await write(world, done);
    expect(stateOf(world).places.map(({ is }) => is)).toEqual(['removed', 'live']);
  });
});

describe('accounts', () => {
  it('that close leave their things to the clerk, who may call the seat vacant', async () => {
    const world = await southportWorld();
    const done = await heard(
      world,
      { happened: 'account-left', account: ashaOnSlack },
      onSlack,
      () => 3,
    );
    expect(linesOf(done.effects)).toEqual([
      {
        to: sam,
        says: "Asha's account is closed. 3 open actions need someone in Southport Area Partnership.",
        buttons: ['Choose', 'Show the seat as vacant'],
      },
      { to: sam, says: 'There is no chair. Prompts come to you until one is named.', buttons: [] },
    ]);
    expect(stateOf(world).chair).toBeUndefined();
    expect(stateOf(world).seats[0]?.holder).toBe(asha);
    expect(personIn(world, asha).accounts).toEqual([]);
    expect(
      (await heard(world, { happened: 'account-left', account: ashaOnSlack })).changes,
    ).toEqual([]);
  });

  it('are put to chair and clerk, once each, where something is left behind', async () => {
    const third = on.somebody('Noor');
    const closes = { happened: 'account-left', account: third.account } as const;
    const three = () => newSouthport({ seats: [on.asha, on.sam, third], clerk: on.sam });
    const some = await heard(await three(), closes, onSlack, () => 3);
    expect(linesOf(some.effects).map(({ to }) => to)).toEqual([asha, sam]);
  });

  it('of the clerk are told to the chair', async () => {
    const done = await heard(await southportWorld(), {
      happened: 'account-left',
      account: samOnSlack,
    });
    expect(linesOf(done.effects)).toMatchObject([
      { to: asha, buttons: ['Show the seat as vacant'] },
    ]);
  });

  it('that are one of two change nothing but the person', async () => {
    const world = await southportWorld();
    const event = { event: 'AccountAdded', account: 'teams:TT:asha' as never } as const;
    await happen(world, [{ record: asha, kind: 'person', events: [event] }], trace(asha));
    const done = await heard(world, { happened: 'account-left', account: ashaOnSlack });
    expect(done.effects).toEqual([]);
    expect(personIn(world, asha)).toMatchObject({
      accounts: ['teams:TT:asha'],
      reach: 'teams:TT:asha',
    });
    expect(stateOf(world).chair).toBe(asha);
  });

  it('take a new name with them', async () => {
    const world = await southportWorld();
    await heard(world, { happened: 'account-renamed', account: samOnSlack, name: 'Samira' });
    expect(personIn(world, sam).name).toBe('Samira');
  });

  it('nobody knows change nothing', async () => {
    const account = 'slack:T1:UX' as never;
    expect(
      (await heard(await southportWorld(), { happened: 'account-left', account })).changes,
    ).toEqual([]);
    expect(
      (await heard(await southportWorld(), { happened: 'account-renamed', account, name: 'X' }))
        .changes,
    ).toEqual([]);
  });
});

describe('edits', () => {
  it('are not read, and the first sending can be changed', async () => {
    const outcome = await hear(await southportWorld(), { happened: 'edited', message: '1' });
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    expect(said(outcome.reply)).toBe('I acted on what you first sent.');
  });
});

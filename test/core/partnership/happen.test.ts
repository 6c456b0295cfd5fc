import { describe, expect, it } from 'vitest';
import { happeningDecider, happeningNeeds } from '../../../core/features/partnership/happen.ts';
import type { EffectDraft } from '../../../core/model/effect.ts';
import { installId, type PlaceId, placeId } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import {
  asha,
  ashaOnSlack,
  contextIn,
  doneOf,
  happen,
  jo,
  labels,
  loadedFrom,
  personIn,
  said,
  sam,
  samOnSlack,
  slackChannel,
  southport,
  southportWorld,
  stateOf,
  teamsChannel,
  trace,
  type World,
  write,
} from './given.ts';

const hear = (
  world: World,
  happening: Happening,
  place: PlaceId = slackChannel,
  open?: () => number,
) => {
  const context = contextIn(world, jo, {
    where: { place, kind: 'channel' },
    partnershipId: 'pt-none' as never,
  });
  const loaded = loadedFrom(world, context, happeningNeeds(happening, context));
  return happeningDecider(happening, context, loaded, open);
};
const heard = (world: World, happening: Happening, place?: PlaceId, open?: () => number) => {
  const done = doneOf(hear(world, happening, place, open));
  write(world, done, { at: '2027-01-04T10:00:00.000Z' });
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
const bothChats = (): World => {
  const world = southportWorld();
  happen(world, [
    {
      record: southport,
      kind: 'partnership',
      events: [{ event: 'PlaceBound', place: teamsChannel, name: 'Southport partners' }],
    },
  ]);
  world.places.set(teamsChannel, {
    n: 1,
    row: { programme: 'pg-council' as never, partnerships: [southport] },
  });
  return world;
};

describe('places', () => {
  it('greets a channel that was never known, once', () => {
    const done = heard(southportWorld(), { happened: 'added' }, placeId('slack', 'T1', 'C9'));
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
  ] as const)('stops posting when it is %s, and tells the clerk', (happened, says) => {
    const world = bothChats();
    const done = heard(world, { happened });
    expect(linesOf(done.effects)).toEqual([{ to: sam, says, buttons: [] }]);
    expect(stateOf(world).places[0]?.is).toBe(happened === 'archived' ? 'archived' : 'removed');
    expect(heard(world, { happened }).effects).toEqual([]);
  });

  it('comes back with one card and no backlog', () => {
    const world = southportWorld();
    expect(linesOf(heard(world, { happened: 'removed' }).effects)[0]?.says).toContain(
      'shows nowhere now',
    );
    const done = heard(world, { happened: 'added' });
    expect(stateOf(world).places[0]?.is).toBe('live');
    expect(done.effects[0]).toMatchObject({
      to: slackChannel,
      body: { notice: { notice: 'back', partnership: southport } },
    });
    expect(done.effects[1]).toMatchObject({
      to: slackChannel,
      body: { kind: 'card', bottom: true },
    });
    expect(heard(world, { happened: 'restored' }).changes).toEqual([]);
  });

  it.each([
    ['shared', '#southport (Slack) is now shared with another organisation. Keep posting there?'],
    ['made-private', '#southport (Slack) is private now. Keep posting there?'],
  ] as const)('pauses a channel that was %s until the clerk has answered', (happened, says) => {
    const world = southportWorld();
    const done = heard(world, { happened });
    expect(stateOf(world).places[0]?.is).toBe('paused');
    expect(linesOf(done.effects)).toEqual([{ to: sam, says, buttons: ['Yes', 'Pause'] }]);
  });

  it('uses a new name without a word', () => {
    const world = southportWorld();
    const done = heard(world, { happened: 'renamed', name: 'seafront' });
    expect(stateOf(world).places[0]?.name).toBe('seafront');
    expect(done.effects).toEqual([]);
    expect(world.places.get(slackChannel)?.row?.name).toBe('seafront');
  });

  it('stops in every channel of a workspace from which the app is gone', () => {
    const world = bothChats();
    const context = contextIn(world, jo, {
      where: { place: `${installId('slack', 'T1')}:C5` as never, kind: 'channel' },
    });
    const loaded = loadedFrom(world, context, { records: [southport] });
    const done = doneOf(happeningDecider({ happened: 'uninstalled' }, context, loaded));
    write(world, done);
    expect(stateOf(world).places.map(({ is }) => is)).toEqual(['removed', 'live']);
  });
});

describe('accounts', () => {
  it('that close leave their things to the clerk, who may call the seat vacant', () => {
    const world = southportWorld();
    const done = heard(
      world,
      { happened: 'account-left', account: ashaOnSlack },
      slackChannel,
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
    expect(heard(world, { happened: 'account-left', account: ashaOnSlack }).changes).toEqual([]);
  });

  it('of the clerk are told to the chair', () => {
    const done = heard(southportWorld(), { happened: 'account-left', account: samOnSlack });
    expect(linesOf(done.effects)).toMatchObject([
      { to: asha, buttons: ['Show the seat as vacant'] },
    ]);
  });

  it('that are one of two change nothing but the person', () => {
    const world = southportWorld();
    const event = { event: 'AccountAdded', account: 'teams:TT:asha' as never } as const;
    happen(world, [{ record: asha, kind: 'person', events: [event] }], trace(asha));
    const done = heard(world, { happened: 'account-left', account: ashaOnSlack });
    expect(done.effects).toEqual([]);
    expect(personIn(world, asha)).toMatchObject({
      accounts: ['teams:TT:asha'],
      reach: 'teams:TT:asha',
    });
    expect(stateOf(world).chair).toBe(asha);
  });

  it('take a new name with them', () => {
    const world = southportWorld();
    heard(world, { happened: 'account-renamed', account: samOnSlack, name: 'Samira' });
    expect(personIn(world, sam).name).toBe('Samira');
  });

  it('nobody knows change nothing', () => {
    const account = 'slack:T1:UX' as never;
    expect(heard(southportWorld(), { happened: 'account-left', account }).changes).toEqual([]);
    expect(
      heard(southportWorld(), { happened: 'account-renamed', account, name: 'X' }).changes,
    ).toEqual([]);
  });
});

describe('edits', () => {
  it('are not read, and the first sending can be changed', () => {
    const outcome = hear(southportWorld(), { happened: 'edited', message: '1' });
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    expect(said(outcome.reply)).toBe('I acted on what you first sent.');
  });
});

import { describe, expect, it } from 'vitest';
import { admit } from '../../../core/features/partnership/decide/admit.ts';
import type { PersonId } from '../../../core/model/ids.ts';
import type { Done } from '../../../core/model/outcome.ts';
import type { Proposal } from '../../../core/model/proposal.ts';
import { daySubject } from '../../../core/morning/day.ts';
import { type Asking, contextOf, doneBy, loadFor } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { happen } from '../../support/southport/records.ts';
import { labels, said } from '../../support/southport/said.ts';
import { knows, type Southport } from '../../support/southport/world.ts';
import { joOnTeams, personIn, southportWorld, stateOf, trace } from './given.ts';
import { guest, wanted } from './wanting.ts';

const acting = async (world: Southport, more: Asking = {}) => {
  const context = contextOf(world, jo, more);
  return admit(context, await loadFor(world, context, { people: 'roster' }), wanted);
};
const admitted = (outcome: ReturnType<typeof admit>): Proposal => {
  if ('kind' in outcome) throw new Error(said(outcome.reply));
  return outcome;
};

describe('the third door: acting in a joined channel', () => {
  it('makes a home account a member by its first act, with a seat', async () => {
    const world = await southportWorld();
    const { changes, rows, effects } = admitted(await acting(world));
    await happen(world, changes, trace(jo));
    expect(stateOf(world).seats.at(-1)).toMatchObject({ id: 'seat-3', holder: jo, came: 'act' });
    expect(personIn(world, jo)).toMatchObject({ accounts: [joOnTeams], partnerships: [southport] });
    expect(rows).toMatchObject([{ door: 'account', id: joOnTeams }]);
    expect(effects).toMatchObject([
      {
        to: sam,
        body: { kind: 'card', subject: daySubject(sam, '2027-01-05') },
        notBefore: '2027-01-05T09:01:00.000Z',
      },
    ]);
  });

  it.each([
    ['a guest', { asker: guest }],
    ['someone of another organisation', { asker: { ...guest, guest: false } }],
    ['anyone in a direct message', { where: { place: 'slack:T1:@UJ', kind: 'direct' } }],
    ['anyone in another channel', { where: { place: 'slack:T1:C9', kind: 'channel' } }],
  ])('keeps %s outside, with the way in and what they wanted', async (_, more) => {
    const outcome = await acting(await southportWorld(), more as never);
    if (!('kind' in outcome)) throw new Error('let in');
    expect(said(outcome.reply)).toBe("You're not on the list of Southport Area Partnership yet.");
    expect(labels(outcome.reply)).toEqual(['Ask to join']);
    expect(outcome.reply.offers?.[0]?.ask).toEqual({
      ask: 'partnership.ask-to-join',
      in: southport,
      after: JSON.stringify(wanted),
    });
  });

  it('is shut when only people on the list may come in', async () => {
    const world = await southportWorld();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'DoorSet', door: 'list' }],
      },
    ]);
    expect(await acting(world)).toMatchObject({ kind: 'refused' });
  });

  it('knows a person of the programme, and gives them only a seat', async () => {
    const world = await southportWorld();
    await happen(world, [], undefined, [knows(joOnTeams, jo)]);
    const { changes, rows } = admitted(await acting(world));
    expect(changes.filter(({ fresh }) => fresh)).toEqual([]);
    expect(rows).toEqual([]);
  });
});

describe('the second door: who may be the same person', () => {
  const listed = async (world: Southport, name: string): Promise<PersonId> => {
    await doneBy(world, sam, { ask: 'partnership.list-person', name });
    return stateOf(world).seats.at(-1)?.holder as PersonId;
  };

  it('asks the account known before when the verified e-mail is the same', async () => {
    const world = await southportWorld();
    await happen(world, [
      {
        record: asha,
        kind: 'person',
        events: [
          { event: 'AccountAdded', account: 'slack:T1:UA' as never, email: 'Asha@example.org' },
        ],
      },
    ]);
    const asker = {
      account: joOnTeams,
      name: 'A. Ray',
      home: true,
      guest: false,
      email: 'asha@example.org',
    };
    const { effects, changes } = (await acting(world, { asker })) as Done;
    // They wait: no seat before it is known whose account it is.
    expect(JSON.stringify(changes)).toContain('JoinAsked');
    expect(JSON.stringify(changes)).not.toContain('SeatGiven');
    expect(effects[0]).toMatchObject({
      to: asha,
      body: {
        notice: {
          offers: [
            { ask: { ask: 'person.same', known: asha, person: jo, yes: true } },
            { ask: { yes: false } },
          ],
        },
      },
    });
  });

  it('asks the clerk when the name is on the list without an account', async () => {
    const world = await southportWorld();
    const known = await listed(world, 'Jo');
    const { effects } = admitted(await acting(world));
    expect(effects[1]).toMatchObject({
      to: sam,
      body: { notice: { offers: [{ ask: { known } }, {}] } },
    });
  });

  it('holds nobody up for a name that has an account, and tells chair and clerk', async () => {
    const asker = { account: joOnTeams, name: 'Asha', home: true, guest: false };
    const { effects } = admitted(await acting(await southportWorld(), { asker }));
    expect(effects.map(({ name }) => name?.split('/')[0])).toEqual(['nudge', 'double', 'double']);
  });
});

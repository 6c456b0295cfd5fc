import { beforeEach, describe, expect, it } from 'vitest';
import type { Organisations } from '../../../core/features/partnership/organisations.ts';
import type { Partnership } from '../../../core/model/context.ts';
import { organisationsId, type RecordId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const ask = (one: object, who = cleo) =>
  south.asks(who, { in: southport, ...one } as unknown as Command);
const says = async (one: object, who = cleo) => aloud(await ask(one, who));
const stored = async (id: RecordId) => (await south.store.load(council, [id])).get(id)?.state;
const seats = async () =>
  ((await stored(southport)) as Partnership).seats.map(({ organisation }) => organisation);
const known = async () =>
  ((await stored(organisationsId(southport))) as Organisations).organisations;
const left = '1 open action is put to Fire Service, and nobody sits in Southport Area Partnership';

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, jo, { who: sam, organisation: 'Fire Service' }],
  });
  await ask({
    ask: 'action.create',
    items: [{ title: 'Check the hydrants', owner: { organisation: 'Fire Service' } }],
  });
});

describe('an organisation that is called something else', () => {
  it('keeps its seats and what is known of it, and one press gives it what was put to it', async () => {
    const set = { ask: 'partnership.set-organisation', organisation: 'Fire Service' };
    await ask({ ...set, short: 'FS' });
    const done = await ask({ ...set, short: 'FS', name: 'Merseyside Fire' });
    expect(aloud(done)).toContain(left);
    expect(await seats()).toContain('Merseyside Fire');
    expect(await known()).toMatchObject([{ name: 'Merseyside Fire', short: 'FS' }]);
    expect(await says({ ask: 'action.list', filter: 'mine' }, sam)).not.toContain('hydrants');
    await south.presses(cleo, 'Give them to Merseyside Fire', done);
    expect(await says({ ask: 'action.list', filter: 'mine' }, sam)).toContain('hydrants');
  });

  it('is not made one with another by its name', async () => {
    await ask({ ask: 'partnership.add-seat', organisation: 'Police' });
    expect(
      await says({
        ask: 'partnership.set-organisation',
        organisation: 'Fire Service',
        name: 'police',
      }),
    ).toContain('Police is here in Southport Area Partnership already');
    expect(await seats()).toContain('Fire Service');
  });
});

describe('a seat that becomes another’s', () => {
  const seat = 'seat-4';
  it.each([
    ['by its form', { ask: 'partnership.set-seat', seat, organisation: 'Youth Trust' }],
    [
      'by the form of whoever holds it',
      { ask: 'partnership.set-person', person: sam.id, organisation: 'Youth Trust' },
    ],
  ])('%s leaves nothing unsaid that was put to the one before', async (_, change) => {
    const done = await ask(change);
    expect(aloud(done)).toContain(left);
    expect(labelsOf(done)).toEqual(
      expect.arrayContaining(['Give them to Youth Trust', 'Give them to …', 'Leave open']),
    );
    await south.presses(cleo, 'Give them to Youth Trust', done);
    expect(await says({ ask: 'action.list', filter: 'mine' }, sam)).toContain('hydrants');
  });

  it('says nothing of that while the organisation has another seat', async () => {
    await ask({ ask: 'partnership.add-seat', organisation: 'Fire Service' });
    const change = { ask: 'partnership.set-seat', seat, organisation: 'Youth Trust' };
    expect(await says(change)).not.toContain('nobody sits');
    // Its other one is closed: now nobody does.
    expect(await says({ ask: 'partnership.close-seat', seat: 'seat-5' })).toContain(left);
  });
});

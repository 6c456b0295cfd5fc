import { describe, expect, it } from 'vitest';
import { accountId } from '../../../core/model/ids.ts';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { onSlack, somebody } from '../../support/southport/people.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { comesIn, newWorld, stateIn, withLamps } from './given.ts';

const lamps = {
  title: 'Replace the lamps on Mill Lane',
  owner: { person: sam },
  due: '2027-01-08',
};
const create = (...items: object[]) => ({ ask: 'action.create', items }) as never;

describe('making one action', () => {
  it('says who helps', async () => {
    const done = await doneBy(await newWorld(), asha, create({ ...lamps, with: [{ person: jo }] }));
    expect(said(done)).toBe(
      'A-1 is on the list: Replace the lamps on Mill Lane, Sam, with Jo, by Friday 8 January 2027.',
    );
  });

  it('is on the list at once, with its number, owner and date in words, and the card and the owner told', async () => {
    const done = await doneBy(await newWorld(), asha, create(lamps));
    expect(said(done)).toBe(
      'A-1 is on the list: Replace the lamps on Mill Lane, Sam, by Friday 8 January 2027.',
    );
    expect(labels(done)).toEqual(['Undo', 'Change']);
    expect(done.effects).toMatchObject([
      { to: 'places', body: { kind: 'card', subject: `${southport}/A-1` } },
      {
        to: sam,
        body: {
          notice: {
            saying: { code: 'action.gave', values: { who: 'Asha', ref: 'southport A-1' } },
          },
        },
      },
    ]);
  });

  it('tells nobody what they gave to themselves, and takes it as accepted', async () => {
    const world = await newWorld();
    const done = await doneBy(world, sam, create(lamps));
    expect(done.effects).toHaveLength(1);
    expect(stateIn(world, 'A-1').accepted).toBe(true);
  });

  it('offers what is missing: someone to do it, then a date', async () => {
    const world = await newWorld();
    const unowned = await doneBy(
      world,
      jo,
      create({ title: 'Repair the slipway', due: '2027-01-29' }),
    );
    expect(said(unowned)).toContain('No one has it yet.');
    expect(labels(unowned)).toEqual(['Undo', 'Change', "I'll do it"]);
    const undated = await doneBy(world, jo, create({ title: 'Get a quote' }));
    expect(said(undated)).toBe(
      'A-2 is on the list: Get a quote. No one has it yet. It has no date yet.',
    );
    const chip = await doneBy(world, jo, pressed(undated, '1 week'));
    expect(said(chip)).toBe('A-2 was moved to Monday 11 January 2027: Get a quote.');
  });

  it('offers to give it to whoever is named in the middle', async () => {
    const world = await newWorld();
    const done = await doneBy(
      world,
      jo,
      create({ title: 'Ask Sam for the key', due: '2027-01-08', named: [{ person: sam }] }),
    );
    const given = await doneBy(world, jo, pressed(done, 'Give it to Sam'));
    expect(said(given)).toContain(
      'A-1 was changed: Ask Sam for the key, Sam, by Friday 8 January 2027.',
    );
    expect(stateIn(world, 'A-1').owner).toEqual({ person: sam });
  });

  it.each([
    [
      'an account of a person we know',
      { account: somebody('Sam').account, name: 'sam' },
      { person: sam },
    ],
    [
      'an organisation, in any case',
      { organisation: 'harbour trust' },
      { organisation: 'Harbour Trust' },
    ],
    [
      'an account of our chat that nobody has met',
      { account: accountId('slack', 'T1', 'UN'), name: 'Nia' },
      { account: 'slack:T1:UN', name: 'Nia' },
    ],
  ])('finds the owner in %s', async (_, owner, found) => {
    const world = await newWorld();
    await doneBy(world, asha, create({ ...lamps, owner }));
    expect(stateIn(world, 'A-1').owner).toEqual(found);
  });

  it.each([
    [
      'a person who does not sit here',
      { person: 'person:stranger' },
      "I don't know that person here.",
    ],
    [
      'an account elsewhere',
      { account: 'slack:T9:U9', name: 'X' },
      "I don't know that person here.",
    ],
    ['an organisation without a seat', { organisation: 'Acme' }, 'Acme has no seat here.'],
  ])('refuses %s, with everything typed in the form', async (_, owner, why) => {
    const world = await newWorld();
    const outcome = await act(world, asha, create({ ...lamps, owner }));
    expect(said(outcome)).toBe(why);
    expect(pressed(outcome, 'Choose someone')).toMatchObject({
      form: 'action.create',
      given: { title: lamps.title, due: lamps.due },
    });
  });

  it('asks the organisation that owns it to name someone', async () => {
    const done = await doneBy(
      await newWorld(),
      asha,
      create({ ...lamps, owner: { organisation: 'Harbour Trust' } }),
    );
    expect(done.effects[1]).toMatchObject({
      to: sam,
      body: { notice: { offers: [{ ask: { ask: 'action.take' } }] } },
    });
  });

  it.each([
    ['2027-01-03', 'Sunday 3 January has gone.'],
    ['2027-02-31', 'There is no such day.'],
  ])('does not take %s for a date', async (due, why) => {
    const outcome = await act(await newWorld(), asha, create({ ...lamps, due }));
    expect(outcome.kind).toBe('refused');
    expect(said(outcome)).toBe(why);
    expect(labels(outcome)).toEqual(['Today', 'No date yet', 'Pick a date']);
  });

  it('asks when the same thing was made within the hour, and makes it anyway', async () => {
    const world = await newWorld();
    await withLamps(world);
    world.clock.now = '2027-01-04T09:59:00.000Z';
    const outcome = await act(world, jo, create({ title: 'replace the lamps on Mill Lane!' }));
    expect(outcome.kind).toBe('asked');
    expect(said(outcome)).toBe('This looks like A-1: Replace the lamps on Mill Lane.');
    expect(labels(outcome)).toEqual(['Show it', 'Make it anyway']);
    expect(said(await doneBy(world, jo, pressed(outcome, 'Make it anyway')))).toContain(
      'A-2 is on the list',
    );
    world.clock.now = '2027-01-04T11:00:00.001Z';
    expect((await act(world, jo, create({ title: lamps.title }))).kind).toBe('done');
  });

  it('holds the line to the owner back in quiet hours', async () => {
    const evening = await newWorld('2027-01-08T21:00:00.000Z');
    const done = await doneBy(evening, asha, create({ ...lamps, due: '2027-01-20' }));
    expect(done.effects[0]?.notBefore).toBeUndefined();
    expect(done.effects[1]?.notBefore).toBe('2027-01-11T09:00:00.000Z');
  });

  it('names the partnership where the reference alone could be another', async () => {
    const done = await doneBy(await newWorld(), sam, create(lamps), {
      place: 'slack:T1:@USAM' as never,
    });
    expect(said(done)).toMatch(/^southport A-1 is on the list/);
  });
});

describe('who is who', () => {
  it('lets an account that was named before anybody met it act as the owner', async () => {
    const world = await newWorld();
    const { account, name, id: nia } = somebody('Nia');
    await doneBy(world, asha, create({ ...lamps, owner: { account, name } }), { place: onSlack });
    expect(stateIn(world, 'A-1').owner).toEqual({ account, name });
    await comesIn(world, somebody('Nia'));
    const fine = await doneBy(world, nia, { ask: 'action.accept', ref: 'A-1' });
    expect(said(fine)).toContain('A-1 stays with you');
    expect(stateIn(world, 'A-1').owner).toEqual({ person: nia });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { domainsIn, isAnybodys, isDomain } from '../../../core/features/partnership/domains.ts';
import type { Organisations } from '../../../core/features/partnership/organisations.ts';
import type { Partnership } from '../../../core/model/context.ts';
import { organisationsId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import { council, southport } from '../../support/southport/ids.ts';
import {
  asha,
  cleo,
  eve,
  onSlack,
  pat,
  type Somebody,
  sam,
} from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const ask = (one: object, who: Somebody = cleo) =>
  south.asks(who, { in: southport, ...one } as unknown as Command, onSlack);
const says = async (one: object, who: Somebody = cleo) => aloud(await ask(one, who));
const set = (more: object, who?: Somebody) =>
  ask({ ask: 'partnership.set-organisation', organisation: 'Fire Service', ...more }, who);
const known = async () =>
  (await south.store.load(council, [organisationsId(southport)])).get(organisationsId(southport))
    ?.state as Organisations | undefined;
const state = async () =>
  (await south.store.load(council, [southport])).get(southport)?.state as Partnership;
const told = (line: RegExp) =>
  south.bot.messages.filter(({ view }) => line.test(JSON.stringify(view)));

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, sam, { who: pat, organisation: 'Fire Service' }],
  });
});

describe('what is known of an organisation', () => {
  it('stands in an item of its own, and is listed to everybody on the list', async () => {
    const before = await state();
    await set({
      short: 'MFRS',
      sector: 'fire',
      domains: ['merseyfire.gov.uk'],
      contact: 'Ellen Marsh',
      reach: '0151 296 4000',
    });
    expect((await state()).seats).toEqual(before.seats);
    expect((await known())?.organisations).toMatchObject([{ name: 'Fire Service', short: 'MFRS' }]);
    expect(await says({ ask: 'partnership.organisations' }, sam)).toBe(
      'Organisations of Southport Area Partnership: 1. Fire Service (MFRS) · fire · 1 seat · contact Ellen Marsh · 0151 296 4000.',
    );
    expect(linesIn(viewOf(await ask({ ask: 'partnership.organisations' })))[1]).toContain(
      'addresses at merseyfire.gov.uk',
    );
    expect(await says({ ask: 'partnership.seats' }, sam)).toContain('Fire Service (MFRS) · Pat');
  });

  it('is forgotten where its form is emptied, and refused of one without a seat', async () => {
    await set({ sector: 'fire' });
    await set({});
    expect((await known())?.organisations).toEqual([]);
    expect(await says({ ask: 'partnership.organisations' })).toContain('Fire Service · 1 seat');
    expect(aloud(await set({ organisation: 'Moon Office', sector: 'faith' }))).toContain(
      'Moon Office has no seat',
    );
    expect(
      await says({ ask: 'partnership.set-organisation', organisation: 'Fire Service' }, sam),
    ).toContain('chair');
  });

  it('is not written over by whoever opened it before', async () => {
    await set({ sector: 'fire' });
    await set({ sector: 'council' }, asha);
    const asked = await set({ sector: 'parish', seen: 1 });
    expect(aloud(asked)).toContain('changed since you opened it, last by Asha');
    expect(labelsOf(asked)).toContain('Put mine in its place');
    expect((await known())?.organisations).toMatchObject([{ sector: 'council' }]);
  });

  it('has a short name that no other has, and no address that anybody can have', async () => {
    await ask({ ask: 'partnership.add-seat', organisation: 'Formby Parish' });
    await set({ short: 'FP' });
    expect(aloud(await set({ organisation: 'Formby Parish', short: 'fp' }))).toContain(
      'Fire Service is called fp',
    );
    expect(aloud(await set({ domains: ['gmail.com'] }))).toContain('Anybody can have an address');
  });
});

describe('an address', () => {
  const eves = (guest: boolean) =>
    south.bot.known.set(eve.account, {
      name: 'Eve',
      email: 'eve@north.merseyfire.gov.uk',
      home: !guest,
      guest,
    });
  beforeEach(() => set({ short: 'MFRS', domains: ['merseyfire.gov.uk'] }));

  it('suggests an organisation to the clerk, who names it with one press', async () => {
    eves(false);
    await ask({ ask: 'action.create', items: [{ title: 'Fix the gate' }], sure: true }, eve);
    expect(await says({ ask: 'partnership.people' })).toContain('address like Fire Service');
    expect(labelsOf(await ask({ ask: 'partnership.people' }))).toContain('For Fire Service');
    expect(await says({ ask: 'partnership.people' }, sam)).not.toContain('address like');
    const seats = (await state()).seats.filter(({ organisation }) => organisation);
    expect(seats).toHaveLength(1);
  });

  it('stands beside who asks to join, and lets nobody in', async () => {
    eves(true);
    await ask({ ask: 'partnership.ask-to-join' }, eve);
    await south.bot.to('2027-01-04T12:00:00.000Z');
    expect(told(/The address is like those of Fire Service\. For which/)).toHaveLength(1);
    expect((await state()).waiting).toHaveLength(1);
  });

  it('is read as people write it', () => {
    expect(domainsIn('@Sefton.gov.uk, jo@trust.org;trust.org')).toEqual([
      'sefton.gov.uk',
      'trust.org',
    ]);
    expect(['sefton.gov.uk', 'sefton', 'a b.org', '-x.org'].map(isDomain)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isAnybodys('gmail.com')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { sentence } from '../../../core/language/saying.ts';
import { personId } from '../../../core/model/ids.ts';
import { british } from '../../../core/model/locale.ts';
import { read } from '../../support/reading.ts';
import { world } from './table.ts';

const named = (name: string) => ({ person: personId(name), name });
const roster = [
  ...['Siân Llewelyn-Jones', "Mike O'Connor", 'Mike Hall', 'Dante Sidhu'].map(named),
  ...['Anne-Marie Fox', 'Søren Ås', 'Jo Bell', 'Jo Carr'].map(named),
];

describe('a plain @name of several words', () => {
  const reads = (text: string) => read({ text, mentions: [] }, { ...world, roster });

  it.each([
    ['@Sian Llewelyn Jones', 'Siân Llewelyn-Jones'],
    ['@Siân Llewelyn-Jones', 'Siân Llewelyn-Jones'],
    ['@sian llewelyn‑jones', 'Siân Llewelyn-Jones'],
    ["@Mike O'Connor", "Mike O'Connor"],
    ['@mike o’connor', "Mike O'Connor"],
    ['@Mike OConnor', "Mike O'Connor"],
    ['@Mike OʻConnor', "Mike O'Connor"],
    ['@MikeOʻConnor', "Mike O'Connor"],
    ['@Dante Sidhu', 'Dante Sidhu'],
    ['@dante', 'Dante Sidhu'],
    ['@anne marie fox', 'Anne-Marie Fox'],
  ])('%s is %s', (typed, name) => {
    const wanted = roster.find((one) => one.name === name)?.person;
    expect(reads(`/action Ring eight ${typed} by 29 January`)).toMatchObject({
      ask: { items: [{ title: 'Ring eight', owner: { person: wanted }, due: '2027-01-29' }] },
    });
  });

  it.each(['@Mike', '@jo'])('%s is asked about, for it fits two', (typed) => {
    const understood = reads(`/action Ring eight ${typed} by 29 January`);
    const offers = understood.kind === 'asked' ? (understood.reply.offers ?? []) : [];
    expect(offers.map(({ label }) => sentence(label, british))).toHaveLength(2);
  });

  it.each([
    ['@Sian Llewelyn', 'Ring eight', 'Siân Llewelyn-Jones'],
    ['@Mike O’Connor', 'Ring eight', "Mike O'Connor"],
  ])('%s is enough of it', (typed, title, name) => {
    expect(reads(`/action Ring eight ${typed} by 29 January`)).toMatchObject({
      ask: { items: [{ title, owner: { person: personId(name) } }] },
    });
  });

  it('and where only a part of it fits the title is as it was typed, and the part is offered', () => {
    expect(reads('/action Ring eight @Dante Jones by 29 January')).toMatchObject({
      ask: {
        items: [{ title: 'Ring eight @Dante Jones', named: [{ person: personId('Dante Sidhu') }] }],
      },
    });
  });
});

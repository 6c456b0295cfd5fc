import { describe, expect, it } from 'vitest';
import { shortWord as wordFor } from '../../../core/features/partnership/word.ts';
import type { PersonId } from '../../../core/model/ids.ts';
import { daySubject } from '../../../core/morning/day.ts';
import fc from '../../support/fast-check.ts';
import { decided, doneBy } from '../../support/southport/deciding.ts';
import { sam } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { doneOf, labels, said } from '../../support/southport/said.ts';
import { emptyWorld } from '../../support/southport/world.ts';
import { ashaOnSlack, personIn, samOnSlack, southportWorld, stateOf } from './given.ts';

const form = {
  ask: 'partnership.setup',
  name: 'Formby Area Partnership',
  chair: { account: ashaOnSlack, name: 'Asha' },
} as const;

const setUp = async (command: object = form, world = emptyWorld(), more = {}) => {
  return { world, outcome: await decided(world, sam, { ...form, ...command }, more) };
};
const made = async (command: object = {}, world = emptyWorld()) => {
  const done = await doneBy(world, sam, { ...form, ...command });
  const id = done.changes.find(({ kind }) => kind === 'partnership')?.record as never;
  return { world, done, id, state: stateOf(world, id) };
};

describe('set-up', () => {
  it('needs only a name and a chair; the rest has defaults', async () => {
    const { state, world } = await made();
    expect(state).toMatchObject({
      name: 'Formby Area Partnership',
      word: 'formby',
      nation: 'england-and-wales',
      zone: 'Europe/London',
      since: '2027-01-04',
      door: 'channels',
      clerk: sam,
    });
    expect(personIn(world, state.chair as never).name).toBe('Asha');
    expect(personIn(world, sam).name).toBe('Sam');
  });

  it('silently gives every member a seat of their own', async () => {
    const { state } = await made({
      members: [
        { account: 'slack:T1:U7', name: 'Jo' },
        { account: 'slack:T1:U8', name: 'Ali' },
        { account: 'slack:T1:U7', name: 'Jo again' },
      ],
    });
    expect(state.seats.map(({ id }) => id)).toEqual(['seat-1', 'seat-2', 'seat-3', 'seat-4']);
    expect(new Set(state.seats.map(({ holder }) => holder)).size).toBe(4);
    expect(state.seatsGiven).toBe(4);
  });

  it('takes a chair who has no account by name, and says so', async () => {
    const { state, world, done } = await made({ chair: { name: 'Councillor Bell' } });
    expect(personIn(world, state.chair as never)).toMatchObject({
      name: 'Councillor Bell',
      accounts: [],
    });
    expect(said(done.reply)).toContain('Councillor Bell has no account here yet');
    expect(done.effects.filter(({ body }) => body.kind === 'notice')).toEqual([]);
  });

  it('asks the chair once, the next working morning', async () => {
    const { done, state } = await made();
    const own = done.effects.filter(({ to }) => to === state.chair);
    expect(own).toMatchObject([
      {
        body: { subject: daySubject(state.chair as PersonId, '2027-01-05') },
        notBefore: '2027-01-05T09:01:00.000Z',
      },
    ]);
  });

  it('does not ask a chair who sets it up themselves', async () => {
    const { done } = await made({ chair: { account: samOnSlack, name: 'Sam' } });
    expect(done.effects.map(({ body }) => body.kind)).toEqual(['card']);
  });

  it('binds the channel, takes the word, and makes the programme of the workspace', async () => {
    const { done, id } = await made();
    expect(done.rows?.map(({ door }) => door)).toEqual([
      'word',
      'install',
      'place',
      'account',
      'account',
    ]);
    expect(done.rows?.find(({ door }) => door === 'place')).toMatchObject({
      id: onSlack,
      row: { programme: 'pg-council', partnerships: [id] },
    });
  });

  it('asks before a second partnership comes into a channel, and keeps what was typed', async () => {
    const { outcome } = await setUp({}, await southportWorld());
    expect(outcome.kind).toBe('asked');
    if (outcome.kind !== 'asked') return;
    expect(said(outcome.reply)).toBe(
      'This channel already has Southport Area Partnership. Have both here?',
    );
    expect(outcome.reply.offers?.[0]?.ask).toEqual({ ...form, sure: true });
    const second = await made({ sure: true }, await southportWorld());
    expect(second.state.places).toHaveLength(1);
    expect(labels(second.done.reply)).toEqual(['Connect another channel']);
  });

  it('refuses a zone that does not exist and more people than one transaction takes', async () => {
    expect((await setUp({ zone: 'Europe/Formby' })).outcome).toMatchObject({ kind: 'refused' });
    const members = Array.from({ length: 40 }, (_, n) => ({
      account: `slack:T1:U${n}`,
      name: `N${n}`,
    }));
    expect((await setUp({ members })).outcome).toMatchObject({ kind: 'refused' });
  });

  it('sets up from a direct message without a channel, and says what is missing', async () => {
    const where = { place: 'slack:T1:@US', kind: 'direct' } as never;
    const { outcome } = await setUp({}, emptyWorld(), { where });
    const done = doneOf(outcome);
    expect(said(done.reply)).toContain('It shows in no channel yet');
    expect(done.rows?.some(({ door }) => door === 'place')).toBe(false);
  });

  it('keeps a person whom the programme knows as that person', async () => {
    const world = await southportWorld();
    const { state, done } = await made({ sure: true }, world);
    expect(state.chair).toBe('person:asha');
    expect(done.changes.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(personIn(world, 'person:asha' as never).partnerships).toHaveLength(2);
    expect(state.chair as never).toBe('person:asha');
  });
});

const reserved = new Set(['action', 'close', 'by']);

describe('short words', () => {
  it('come from what tells the name apart', () => {
    const none = new Set<string>();
    const shortWord = (name: string, taken: ReadonlySet<string>) => wordFor(name, taken, reserved);
    expect(shortWord('Southport Area Partnership', none)).toBe('southport');
    expect(shortWord('The Formby and Ainsdale Area Partnership', none)).toBe('formby');
    expect(shortWord('Formby Forum', new Set(['formby']))).toBe('formby-2');
    expect(shortWord('South Sefton Area Partnership', none)).toBe('south-sefton');
    expect(shortWord('Sefton East Parishes Area Partnership', none)).toBe('sefton-east');
    expect(shortWord('Sefton East Parishes', new Set(['sefton-east']))).toBe('sefton');
    expect(shortWord('East Area Partnership', none)).toBe('east');
    expect(shortWord('Action for Bootle', none)).toBe('action-bootle');
    expect(shortWord('Pontarddulais – Ŵyl', none)).toBe('pontarddulais');
    expect(shortWord('社区', none)).toBe('folk');
  });

  it('are always usable and never taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), (names) => {
        const taken = new Set<string>();
        for (const name of names) {
          const word = wordFor(name, taken, reserved);
          expect(word).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
          expect(taken.has(word)).toBe(false);
          taken.add(word);
        }
      }),
    );
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import type { FormValues } from '../../../core/model/request.ts';
import { isVoting, seatOf } from '../../../core/subject/seats.ts';
import { standing } from '../../../core/subject/standing.ts';
import { formNamed } from '../../support/rules.ts';
import { contextOf, decided, doneBy, loadFor } from '../../support/southport/deciding.ts';
import { asha, sam } from '../../support/southport/ids.ts';
import { labels, said } from '../../support/southport/said.ts';
import type { Southport } from '../../support/southport/world.ts';
import { southportWorld, stateOf } from './given.ts';

let world: Southport;
const list = async (name: string, organisation?: string): Promise<PersonId> => {
  await doneBy(
    world,
    sam,
    { ask: 'partnership.list-person', name, ...(organisation ? { organisation } : {}) },
    { fresh: (_, index = 0) => `${name}${index}` },
  );
  return `person:${name}0` as PersonId;
};
/** What a form asks that is opened and sent as it was. */
const savedUntouched = async (name: string, given: FormValues) => {
  const context = contextOf(world, sam);
  const form = formNamed(name);
  const loaded = await loadFor(world, context, form.needs?.(context, { ask: 'form', form: name }));
  const shown = form.open(given, context, loaded);
  if (shown.kind !== 'form') throw new Error(shown.kind);
  const values = Object.fromEntries(
    shown.form.fields.map((field) => [
      field.name,
      'given' in field && field.given !== undefined ? field.given : '',
    ]),
  );
  return form.submit(values, shown.form.carries, context, loaded);
};
const seatIn = (person: PersonId) => seatOf(stateOf(world), person);
const refusal = async (command: Command): Promise<string> => {
  const outcome = await decided(world, sam, command);
  if (outcome.kind !== 'refused') throw new Error(outcome.kind);
  return said(outcome.reply);
};

beforeEach(async () => {
  world = await southportWorld();
});

describe('a seat', () => {
  it('is one for two people of an organisation once somebody says so, and not before', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const lee = await list('Lee');
    const named = {
      ask: 'partnership.set-person',
      person: lee,
      organisation: 'Harbour Trust',
    } as const;
    const asked = await doneBy(world, sam, named);
    expect(said(asked.reply)).toContain(
      'Harbour Trust: Noor and Lee have a seat each. Is that one seat or two?',
    );
    expect(labels(asked.reply)).toEqual(['One seat, Noor holds, Lee deputy', 'Two seats']);
    expect(seatIn(lee)?.id).not.toBe(seatIn(noor)?.id);

    const [one] = asked.reply.offers ?? [];
    await doneBy(world, sam, one?.ask as Command);
    expect(seatIn(lee)?.id).toBe(seatIn(noor)?.id);
    expect(seatIn(noor)).toMatchObject({ holder: noor, deputies: [lee] });
    expect(standing(stateOf(world), lee)).toBe('member');
  });

  it('is of one person only: who fills another organisation’s is refused', async () => {
    await list('Noor', 'Harbour Trust');
    const pat = await list('Pat', 'Fire Service');
    const seat = stateOf(world).seats.find(({ organisation }) => organisation === 'Harbour Trust');
    expect(
      await refusal({ ask: 'partnership.deputise', seat: seat?.id ?? '', person: pat }),
    ).toContain('fills a seat of Fire Service, and a person fills one seat');
  });

  it('has three deputies at most, asked in their order, and each only once', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const seat = seatIn(noor)?.id ?? '';
    for (const name of ['Ann', 'Ben', 'Cat'])
      await doneBy(world, sam, { ask: 'partnership.deputise', seat, person: await list(name) });
    const dan = await list('Dan');
    expect(await refusal({ ask: 'partnership.deputise', seat, person: dan })).toContain(
      'has 3 deputies, and no seat has more',
    );
    expect(await refusal({ ask: 'partnership.deputise', seat, person: noor })).toContain('already');
    expect(seatIn(dan)?.holder).toBe(dan);
  });

  it('passes to its deputy, and who held it before deputises no more and looks on', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const lee = await list('Lee');
    const seat = seatIn(noor)?.id ?? '';
    await doneBy(world, sam, { ask: 'partnership.deputise', seat, person: lee });
    await doneBy(world, sam, { ask: 'partnership.set-seat', seat, holder: lee, deputies: [] });
    expect(seatIn(lee)).toMatchObject({ id: seat, holder: lee, deputies: [] });
    expect(seatIn(noor)).toMatchObject({ holder: noor, role: 'observer' });
    expect(stateOf(world).past?.at(-1)).toMatchObject({ seat, holder: noor });
  });

  it('keeps its deputies where its holder is taken off, and they their place', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const lee = await list('Lee');
    const seat = seatIn(noor)?.id ?? '';
    await doneBy(world, sam, { ask: 'partnership.deputise', seat, person: lee });
    await doneBy(world, asha, { ask: 'partnership.remove', person: noor, sure: true });
    expect(seatIn(lee)).toMatchObject({ id: seat, deputies: [lee] });
    await doneBy(world, asha, { ask: 'partnership.remove', person: lee, sure: true });
    expect(standing(stateOf(world), lee)).toBe('outside');
    expect(stateOf(world).seats.find(({ id }) => id === seat)?.deputies).toEqual([]);
  });

  it('without a vote counts in no vote, and gets it back', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const seat = seatIn(noor)?.id ?? '';
    await doneBy(world, sam, { ask: 'partnership.set-seat', seat, votes: false, kind: 'officer' });
    expect(isVoting(seatIn(noor) as never)).toBe(false);
    await doneBy(world, sam, { ask: 'partnership.set-seat', seat, votes: true });
    expect(seatIn(noor)).not.toHaveProperty('votes');
    expect(seatIn(noor)?.kind).toBe('officer');
  });

  it('that nobody fills waits for whoever comes for its organisation, and is closed only while empty', async () => {
    await doneBy(world, sam, { ask: 'partnership.add-seat', organisation: 'Parish Council' });
    const empty = stateOf(world).seats.at(-1);
    expect(empty).toMatchObject({ organisation: 'Parish Council', deputies: [] });
    const pat = await list('Pat', 'parish council');
    expect(seatIn(pat)?.id).toBe(empty?.id);
    expect(await refusal({ ask: 'partnership.close-seat', seat: empty?.id ?? '' })).toContain(
      'Somebody fills the seat of Parish Council.',
    );
    await doneBy(world, asha, { ask: 'partnership.remove', person: pat, sure: true });
    await doneBy(world, sam, { ask: 'partnership.close-seat', seat: empty?.id ?? '' });
    expect(stateOf(world).seats.some(({ id }) => id === empty?.id)).toBe(false);
  });

  it.each([
    [{ ask: 'partnership.set-seat', seat: 'seat-99' }, 'is no more'],
    [{ ask: 'partnership.close-seat', seat: 'seat-99' }, 'is no more'],
    [{ ask: 'partnership.deputise', seat: 'seat-99', person: asha }, 'is no more'],
    [
      { ask: 'partnership.set-seat', seat: 'seat-1', holder: 'nobody' },
      'belongs to an organisation',
    ],
  ] satisfies [Command, string][])('is refused kindly: %o', async (command, words) => {
    expect(await refusal(command)).toContain(words);
  });

  it('opens its form whatever its kind, and loses nobody by saving it untouched', async () => {
    const noor = await list('Noor', 'Harbour Trust');
    const seat = seatIn(noor)?.id ?? '';
    await doneBy(world, sam, { ask: 'partnership.set-seat', seat, kind: 'partner' });
    for (const name of ['Ann', 'Ben', 'Cat'])
      await doneBy(world, sam, { ask: 'partnership.deputise', seat, person: await list(name) });
    const before = seatIn(noor);
    for (const form of ['partnership.set-seat', 'partnership.date-seat'] as const) {
      const saved = await savedUntouched(form, { seat });
      expect(saved, form).toMatchObject({ ask: { ask: form } });
      await doneBy(world, sam, (saved as { ask: Command }).ask);
      expect(seatIn(noor)).toEqual(before);
    }
  });
});

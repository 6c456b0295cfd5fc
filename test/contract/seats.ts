import { expect, it } from 'vitest';
import { type RecordId, subjectId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  commit,
  next,
  noon,
  only,
  reply,
  seat,
  sefton,
  southport,
  stored,
  wirral,
  write,
} from './made.ts';

const poll = subjectId(southport, 'P-5');
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

interface SeatItem {
  readonly choice?: string;
  readonly sealed?: true;
}
const itemOf = async (store: Store, id: RecordId): Promise<SeatItem> =>
  ((await stored(store, id))?.state ?? {}) as SeatItem;

/** A ballot as core casts it: decided from the seat's item, refused once that is sealed, unless it was done before. */
const vote = async (
  store: Store,
  id: RecordId,
  choice: string,
): Promise<'counted' | 'too late'> => {
  const request = { key: `${id} ${choice}`, reply: reply('Voted') };
  for (;;) {
    const before = await stored(store, id);
    if ((before?.state as SeatItem | undefined)?.sealed)
      return (await store.answered(sefton, [request.key], noon)) ? 'counted' : 'too late';
    const ballot = only({ request, records: [next(id, { choice }, before)] });
    if ((await store.commit(ballot)).kind !== 'conflict') return 'counted';
  }
};
const seal = async (store: Store, id: RecordId): Promise<void> => {
  for (;;) {
    const before = await stored(store, id);
    const item = (before?.state ?? {}) as SeatItem;
    if (item.sealed) return;
    const sealed = next(id, { ...item, sealed: true }, before);
    if ((await store.commit(only({ records: [sealed] }))).kind === 'committed') return;
  }
};

/** Seat items, sealing and secret ballots (rules: Closing a poll). */
export const seatsContract = (fresh: () => Promise<Store>): void => {
  it('lets two hundred seats be written at once without one conflict', async () => {
    const store = await fresh();
    await write(store, poll, 'open');
    const kinds = await Promise.all(
      numbers(200).map((number) =>
        commit(store, {
          request: { key: `${number}`, reply: reply('Voted') },
          records: [next(seat(number), { choice: `${number}` })],
        }),
      ),
    );
    expect(kinds.filter(({ kind }) => kind === 'conflict')).toEqual([]);
    const items = await store.seats(sefton, poll);
    expect(items.map(({ id }) => id).sort()).toEqual(
      numbers(200)
        .map((n) => seat(n))
        .sort(),
    );
    expect((await stored(store, poll))?.version).toBe(1);
    expect(await store.seats(sefton, subjectId(southport, 'P-50'))).toEqual([]);
    expect(await store.seats(wirral, poll)).toEqual([]);
  });

  it('counts every ballot before the seal and tells every later one', async () => {
    const store = await fresh();
    const votes = Promise.all(numbers(30).map((number) => vote(store, seat(number), 'yes')));
    await Promise.all(numbers(30).map((number) => seal(store, seat(number))));
    const items = (await store.seats(sefton, poll)).map(({ state }) => state as SeatItem);
    const told = await votes;
    expect(items.every(({ sealed }) => sealed)).toBe(true);
    expect(items.filter(({ choice }) => choice === 'yes').length).toBe(
      told.filter((one) => one === 'counted').length,
    );
    expect(await vote(store, seat(1), 'no')).toBe('too late');
    expect((await itemOf(store, seat(1))).choice).not.toBe('no');
  });

  it('keeps a secret ballot with its seat item or not at all, and apart from it', async () => {
    const store = await fresh();
    const cast = (number: number, key: string, choice: string) =>
      store.commit(
        only({
          records: [next(seat(number), { voted: true })],
          ballots: [{ poll, key, choice }],
        }),
      );
    expect(await cast(1, 'm', 'yes')).toEqual({ kind: 'committed' });
    expect(await cast(2, 'c', 'no')).toEqual({ kind: 'committed' });
    expect(await cast(1, 'z', 'no')).toEqual({ kind: 'conflict' });
    expect(await cast(3, 'm', 'no')).toEqual({ kind: 'conflict' });
    expect(await store.ballots(sefton, poll)).toEqual(['no', 'yes']);
    expect(await store.ballots(wirral, poll)).toEqual([]);
    expect(await stored(store, seat(3))).toBeUndefined();
  });
};

import { expect, it } from 'vitest';
import type { Store } from '../../core/ports/store.ts';
import { action, card, channel, sefton, teamsChannel, wirral } from './made.ts';

/** Where the one live message of a subject stands. */
export const cardsContract = (fresh: () => Promise<Store>): void => {
  it('moves a card only from the version before', async () => {
    const store = await fresh();
    const steps = [card(1), card(2, { message: '1.1' }), card(3, { message: '1.1' })];
    for (const step of steps) {
      expect(await store.putCard(sefton, step)).toBe(true);
      expect(await store.putCard(sefton, { ...step, hash: 'else' })).toBe(false);
      expect(await store.card(sefton, action(1), channel)).toEqual(step);
    }
    expect(await store.putCard(sefton, card(4, { message: '2.2' }))).toBe(true);
    expect(await store.card(wirral, action(1), channel)).toBeUndefined();
    expect(await store.card(sefton, action(1), teamsChannel)).toBeUndefined();
    await store.dropCard(sefton, card(3));
    expect((await store.card(sefton, action(1), channel))?.version).toBe(4);
    await store.dropCard(sefton, card(4, { message: '2.2' }));
    expect(await store.card(sefton, action(1), channel)).toBeUndefined();
    const door = { install: 'slack:T1' as never, place: channel, accounts: [], thread: '2.2' };
    expect((await store.frontDoor(door)).thread).toBeUndefined();
  });
};

import { expect, it } from 'vitest';
import { installId } from '../../core/model/ids.ts';
import type { Installation, TokenShelf } from '../../core/ports/tokens.ts';

const install = installId('slack', 'T1');
const at = (minutes: number) => new Date(Date.UTC(2027, 0, 4, 9, minutes)).toISOString();
const made: Installation = {
  install,
  token: 'xoxe.xoxb-1',
  refresh: 'xoxe-1',
  ends: at(12 * 60),
  installed: at(0),
  scopes: ['chat:write'],
};

/** What every shelf of tokens promises. */
export const tokensContract = (fresh: () => Promise<TokenShelf>): void => {
  it('keeps an installation, and knows nothing of another', async () => {
    const shelf = await fresh();
    expect(await shelf.read(install)).toBeUndefined();
    expect(await shelf.keep(made)).toBe(true);
    expect(await shelf.read(install)).toEqual({ ...made, n: 1 });
    expect(await shelf.read(installId('slack', 'T2'))).toBeUndefined();
  });

  it('keeps a token that never ends, and turns none', async () => {
    const shelf = await fresh();
    const { refresh: _, ends: __, ...plain } = made;
    await shelf.keep(plain);
    expect(await shelf.read(install)).toEqual({ ...plain, n: 1 });
    expect(await shelf.due(at(100_000), 10)).toEqual([]);
    expect(await shelf.lease(install, at(100_000), at(100_001))).toBeUndefined();
  });

  it('puts no older installation in the place of a newer one', async () => {
    const shelf = await fresh();
    await shelf.keep({ ...made, installed: at(5), token: 'newer' });
    expect(await shelf.keep({ ...made, installed: at(4) })).toBe(false);
    expect((await shelf.read(install))?.token).toBe('newer');
  });

  it('is due two hours before its end, to one at a time', async () => {
    const shelf = await fresh();
    await shelf.keep(made);
    expect(await shelf.due(at(10 * 60 - 1), 10)).toEqual([]);
    expect(await shelf.due(at(10 * 60), 10)).toEqual([install]);
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(() => shelf.lease(install, at(10 * 60), at(10 * 60 + 1))),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await shelf.due(at(10 * 60), 10)).toEqual([]);
    expect(await shelf.lease(install, at(10 * 60 + 1), at(10 * 60 + 2))).toMatchObject({ n: 3 });
  });

  it('writes the next pair over the one that was held, and over no other', async () => {
    const shelf = await fresh();
    await shelf.keep(made);
    const held = await shelf.lease(install, at(10 * 60), at(10 * 60 + 1));
    if (!held) throw new Error('It is not due.');
    const next = { token: 'xoxe.xoxb-2', refresh: 'xoxe-2', ends: at(22 * 60) };
    expect(await shelf.turned(held, next)).toBe(true);
    expect(await shelf.read(install)).toEqual({ ...made, ...next, n: 3 });
    await shelf.keep({ ...made, installed: at(11 * 60), token: 'again' });
    expect(await shelf.turned({ ...held, n: 3 }, next)).toBe(false);
    expect(await shelf.lose({ ...held, n: 3 })).toBe(false);
    expect((await shelf.read(install))?.token).toBe('again');
  });

  it('says that a pair is lost until the app is installed again', async () => {
    const shelf = await fresh();
    await shelf.keep(made);
    const held = await shelf.lease(install, at(10 * 60), at(10 * 60 + 1));
    if (!held) throw new Error('It is not due.');
    expect(await shelf.lose(held)).toBe(true);
    expect(await shelf.read(install)).toMatchObject({ lost: true });
    expect(await shelf.due(at(24 * 60), 10)).toEqual([]);
    await shelf.keep({ ...made, installed: at(11 * 60) });
    expect((await shelf.read(install))?.lost).toBeUndefined();
  });
};

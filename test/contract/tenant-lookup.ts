import { expect, it } from 'vitest';
import type { TenantLookup } from '../../core/model/tenant-lookup.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  account,
  action,
  card,
  channel,
  commit,
  install,
  later,
  noon,
  sefton,
  southport,
  wirral,
} from './made.ts';

const enter = (store: Store, thread?: string): Promise<TenantLookup> =>
  store.lookUp({
    install,
    place: channel,
    accounts: [account, account],
    ...(thread === undefined ? {} : { thread }),
  });
const place = { door: 'place', id: channel } as const;
const home = { programme: sefton, partnerships: [southport], name: 'general' };

/** What is read before the tenant is known. */
export const tenantLookupContract = (fresh: () => Promise<Store>): void => {
  it('knows nothing of a stranger', async () => {
    const door = await enter(await fresh(), '1.2');
    expect(door).toEqual({
      install: { n: 0, row: undefined },
      place: { n: 0, row: undefined },
      accounts: new Map([[account, { n: 0, row: undefined }]]),
    });
  });

  it('keeps a row until its version has moved', async () => {
    const store = await fresh();
    await commit(store, { rows: [{ ...place, n: 0, row: home }] });
    expect((await enter(store)).place).toEqual({ n: 1, row: home });
    expect(await commit(store, { rows: [{ ...place, n: 0, row: home }] })).toEqual({
      kind: 'conflict',
    });
    const { name: _, ...unnamed } = home;
    await commit(store, { rows: [{ ...place, n: 1, row: unnamed }] });
    expect((await enter(store)).place).toEqual({ n: 2, row: unnamed });
    await commit(store, { rows: [{ ...place, n: 2, row: undefined }] });
    expect((await enter(store)).place).toEqual({ n: 0, row: undefined });
  });

  it('keeps with each row when it was last heard of', async () => {
    const store = await fresh();
    const news = '2027-01-04T09:00:00.000Z';
    const people = [{ programme: sefton, person: 'person:asha' as never }];
    await commit(store, {
      rows: [
        { ...place, n: 0, row: { ...home, news } },
        { door: 'install', id: install, n: 0, row: { programme: sefton, gone: true, news } },
        { door: 'account', id: account, n: 0, row: { people, news } },
      ],
    });
    const read = await enter(store);
    expect(read.place.row?.news).toBe(news);
    expect(read.install?.row).toEqual({ programme: sefton, gone: true, news });
    expect(read.accounts.get(account)?.row).toEqual({ people, news });
  });

  it('keeps where a place is by now, and which place another id is, until it is taken back', async () => {
    const store = await fresh();
    const later = 'slack:T1:C9' as typeof channel;
    for (const row of [{ ...home, now: later, as: later }, home]) {
      const { n } = (await enter(store)).place;
      await commit(store, { rows: [{ ...place, n, row }] });
      expect((await enter(store)).place.row).toEqual(row);
    }
  });

  it('keeps under which name an account is known', async () => {
    const store = await fresh();
    const as = 'slack:T1:U9' as typeof account;
    const row = { people: [], as };
    await commit(store, { rows: [{ door: 'account', id: account, n: 0, row }] });
    expect((await enter(store)).accounts.get(account)).toEqual({ n: 1, row });
  });

  it('keeps by whose installation a workspace is served, until it is its own again', async () => {
    const store = await fresh();
    const by = 'slack:E1' as typeof install;
    await commit(store, {
      rows: [{ door: 'install', id: install, n: 0, row: { programme: sefton } }],
    });
    await store.served(install, by);
    expect(await store.install(install)).toEqual({ n: 1, row: { programme: sefton, by } });
    await commit(store, {
      rows: [{ door: 'install', id: install, n: 1, row: { programme: sefton } }],
    });
    expect((await store.install(install)).row).toEqual({ programme: sefton, by });
    await store.served(install, install);
    expect((await store.install(install)).row).toEqual({ programme: sefton });
  });

  it('keeps the address of each conversation, the last one, by itself', async () => {
    const store = await fresh();
    const other = 'teams:tenant:19:b' as typeof channel;
    expect(await store.address(channel)).toBeUndefined();
    await store.addressed(channel, 'https://smba.example/emea/');
    await store.addressed(other, 'https://smba.example/amer/');
    await store.addressed(channel, 'https://smba.example/apac/');
    await store.seen(install, 'https://smba.example/emea/');
    expect(await store.address(channel)).toBe('https://smba.example/apac/');
    expect(await store.address(other)).toBe('https://smba.example/amer/');
    expect((await enter(store)).place).toEqual({ n: 0, row: undefined });
  });

  it('keeps the address, the choice and the last change beside what a commit writes', async () => {
    const store = await fresh();
    const chose = { place: channel, programme: sefton, partnership: southport, at: noon };
    const did = { programme: sefton, record: card(1).subject, version: 3, at: noon };
    await store.seen(install, 'https://smba.example/');
    await store.chose(account, chose);
    await commit(store, { did: { account, ...did } });
    const people = [{ programme: sefton, person: 'person:asha' as never }];
    expect((await enter(store)).accounts.get(account)).toEqual({
      n: 0,
      row: { people: [], chose, did },
    });
    await commit(store, {
      rows: [
        { door: 'install', id: install, n: 0, row: { programme: sefton } },
        { door: 'account', id: account, n: 0, row: { people } },
      ],
    });
    const door = await enter(store);
    expect(door.install?.row).toEqual({ programme: sefton, serviceUrl: 'https://smba.example/' });
    expect(door.accounts.get(account)?.row).toEqual({ people, chose, did });
    expect(await store.install(install)).toEqual(door.install);
    await commit(store, {
      rows: [
        {
          door: 'install',
          id: install,
          n: 1,
          row: { programme: sefton, gone: true, also: [wirral] },
        },
      ],
    });
    expect(await store.install(install)).toMatchObject({
      n: 2,
      row: { programme: sefton, gone: true, also: [wirral] },
    });
  });

  it('keeps that the app is gone from a workspace or from somebody, until it is taken back', async () => {
    const store = await fresh();
    const people = [{ programme: sefton, person: 'person:asha' as never }];
    const write = (n: number, gone: { gone?: true }) =>
      commit(store, {
        rows: [
          { door: 'install', id: install, n, row: { programme: sefton, ...gone } },
          { door: 'account', id: account, n, row: { people, ...gone } },
        ],
      });
    for (const [n, gone] of [{}, { gone: true } as const, {}].entries()) {
      await write(n, gone);
      const door = await enter(store);
      expect(door.install?.row).toEqual({ programme: sefton, ...gone });
      expect(door.accounts.get(account)?.row).toEqual({ people, ...gone });
    }
  });

  it('gives a short word once in a programme', async () => {
    const store = await fresh();
    const word = { door: 'word', id: 'southport', n: 0, row: { partnership: southport } } as const;
    const claim = (programme = sefton) => store.commit({ ...bare, programme, rows: [word] });
    const bare = { now: noon, records: [], effects: [] };
    const kinds = [];
    for (const programme of [sefton, sefton, wirral]) kinds.push((await claim(programme)).kind);
    expect(kinds).toEqual(['committed', 'conflict', 'committed']);
  });

  it('takes a thread to be about the first card that stands in it', async () => {
    const store = await fresh();
    const [first, second] = [
      card(1, { message: '1.3', under: '1.1' }),
      card(1, { message: '1.4', under: '1.1' }),
    ];
    await store.putCard(sefton, first);
    await store.putCard(sefton, { ...second, subject: action(2) });
    expect((await enter(store, '1.1')).thread).toBe(first.subject);
    expect((await enter(store, '1.4')).thread).toBe(action(2));
    await store.dropCard(sefton, first);
    expect((await enter(store, '1.1')).thread).toBeUndefined();
  });

  it('finds the subject of a thread by its card, in its own programme only', async () => {
    const store = await fresh();
    await store.putCard(sefton, card(1, { message: '1.2' }));
    expect((await enter(store, '1.2')).thread).toBe(card(1).subject);
    expect((await enter(store, '9.9')).thread).toBeUndefined();
    await commit(store, {
      rows: [{ ...place, n: 0, row: { programme: wirral, partnerships: [] } }],
    });
    expect((await enter(store, '1.2')).thread).toBeUndefined();
  });

  it('keeps a long line for its button', async () => {
    const store = await fresh();
    await store.keepDraft(sefton, 'draft-1', 'A long line. '.repeat(300), noon);
    expect(await store.draft('draft-1')).toEqual({
      text: 'A long line. '.repeat(300),
      programme: sefton,
    });
    await store.keepDraft(undefined, 'draft-3', 'Of none.', noon);
    expect(await store.draft('draft-3')).toEqual({ text: 'Of none.' });
    expect(await store.draft('draft-2')).toBeUndefined();
  });

  it('counts wrong tries by the hour', async () => {
    const store = await fresh();
    expect(await store.tries(account, noon)).toBe(0);
    const first = await store.wrongTry(account, noon);
    const second = await store.wrongTry(account, later(60));
    expect(second).toBeGreaterThan(first);
    expect(await store.tries(account, later(3599))).toBe(second);
    expect(await store.tries(account, later(3600))).toBe(0);
  });
};

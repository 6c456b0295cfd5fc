import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { later } from '../../../core/calendar/instants.ts';
import { deliver } from '../../../core/deliver.ts';
import { shards } from '../../../core/engine/due-shards.ts';
import { fileTaken } from '../../../core/handle.ts';
import { directPlace, effectId, type ProgrammeId } from '../../../core/model/ids.ts';
import type { Giving, Sent } from '../../../core/ports/messenger.ts';
import type { Store } from '../../../core/ports/store.ts';
import { asha, onSlack, sam } from '../../support/southport/people.ts';
import { request, typed, type World, world } from '../../support/world.ts';

const start = '2027-01-04T09:00:00.000Z';
let south: World;
let store: Store;
let programme: ProgrammeId;
let given: Giving[];
let answers: (Sent | 'silence')[];
let text: string | undefined;

const setUp = {
  kind: 'submitted',
  form: 'partnership.setup',
  carries: undefined,
  values: { name: 'Southport', chair: [asha.account] },
} as const;
const to = directPlace(asha.account);

/** What is on its way to the asker's own chat, as files. */
const files = async () => {
  const parts = Array.from({ length: shards }, (_, shard) => shard);
  const due = await Promise.all(
    parts.map((shard) => store.due(later(south.now(), 7200), shard, 100)),
  );
  return due
    .flat()
    .flatMap((key) => (key.due === 'effect' && key.to === to ? [key] : []))
    .map(({ id }) => ({ programme, to, id }));
};
const bring = async (keys: Awaited<ReturnType<typeof files>>, now = south.now()) => {
  const give = async (file: Giving): Promise<Sent> => {
    given.push(file);
    const answer = answers.shift() ?? { kind: 'sent', message: 'm1' };
    return answer === 'silence' ? { kind: 'unsure' } : answer;
  };
  const { slack } = south.ports.messengers;
  if (!slack) throw new Error('no chat');
  const messengers = { ...south.ports.messengers, slack: { ...slack, give } };
  const csv = async () => (text === undefined ? undefined : { name: 'log.csv', text });
  await deliver(keys, { ...south.ports, messengers, csv, now: () => now });
};
const stands = async (id: string) => (await store.effect(programme, to, effectId(id)))?.state;
const asked = (key: string) =>
  south.ask({ ...request(asha, typed('action list as a file'), onSlack), key });

beforeEach(async () => {
  store = memoryStore({ hash: sha256 });
  south = world(store, start);
  [given, answers, text] = [[], [], 'Action\r\n'];
  south.known.set(asha.account, { name: 'Asha', home: true, guest: false });
  await south.ask(request(asha, setUp, onSlack));
  await south.settle();
  const { install, place } = await store.lookUp({ place: onSlack, accounts: [] });
  programme = (place.row?.programme ?? install?.row?.programme) as ProgrammeId;
});

describe('a file that goes along with an answer', () => {
  it('leaves once for a request, however often that comes', async () => {
    for (const key of ['one', 'one', 'two']) await asked(key);
    const keys = await files();
    expect(keys).toHaveLength(2);
    await bring(keys);
    await bring(keys);
    expect(given).toHaveLength(2);
    expect(given[0]).toMatchObject({ place: to, name: 'log.csv', text });
  });

  it('is never given again once it may have been, and troubles nobody', async () => {
    await asked('one');
    const [key] = await files();
    if (!key) throw new Error('no file');
    answers = ['silence'];
    await bring([key]);
    await bring([key], later(south.now(), 300));
    expect(given).toHaveLength(1);
    expect(await stands(key.id)).toMatchObject({ is: 'dropped', why: 'in-doubt' });
    expect(await store.uncertain(programme, 'pt-x' as never)).toEqual([]);
  });

  it('is given once, also where two processes begin it at one moment', async () => {
    await asked('one');
    const keys = await files();
    await Promise.all([bring(keys), bring(keys)]);
    expect(given).toHaveLength(1);
  });

  it('is let go where the chat takes no files', async () => {
    await asked('one');
    const keys = await files();
    await deliver(keys, { ...south.ports, csv: async () => ({ name: 'log.csv', text: '' }) });
    expect(await stands(keys[0]?.id ?? '')).toMatchObject({ is: 'dropped', why: 'unreachable' });
  });

  it('waits where the chat says so, is let go where it refuses, and is of no more use after an hour', async () => {
    for (const key of ['one', 'two', 'three']) await asked(key);
    const [waits, refused, old] = await files();
    if (!waits || !refused || !old) throw new Error('no files');
    answers = [
      { kind: 'later', seconds: 5 },
      { kind: 'refused', why: 'unreachable', code: 'missing_scope' },
    ];
    await bring([waits, refused]);
    expect(await stands(waits.id)).toMatchObject({ is: 'waiting' });
    expect(await stands(refused.id)).toMatchObject({ is: 'dropped', why: 'unreachable' });
    expect(south.refusals.at(-1)).toMatchObject({ code: 'missing_scope' });
    await bring([waits, old], later(south.now(), 3601));
    expect(await stands(old.id)).toMatchObject({ is: 'dropped', why: 'stale' });
    expect(given).toHaveLength(2);
  });

  it('is not given where there is nothing of it for them any longer', async () => {
    await asked('one');
    text = undefined;
    await bring(await files());
    expect(given).toEqual([]);
  });
});

describe('a file that is taken', () => {
  const into = { upload: 'https://x', content: 'https://y', id: 'u', name: 'l.csv', type: 'csv' };

  it('goes where they say, once, and its address is kept no longer than that', async () => {
    await asked('one');
    const [key] = await files();
    if (!key) throw new Error('no file');
    await bring([key]);
    const take = (by = asha.account, offered: string = key.id) =>
      fileTaken({ by, programme, offered, into }, south.ports);
    expect([await take(), await take()]).toEqual([true, true]);
    expect(await take(sam.account)).toBe(false);
    expect(await take(asha.account, `${key.id}.into`)).toBe(false);
    expect(await take(asha.account, 'other')).toBe(false);
    const keys = await files();
    await bring(keys);
    await bring(keys);
    expect(given.flatMap((one) => (one.into ? [one.into] : []))).toEqual([into]);
    const after = await store.effect(programme, to, effectId(`${key.id}.into`));
    expect(after).toMatchObject({ state: { is: 'sent' }, body: { into: { upload: '' } } });
  });

  it('is told where there is nothing of it for them any longer', async () => {
    await asked('one');
    const [key] = await files();
    if (!key) throw new Error('no file');
    await bring([key]);
    text = undefined;
    await fileTaken({ by: asha.account, programme, offered: key.id, into }, south.ports);
    await bring(await files());
    expect(given.at(-1)?.text).toBeUndefined();
    expect(given.at(-1)?.into).toEqual(into);
  });
});

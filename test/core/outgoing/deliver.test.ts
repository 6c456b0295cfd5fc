import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { later } from '../../../core/calendar/instants.ts';
import { deliver } from '../../../core/deliver.ts';
import { addressEffects } from '../../../core/engine/address-effects.ts';
import { programmeId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { fresh } from '../../support/fresh.ts';
import { asha, onSlack } from '../../support/southport/people.ts';
import { channel, request, typed, type World, world } from '../../support/world.ts';

const engine = embeddedEngine();
const start = '2027-01-04T09:00:00.000Z';
let it_: World;

const say = (text: string): Promise<Answer> => it_.ask(request(asha, typed(text), onSlack));
const setUp = {
  kind: 'submitted',
  form: 'partnership.setup',
  carries: undefined,
  values: { name: 'Southport', chair: [asha.account] },
} as const;
const inSouth = () => it_.messages.filter(({ place, gone }) => place === onSlack && !gone);
const card = (ref: string) => inSouth().filter(({ view }) => view.aloud.includes(ref));

beforeEach(async () => {
  const store = dynamoStore({
    client: engine.client(),
    table: await engine.table(),
    hash: sha256,
    fresh,
  });
  it_ = world(store, start);
  it_.known.set(asha.account, { name: 'Asha', home: true, guest: false });
  await it_.ask(request(asha, setUp, onSlack));
  await it_.settle();
});

it('posts thirty cards to one channel one after another, each once, and starves none', async () => {
  for (let number = 1; number <= 30; number += 1) await say(`action Plant tree number ${number}`);
  await it_.to(later(start, 120));
  expect(inSouth()).toHaveLength(31);
  expect(new Set(inSouth().map(({ view }) => view.aloud)).size).toBe(31);
});

it('edits the one card when the thing changes, and sends nothing when it looks the same', async () => {
  await say('action Paint the shelter');
  await it_.to(later(start, 10));
  await say('action due A-1 8 January');
  await it_.to(later(start, 20));
  await say('action note A-1 the paint is there');
  await it_.to(later(start, 30));
  expect(card('A-1')).toHaveLength(1);
  expect(card('A-1')[0]?.view.aloud).toContain('Friday 8 January 2027');
});

it('draws a burst of changes as a few edits', async () => {
  await say('action Paint the shelter');
  await it_.to(later(start, 10));
  for (const day of [11, 12, 13, 14, 15, 18, 19, 20]) await say(`action due A-1 ${day} January`);
  await it_.to(later(start, 30));
  expect(card('A-1')[0]?.view.aloud).toContain('Wednesday 20 January 2027');
  expect(card('A-1')[0]?.edits).toBeLessThanOrEqual(2);
});

it('waits as long as the chat says, then posts once', async () => {
  it_.faults.push({ kind: 'later', seconds: 30 });
  await say('action Paint the shelter');
  await it_.to(later(start, 20));
  expect(card('A-1')).toHaveLength(0);
  await it_.to(later(start, 400));
  expect(card('A-1')).toHaveLength(1);
});

it('outlasts a chat that is away for a day: asked ever more rarely, and told once when it is back', async () => {
  const away = Array.from({ length: 1000 }, () => ({ kind: 'later', seconds: 20 }) as const);
  it_.faults.push(...away);
  await say('action Paint the shelter');
  await it_.to(later(start, 24 * 3600));
  expect(card('A-1')).toHaveLength(0);
  expect(away.length - it_.faults.length).toBeLessThan(100);
  it_.faults.length = 0;
  await it_.to(later(start, 25 * 3600));
  expect(card('A-1')).toHaveLength(1);
});

it.each([1e9, 1e15, -1e15])(
  'never waits for years, whatever the chat says: %d s',
  async (seconds) => {
    it_.faults.push({ kind: 'later', seconds });
    await say('action Paint the shelter');
    await it_.to(later(start, 2 * 3600));
    expect(card('A-1')).toHaveLength(1);
  },
);

it('posts anew, once, after somebody deleted the card and the thing changed', async () => {
  await say('action Paint the shelter');
  await it_.to(later(start, 10));
  for (const message of card('A-1')) message.gone = true;
  await it_.to(later(start, 3600));
  expect(card('A-1')).toHaveLength(0);
  await say('action due A-1 20 January');
  await it_.to(later(start, 3700));
  expect(card('A-1')).toHaveLength(1);
});

it('never posts twice by itself what may have arrived, and shows the doubt to chair and clerk', async () => {
  it_.faults.push({ kind: 'unsure' });
  await say('action Paint the shelter');
  await it_.to(later(start, 600));
  expect(card('A-1')).toHaveLength(0);
  const doctor = await say('partnership doctor');
  const offered = doctor.kind === 'view' ? JSON.stringify(doctor.view) : '';
  expect(offered).toContain('post-again');
});

it('posts again what was in doubt when somebody says so', async () => {
  it_.faults.push({ kind: 'unsure' });
  await say('action Paint the shelter');
  await it_.to(later(start, 600));
  const doctor = await say('partnership doctor');
  const asks =
    doctor.kind === 'view'
      ? doctor.view.blocks.flatMap((block) =>
          block.kind === 'rows' ? block.rows.flatMap((row) => row.buttons ?? []) : [],
        )
      : [];
  const again = asks.find(({ ask }) => ask.ask === 'post-again' && ask.yes);
  if (!again) throw new Error('nothing to press');
  await it_.ask(request(asha, { kind: 'pressed', ask: again.ask }, onSlack));
  await it_.to(later(start, 700));
  expect(card('A-1')).toHaveLength(1);
});

it.each([{ kind: 'later', seconds: 30 }, { kind: 'unsure' }] as const)(
  'moves the one card down only once the old one is gone: $kind',
  async (answer) => {
    await say('action Paint the shelter');
    await it_.to(later(start, 10));
    const { slack } = it_.ports.messengers;
    if (!slack) throw new Error('no Slack');
    const { remove } = slack;
    let asked = 0;
    Object.assign(slack, {
      remove: (...what: Parameters<typeof remove>) => {
        asked += 1;
        return asked === 1 ? answer : remove(...what);
      },
    });
    await it_.ask(
      request(asha, { kind: 'pressed', ask: { ask: 'action.bring', ref: 'A-1' } }, onSlack),
    );
    await it_.to(later(start, 100));
    expect(asked).toBe(2);
    expect(card('A-1')).toHaveLength(1);
  },
);

it('stops for good where it may not post, and goes on elsewhere', async () => {
  it_.faults.push({ kind: 'refused', why: 'not-a-member' });
  await say('action Paint the shelter');
  await say('action Sweep the path');
  await it_.to(later(start, 30));
  expect([...card('A-1'), ...card('A-2')]).toHaveLength(1);
});

it.each([
  ['a little ahead of ours', 2, 2, 1],
  ['ahead by more than clocks are apart', 60, 60, 0],
  ['of another try', 2, 1, 0],
  ['of nobody, for it is newly addressEffects', 2, undefined, 0],
])(
  'takes an effect for due by the clock of whoever carried it: %s',
  async (_, due, seen, posts) => {
    const context = { now: start, programme: programmeId('x'), fresh: () => 'soon' };
    const body = { kind: 'notice', notice: { notice: 'welcome' } } as const;
    const notBefore = later(start, due);
    const [one] = addressEffects([{ to: channel('slack', 'T1', 'C9'), body, notBefore }], context);
    if (!one) throw new Error('nothing is addressEffects');
    const { store } = it_.ports;
    const page = {
      programme: context.programme,
      now: start,
      records: [],
      rows: [],
      effects: [one],
    };
    await store.commit(page);
    const { programme, to, id } = one.effect;
    const key = { programme, to, id, ...(seen === undefined ? {} : { due: later(start, seen) }) };
    expect(await deliver([key], it_.ports)).toEqual([]);
    expect(it_.messages.filter(({ place }) => place === to)).toHaveLength(posts);
    const kept = await store.effect(programme, to, id);
    expect(kept?.state).toMatchObject(posts ? { is: 'sent', at: notBefore } : { is: 'waiting' });
  },
);

it('keeps what is for a chat that is not set up, undoubted, and posts it once when it is', async () => {
  const { slack } = it_.ports.messengers;
  if (!slack) throw new Error('no Slack');
  const context = { now: start, programme: programmeId('x'), fresh: () => 'early' };
  const there = channel('teams', 't1', 'c1');
  const [one] = addressEffects(
    [{ to: there, body: { kind: 'notice', notice: { notice: 'welcome' } } }],
    context,
  );
  if (!one) throw new Error('nothing is addressEffects');
  const { store } = it_.ports;
  const page = { programme: context.programme, now: start, records: [], rows: [], effects: [one] };
  await store.commit(page);
  const failed = await deliver([one.effect], { ...it_.ports, messengers: { slack } });
  expect(failed.map(({ key }) => key.id)).toEqual([one.effect.id]);
  expect(await store.effect(context.programme, there, one.effect.id)).toMatchObject({
    state: { is: 'waiting' },
  });
  await it_.to(later(start, 3600));
  expect(it_.messages.filter(({ place }) => place === there)).toHaveLength(1);
});

it('unfolds a wide audience page by page, each message once however often it is unfolded', async () => {
  const messages = Array.from({ length: 45 }, (_, number) => ({
    to: channel('slack', 'T1', `C${number + 100}`),
    body: { kind: 'notice', notice: { notice: 'welcome' } } as const,
  }));
  const context = {
    now: start,
    programme: programmeId('x'),
    fresh: (_: string, index = 0) => `spread${index}`,
  };
  const [spread] = addressEffects(messages, context);
  if (!spread) throw new Error('nothing is addressEffects');
  const { store } = it_.ports;
  await store.commit({
    programme: context.programme,
    now: start,
    records: [],
    rows: [],
    effects: [spread],
  });
  await it_.settle();
  await store.settle({ ...spread.effect, attempt: 2 }, { attempt: 1 });
  await it_.settle();
  expect(it_.messages.filter(({ place }) => /C1\d\d$/.test(place))).toHaveLength(45);
});

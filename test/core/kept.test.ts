import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Input } from '../../core/model/request.ts';
import { asha, onSlack, sam, somebody } from '../support/southport/people.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { request, typed, type World, world } from '../support/world.ts';

const lee = somebody('Lee');

let own: World;
const say = (input: Input): Promise<Answer> => own.ask(request(asha, input, onSlack));
const aloud = async (input: Input): Promise<string> => {
  const answer = await say(input);
  return answer.kind === 'view' ? answer.view.aloud : answer.kind;
};
const values = { name: 'Southport', chair: [asha.account], members: [sam.account] };

beforeEach(async () => {
  own = world(memoryStore({ hash: sha256 }), '2027-01-04T10:00:00.000Z');
  for (const { account, name } of [asha, sam, lee])
    own.known.set(account, { name, home: true, guest: false });
  await say({ kind: 'submitted', form: 'partnership.setup', carries: undefined, values });
});

const buttonsIn = (answer: Answer) => (answer.kind === 'view' ? buttonsOf(answer.view) : []);
const askOf = (answer: Answer, label: string): Ask | undefined =>
  buttonsIn(answer).find((one) => one.label === label)?.ask;
const twelve = Array.from(
  { length: 12 },
  (_, line) => `- Mend the lamps of the long road ${line} ${'lane '.repeat(line === 0 ? 0 : 20)}`,
);

it('keeps once what the buttons of a preview have in common', async () => {
  const shown = await say(typed(['action', ...twelve].join('\n')));
  const asks = buttonsIn(shown).flatMap(({ ask }) => (ask.ask === 'read' ? [ask] : []));
  expect(asks).toHaveLength(22);
  expect(new Set(asks.map(({ draft }) => draft)).size).toBe(1);
  expect(asks[3]).toMatchObject({ also: { line: 2, turn: 'change' } });
});

it('keeps what a form carries that is too long for a chat, and knows it again', async () => {
  const shown = await say(typed(['action', ...twelve, ...twelve.slice(0, 8)].join('\n')));
  const form = await say({ kind: 'pressed', ask: askOf(shown, 'Change') as Ask });
  const carries = form.kind === 'form' ? form.form.carries : undefined;
  expect(carries).toMatchObject({ ask: 'read', draft: expect.any(String) });
  const values = { title: 'Mend none' };
  const sent = { kind: 'submitted', form: 'action.line', values } as const;
  expect(await aloud({ ...sent, carries })).toMatch(/ 1\. Mend none, .* \(changed\) 2\. Mend the/);
  const lost: Ask = { ask: 'read', draft: 'another' };
  expect(await aloud({ ...sent, carries: lost })).toMatch(/^That was kept for a day and is gone/);
});

it.each([sam, lee])(
  'knows whom a button means whose ask was too long for it: $name',
  async (who) => {
    const lines = Array.from(
      { length: 18 },
      (_, line) => `- ${line} ${'Mend a light on the lane '.repeat(5)} \uE0000\uE001 by Friday`,
    );
    const text = ['action', ...lines].join('\n');
    const asked = await say({ kind: 'typed', typed: { text, mentions: [who] } });
    const make = askOf(asked, 'Make all 18');
    expect(make).toMatchObject({ ask: 'read', draft: expect.any(String) });
    expect(await aloud({ kind: 'pressed', ask: make as Ask })).toBe(
      '18 actions are on the list: A-1 to A-18.',
    );
    const people = await aloud(typed('partnership people'));
    // Lee, who is only named, has no seat by it.
    expect(people.match(new RegExp(who.name, 'g')) ?? []).toHaveLength(who === lee ? 0 : 1);
  },
);

it.each(['{"ask":"of another release"}', '{}', 'null', '[1]'])(
  'says that it is gone where what was kept is no ask any longer: %s',
  async (text) => {
    await own.ports.store.keepDraft(undefined, 'kept', text, own.now());
    expect(await aloud({ kind: 'pressed', ask: { ask: 'read', draft: 'kept' } })).toBe(
      'That was kept for a day and is gone. Type it again.',
    );
  },
);

it.each([sam, lee])(
  'knows whom a button means that brings a line back: $name',
  async ({ account, name }) => {
    const mentions = [{ account, name }];
    const ask: Ask = { ask: 'read', text: `action Mend a light @${name} by Friday`, mentions };
    expect(await aloud({ kind: 'pressed', ask })).toContain(name);
    const people = await aloud(typed('partnership people'));
    expect(people.match(new RegExp(name, 'g')) ?? []).toHaveLength(name === lee.name ? 0 : 1);
  },
);

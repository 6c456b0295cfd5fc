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

it.each([sam, lee])(
  'knows whom a button means whose ask was too long for it: $name',
  async (who) => {
    const lines = Array.from(
      { length: 18 },
      (_, line) => `- ${line} ${'Mend a light on the lane '.repeat(5)} \uE0000\uE001 by Friday`,
    );
    const text = ['action', ...lines].join('\n');
    const asked = await say({ kind: 'typed', typed: { text, mentions: [who] } });
    const make = asked.kind === 'view' ? buttonsOf(asked.view)[0]?.ask : undefined;
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

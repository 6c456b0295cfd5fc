import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../core/features/asks.ts';
import { formRules } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Form } from '../../core/view/view.ts';
import { rows } from '../core/language/all-rows.ts';
import type { Name } from './cast.ts';
import { type Chat, chats, type Delivery } from './deliveries.ts';
import { type Edges, edges } from './edges.ts';
import { onPaper, type Waiting, waiting } from './permitted.ts';
import { slackNames } from './ways.ts';
import { mayRows } from './who-may.ts';

/** The names of three on the list who stand on no card of its channels. */
const canary = /Canar/;

/** Southport with them on its list, open to anyone in its channels or not, and Mia taken off it. */
const prepared = async (door: 'channels' | 'list'): Promise<Waiting> => {
  const on = await waiting();
  const list = { ask: 'partnership.list-person' } as const;
  await on.ask('priya', { ...list, name: 'Carla Canary', organisation: 'Coastguard' });
  await on.ask('priya', { ...list, name: 'Carla Canaris', organisation: 'Wardens' });
  await on.ask('priya', { ...list, name: 'Will Canaris' });
  await on.ask('priya', { ask: 'partnership.remove', person: on.person.mia, sure: true });
  await on.ask('priya', { ask: 'partnership.door', door });
  return on;
};
const worlds = { list: await prepared('list'), channels: await prepared('channels') };

let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

/** All that somebody was told or shown by what they did, in words and in what their chat was sent; whether it was written. */
const gets = async (door: keyof typeof worlds, does: () => Promise<Delivery>) => {
  const on = worlds[door];
  const { store, proposed } = onPaper(on.world.ports.store as Store);
  both.core.handle = (request) => handle(request, { ...on.world.ports, store });
  const { slack, teams } = both;
  const before = [slack.standIn.calls, slack.standIn.responses, teams.teams.calls].map(
    (all) => all.length,
  );
  const { answer } = await (await does()).deliver();
  const sent = [slack.standIn.calls, slack.standIn.responses, teams.teams.calls].map((all, at) =>
    all.slice(before[at]),
  );
  return { all: JSON.stringify([answer, sent]), answer, written: proposed.length > 0 };
};

const forms = [...formRules().keys()];
const given = { ref: 'A-1' };
const named = (typed: string) =>
  typed.replaceAll('⏎', '\n').replace(/\b(?:sam|asha|priya|mark|lena|jo)\b/gi, 'Carla');
const lines = [
  ...rows.filter(({ mentions }) => !mentions).map(({ typed }) => named(typed)),
  'action Sweep the steps for Carla',
  'action Carla to sweep the steps by Friday',
  'action Sweep the steps @carla @will',
  'action Sweep the steps - Carl',
  'action list for carla',
  "what's Carla doing",
  'give A-1 to Carla',
  'partnership who carla',
  'partnership people',
  'poll "Which?" "One" "Two"',
  'action\nCarla: sweep\nWill: paint\nGate for Carla by Friday',
].filter((line) => line !== '' && line.length < 3000);

/** Every list to choose from that a form has. */
const lists: [form: string, field: string][] = [];
beforeAll(async () => {
  for (const form of forms) {
    const opened = await worlds.list.ask('asha', { ask: 'form', form, given });
    if (opened.kind === 'form')
      for (const field of opened.form.fields)
        if (field.kind === 'choice') lists.push([form, field.name]);
  }
});

/** On no list, a guest, and taken off the list. */
const outsiders: readonly Name[] = ['stan', 'gwen', 'mia'];

describe.each(['mention', 'teams'] as const)('pressed or typed in %s', (name) => {
  const chat = (): Chat => chats(both)[name];
  describe.each(['list', 'channels'] as const)('where the door is %s', (door) => {
    const at = (who: Name) => ({ who, where: 'southport' }) as const;
    // Somebody who came in by what they did is on the list by then.
    const isIn = (who: Name, written: boolean) => door === 'channels' && who === 'stan' && written;

    it.each(outsiders)('no form shows %s anybody, opened or sent', async (who) => {
      const seen = new Set<string>();
      for (const form of forms) {
        for (const values of [undefined, given, { ref: 'M-1' }, { ref: 'P-1' }]) {
          const ask: Ask = { ask: 'form', form, ...(values ? { given: values } : {}) };
          const opened = await gets(door, () => chat().press(at(who), ask));
          expect(opened.all, form).not.toMatch(canary);
          if (opened.answer.kind !== 'form') continue;
          const drawn: Form = opened.answer.form;
          const as = JSON.stringify(drawn);
          if (seen.has(as)) continue;
          seen.add(as);
          const filled = Object.fromEntries(drawn.fields.map((one) => [one.name, 'Carla']));
          const sent = await gets(door, () => chat().submit(at(who), drawn, filled));
          if (!isIn(who, sent.written)) expect(sent.all, form).not.toMatch(canary);
        }
      }
    });

    it.each(outsiders)('no list of a form lets %s search for anybody', async (who) => {
      for (const [form, field] of lists) {
        const given = { ref: 'A-1' };
        for (const words of ['', 'c']) {
          const ask: Ask = { ask: 'form', form, given, search: { field, words, most: 100 } };
          const found = await gets(door, () => chat().press(at(who), ask));
          expect(found.all, form).not.toMatch(canary);
        }
      }
    });

    it.each(outsiders)('no question, list or button shows %s anybody', async (who) => {
      const asks = [
        ...mayRows.flatMap((row) => row.asks(worlds[door])),
        { ask: 'meeting.who', ref: 'M-1' },
        { ask: 'poll.who', ref: 'P-1' },
        { ask: 'partnership.people', page: 2 },
        { ask: 'partnership.who', name: 'carla' },
        { ask: 'action.list', who: { organisation: 'Coastguard' } },
      ] as readonly Ask[];
      const isQuestion = new Set<string>(questions().map(({ name }) => name));
      for (const ask of asks) {
        const { all, written } = await gets(door, () => chat().press(at(who), ask));
        if (isQuestion.has(ask.ask)) expect(written).toBe(false);
        if (!isIn(who, written)) expect(all, ask.ask).not.toMatch(canary);
      }
    });

    it.each(outsiders)('no line suggests anybody to %s', async (who) => {
      for (const line of lines) {
        const { all, written } = await gets(door, () => chat().type(at(who), line));
        if (!isIn(who, written)) expect(all, line).not.toMatch(canary);
      }
    });
  });

  it('shows them to whoever is on the list', async () => {
    const ask: Ask = { ask: 'form', form: 'action.create' };
    const member = { who: 'sam', where: 'southport' } as const;
    expect((await gets('list', () => chat().press(member, ask))).all).toMatch(canary);
    const line = 'action Sweep the steps @carla';
    expect((await gets('list', () => chat().type(member, line))).all).toMatch(canary);
  });
});

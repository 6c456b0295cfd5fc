import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, questions } from '../../core/features/asks.ts';
import { formRules, ruleNamed } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { Command } from '../../core/model/register.ts';
import type { Right } from '../../core/model/rights.ts';
import type { Store } from '../../core/ports/store.ts';
import { rows } from '../core/language/all-rows.ts';
import type { Name } from './cast.ts';
import { chats } from './deliveries.ts';
import { type Edges, edges } from './edges.ts';
import { everyWay, type Wanted, type Way } from './every-way.ts';
import type { Example } from './examples.ts';
import { examples } from './examples-all.ts';
import { type Lost, lost } from './lost-role.ts';
import { onPaper, waiting } from './permitted.ts';
import { type Southport, southport, wordsOf } from './southport.ts';
import { slackNames } from './ways.ts';
import { columns, refusal } from './who-may.ts';

let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

/** Said to who may not, whatever else is the matter with them. */
const refused = new RegExp(
  `${refusal.source}|^(?:Mia \\(chair\\) can .+|Mia has A-1|You've asked to join Southport, and the clerk hasn't answered yet|Only .+ says what happens next|Only the person whose account .+|You're not in that partnership, .+)`,
);

interface Given {
  readonly on: Southport;
  readonly example: Example;
  readonly wanted: Wanted;
  readonly further: readonly NonNullable<Wanted['form']>[];
}
/** Forms that were sent by each way. */
/** Forms that ask a question, and change nothing. */
const asking = ['family.goes-on', 'family.where'];
const carried = new Map(everyWay.map(({ name }) => [name, new Set<string | undefined>()]));

/** A Southport where the command makes sense, with each of its forms as it opened for whoever may. */
const given = async (name: Command['ask']): Promise<Given> => {
  const on = await southport();
  const example = await examples[name](on, 'Slack');
  const { ask, line, form, further = [], who, where = 'southport' } = example;
  both.core.handle = (request) => handle(request, on.world.ports);
  const forms: NonNullable<Wanted['form']>[] = [];
  for (const { opens, values } of form ? [form, ...further] : []) {
    const { answer } = await (await chats(both).command.press({ who, where }, opens)).deliver();
    if (answer.kind !== 'form') throw new Error(`${name} opened no form: ${wordsOf(answer)}`);
    forms.push({ opened: answer.form, values });
  }
  const [first, ...others] = forms;
  const wanted = { ask, line, ...(first ? { form: first } : {}) };
  return { on, example, wanted, further: others };
};

const comesTo = async (way: Way, who: Name, { on, example, wanted }: Given, behind: Store) => {
  const { store, proposed, wrote } = onPaper(behind);
  both.core.handle = (request) => handle(request, { ...on.world.ports, store });
  const by = { who, where: example.where ?? 'southport' } as const;
  const delivery = await way.sends(chats(both), by, wanted, on);
  if (!delivery) return undefined;
  const { answer } = await delivery.deliver();
  const said = answer.kind === 'view' ? answer.view.aloud : wordsOf(answer);
  const changes = proposed.length > 0 || wrote.length > 0;
  return { way: way.name, said, changes, no: refused.test(said) };
};
type Came = NonNullable<Awaited<ReturnType<typeof comesTo>>>;

/** What somebody's right comes to, where it goes by how they stand alone. */
const may = (right: Right, who: Name, giver: Name): 'yes' | 'no' | undefined => {
  if (right === 'anyone') return undefined;
  if (who === 'stan' || who === 'gwen') return 'no';
  if (who === giver) return 'yes';
  const officer = who === 'asha' || who === 'priya';
  switch (right) {
    case 'observer':
      return 'yes';
    case 'member':
      return who === 'olu' ? 'no' : undefined;
    case 'owner':
      return officer ? undefined : 'no';
    case 'chair or clerk':
      return officer ? undefined : 'no';
    case 'asked':
      return officer ? undefined : 'no';
  }
};

/** By all ways the same: nobody comes to more by one than by another. */
const agrees = (came: readonly Came[], expected: 'yes' | 'no' | undefined, what: string): void => {
  const [first] = came;
  for (const one of came) {
    const told = `${what}, ${one.way}: ${one.said}`;
    expect([one.no, one.changes], told).toEqual([first?.no, first?.changes]);
    if (expected) expect(one.no, told).toBe(expected === 'no');
    if (one.no) expect(one.changes, told).toBe(false);
  }
};

const isButton = ({ name }: Way): boolean => name.startsWith('a button in');
/** Everybody presses; by the other ways come one from outside, an observer, a member and whoever gives the example. */
const tries = (way: Way, who: Name, right: Right, giver: Name): boolean =>
  right === 'anyone'
    ? who === 'stan' || who === giver
    : isButton(way) || who === giver || ['stan', 'olu', 'mia'].includes(who);

const isElsewhere = ({ on, example: { ask } }: Given): boolean =>
  'in' in ask && ask.in !== undefined && ask.in !== on.id;

/** What each way of these comes to, and what it comes to for whoever has lost their role meanwhile. */
const holds = async (right: Right, ways: readonly Way[], all: Given): Promise<void> => {
  const { on, example } = all;
  const { store } = on.world.ports;
  for (const [, who] of columns) {
    const came: Came[] = [];
    for (const way of ways.filter((one) => tries(one, who, right, example.who))) {
      const one = await comesTo(way, who, all, store);
      if (!one) continue;
      carried.get(way.name)?.add(all.wanted.form?.opened.form);
      came.push(one);
    }
    agrees(came, may(right, who, example.who), who);
  }
  // Roles are lost in Southport alone.
  if (right === 'anyone' || isElsewhere(all)) return;
  for (const how of ['looks on', 'is taken off', 'has gone'] satisfies Lost[]) {
    const behind = lost(store, on, example.who, how);
    const expected = right === 'observer' && how === 'looks on' ? 'yes' : 'no';
    for (const way of ways.filter((one) => how === 'looks on' || isButton(one))) {
      const came = await comesTo(way, example.who, all, behind);
      if (came) agrees([came], expected, how);
    }
  }
};

/** A typed line of every question that has one, as the tables of lines have it. */
const asked = questions().flatMap(({ name }) => {
  const row = rows.find(
    ({ expected, mentions, typed }) =>
      'ask' in expected && expected.ask.ask === name && !mentions && typed.startsWith('/'),
  );
  return row && 'ask' in row.expected ? [[name, row.typed, row.expected.ask] as const] : [];
});

describe('a question is answered to the same people by every way:', () => {
  it.each(asked)('%s: %s', async (name, line, ask) => {
    const { right } = ruleNamed(name);
    const on = await waiting();
    const all = { on, example: { who: 'asha', ask }, wanted: { ask, line }, further: [] } as const;
    for (const who of ['stan', 'olu', 'mia', 'asha'] as const) {
      const came: Came[] = [];
      for (const way of everyWay.filter((one) => !isButton(one))) {
        const one = await comesTo(way, who, all, on.world.ports.store);
        if (one) came.push(one);
      }
      agrees(came, right === 'asked' ? undefined : may(right, who, 'asha'), who);
      expect(came.some(({ changes }) => changes)).toBe(false);
    }
  });
});

describe('by every way it comes to the same, as far as somebody may:', () => {
  it.each(commands().map(({ name }) => name))('%s', async (name) => {
    const { right } = ruleNamed(name);
    const all = await given(name);
    for (const chat of ['Slack', 'Teams'] as const) {
      const ways = everyWay.filter((way) => way.chat === chat);
      await holds(right, ways, all);
      for (const form of all.further) {
        const wanted = { ask: all.wanted.ask, form };
        await holds(
          right,
          ways.filter(({ name }) => name.includes('form')),
          { ...all, wanted },
        );
      }
    }
  });

  it('and no way is idle, and no form left out', () => {
    for (const [way, forms] of carried) expect(forms.size, way).toBeGreaterThan(0);
    for (const way of ['a form in Slack', 'a form in Teams'])
      expect([...formRules().keys()].filter((form) => !carried.get(way)?.has(form))).toEqual(
        asking,
      );
  });
});

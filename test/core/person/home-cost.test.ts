import { type AttributeValue, BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { inOrder } from '../../../adapters/dynamodb/keys.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { PartnershipId, ProgrammeId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { fresh } from '../../support/fresh.ts';
import { type Meter, meter } from '../../support/meter.ts';
import { button, linesIn, viewOf } from '../../support/southport/seen.ts';
import { names } from '../../support/southport/several.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../../support/world.ts';

const engine = embeddedEngine();
const start = '2027-01-04T09:00:00.000Z';
const people = ['Asha', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map((name) =>
  persona('slack', 'T1', `U${name.toUpperCase()}`, name),
);
const [asha] = people as [Persona];
const each = 1000;
let metered: Meter;
let bot: World;

type Item = Record<string, AttributeValue>;

/** As many actions as `each`, every tenth of them Asha's, made after the two that stand there. */
const copied = (own: Item, other: Item, number: number): Item => {
  const from = number % 10 === 0 ? own : other;
  const again = (value: string) => value.replace(/A-\d+$/, `A-${number}`);
  const due = `2027-${`${2 + (number % 11)}`.padStart(2, '0')}-${`${1 + (number % 28)}`.padStart(2, '0')}`;
  const order = (kept: AttributeValue | undefined) => {
    const [, id = ''] = (kept?.S ?? '').split('\u0001');
    return { S: inOrder(`${due}/${`${number}`.padStart(8, '0')}`, again(id)) };
  };
  const place = (from.sk?.S ?? '').replace(/\d+$/, (digits) =>
    `${number}`.padStart(digits.length, '0'),
  );
  const state = { ...JSON.parse(from.state?.S ?? '{}'), due, title: `Thing ${number}` };
  return {
    ...from,
    sk: { S: place },
    state: { S: JSON.stringify(state) },
    listOrder: order(from.listOrder),
    ...(from.personOrder ? { personOrder: order(from.personOrder) } : {}),
  };
};

/** Somebody in twelve partnerships of a thousand actions, in each a vote and a meeting, and a seat for an organisation. */
beforeAll(async () => {
  const table = await engine.table();
  const client = engine.client();
  const plain = world(dynamoStore({ client, table, hash: sha256, fresh }), start);
  for (const { account, name } of people)
    plain.known.set(account, { name, home: true, guest: false });
  for (const [index, name] of names.entries()) {
    const place = channel('slack', 'T1', `C${index + 1}`);
    const says = (text: string) => plain.ask(request(asha, typed(text), place));
    await plain.ask(
      request(
        asha,
        {
          kind: 'submitted',
          form: 'partnership.setup',
          carries: undefined,
          values: { name, chair: [asha.account], members: people.map(({ account }) => account) },
        },
        place,
      ),
    );
    for (const line of [
      'partnership people are right',
      'action Own thing @me by 8 January',
      'action Nobody has this by 9 January',
      `poll "${name} first?" "One" "Two" until ${10 + index} February`,
      `meeting schedule ${name} board ${10 + index} February 2027 14:00`,
    ])
      await says(line);
  }
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  const actions = Items.filter(({ kind }) => kind?.S === 'action');
  for (const own of actions.filter(({ person }) => person)) {
    const other = actions.find(({ pk, person }) => pk?.S === own.pk?.S && !person) ?? own;
    for (let from = 3; from <= each; from += 25) {
      const some = Array.from({ length: Math.min(25, each - from + 1) }, (_, at) => from + at);
      const requests = some.map((at) => ({ PutRequest: { Item: copied(own, other, at) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    }
  }
  for (const { pk } of actions.filter(({ person }) => person)) {
    const [programme = '', partnership = ''] = (pk?.S ?? '').split('#');
    const brief = { at: start, day: '2027-01-04', open: each, late: 3, soon: [], votes: [] };
    const kept = { ...brief, unchanged: 0 };
    const store = dynamoStore({ client, table, hash: sha256, fresh });
    await store.keepBrief(programme as ProgrammeId, partnership as PartnershipId, kept);
  }
  metered = meter(client);
  bot = world(dynamoStore({ client: metered.client, table, hash: sha256, fresh }), start);
}, 600_000);

const asks = async (ask: Ask): Promise<{ answer: Answer; read: number; write: number }> => {
  metered.taken();
  const answer = await bot.ask(request(asha, { kind: 'pressed', ask }));
  return { answer, ...metered.taken() };
};

/** What a press costs, and Home as it is drawn anew after it. */
const pressed = async (ask: Ask) => {
  const done = await asks(ask);
  const anew = await asks({ ask: 'person.home', ...('in' in ask ? { in: ask.in } : {}) });
  return { done, anew };
};

it('costs at most sixty read units to look at, and writes nothing', async () => {
  const { answer, read, write } = await asks({ ask: 'person.home' });
  const lines = linesIn(viewOf(answer));
  expect(lines).toContain('Ainsdale: 1000 open, 3 late [Show it]');
  expect(lines).toContain('1 to 5 of at least 60');
  expect(read).toBeLessThanOrEqual(60);
  expect(write).toBe(0);
  for (const label of ['More', 'Next 10']) {
    const turned = await asks(button(viewOf(answer), label));
    expect(turned.read, label).toBeLessThanOrEqual(60);
    expect(turned.write, label).toBe(0);
  }
});

it('and to draw anew after whatever is pressed on it', async () => {
  const { answer } = await asks({ ask: 'person.home' });
  for (const label of ['Done', 'Vote', 'Attending', 'Show it']) {
    const { done, anew } = await pressed(button(viewOf(answer), label));
    expect(anew.read, `${label} ${done.read}`).toBeLessThanOrEqual(60);
    expect(anew.write, label).toBe(0);
  }
});

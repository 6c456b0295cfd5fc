import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import { subjectId } from '../../../core/model/ids.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { aloud } from '../../support/southport/seen.ts';
import { request, typed, world } from '../../support/world.ts';
import { membersOf, onEngine } from '../poll/stage.ts';

const engine = embeddedEngine();
const people = membersOf(20);

it('gives each of twenty who create at once a number of their own, and carries the counter along', async () => {
  const { again, ...stage } = await onEngine(engine, people.length);
  const client = engine.client();
  let commits = 0;
  const send = (command: object) => {
    if (command instanceof TransactWriteItemsCommand) commits += 1;
    return client.send(command as never);
  };
  const { ask, known } = world(again({ send: send as Dynamo['send'] }), stage.clock);
  for (const { account, name } of people) known.set(account, { name, home: true, guest: false });
  const create = (who: (typeof people)[number], line: string) =>
    ask(request(who, typed(line), who.place));
  const numberIn = (answer: string) => Number(/^A-(\d+) is on the list/.exec(answer)?.[1]);

  // Numbers follow the newest: the counter stands still while nobody meets another.
  const [first] = people;
  if (!first) throw new Error('nobody');
  for (let count = 1; count <= 3; count += 1)
    expect(numberIn(aloud(await create(first, `action ${'ab'.repeat(count)} mend`)))).toBe(count);

  commits = 0;
  const answers = await Promise.all(
    people.map((who, index) => create(who, `action ${String.fromCharCode(97 + index).repeat(9)}`)),
  );
  const numbers = answers.map((answer) => numberIn(aloud(answer)));
  expect(new Set(numbers).size).toBe(20);
  expect(Math.min(...numbers)).toBe(4);
  const ids = numbers.map((number) => subjectId(southport, `A-${number}`));
  expect((await stage.store.load(council, ids)).size).toBe(20);

  // Two rounds at most: whoever met another took the next from the counter, which was carried along first.
  expect(commits).toBeLessThanOrEqual(2 * people.length);
  expect(await stage.store.takeNumbers(council, southport, 'A', 1)).toEqual([
    Math.max(...numbers) + 1,
  ]);
});

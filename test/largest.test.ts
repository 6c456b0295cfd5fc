import { beforeAll } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { dynamoStore } from '../adapters/dynamodb/store.ts';
import { later } from '../core/calendar/instants.ts';
import type { Input } from '../core/model/request.ts';
import type { Form, View } from '../core/view/view.ts';
import { embeddedEngine } from './support/engine.ts';
import { fitsBothChats } from './support/fits.ts';
import { fresh } from './support/fresh.ts';
import { channel, persona, request, typed, type World, world } from './support/world.ts';

const engine = embeddedEngine();
const start = '2027-01-04T09:00:00.000Z';
const asha = persona('slack', 'T1', 'U1', 'Asha of the Very Long Double-Barrelled Surname');
const south = channel('slack', 'T1', 'C1');
const views: View[] = [];
const forms: Form[] = [];
const posted: View[] = [];
const title = 'W'.repeat(60) + ' & <!channel> @here *bold* _long_ `title` 🌲 '.repeat(2);
let south_: World;

const put = async (
  input: Input | string,
  place: typeof south | undefined = south,
): Promise<void> => {
  const answer = await south_.ask(
    request(asha, typeof input === 'string' ? typed(input) : input, place),
  );
  if (answer.kind === 'view') views.push(answer.view);
  if (answer.kind === 'form') forms.push(answer.form);
};
const opened = (form: string, given: Record<string, string> = {}): Input => ({
  kind: 'pressed',
  ask: { ask: 'form', form, given },
});

/** Everything that people see of a partnership with long names, long texts and much to do. */
beforeAll(async () => {
  const store = dynamoStore({
    client: engine.client(),
    table: await engine.table(),
    hash: sha256,
    fresh,
  });
  south_ = world(store, start);
  const people = Array.from({ length: 20 }, (_, number) =>
    persona('slack', 'T1', `UM${number}`, `${'Member'.repeat(9)} ${number}`),
  );
  for (const { account, name } of [asha, ...people])
    south_.known.set(account, { name, home: true, guest: false });
  await put({
    kind: 'submitted',
    form: 'partnership.setup',
    carries: undefined,
    values: {
      name: 'P'.repeat(100),
      chair: [asha.account],
      members: people.map(({ account }) => account),
      area: 'A'.repeat(200),
    },
  });
  const detail = `\n${'detail with a link https://example.org/plan '.repeat(60)}`;
  for (let number = 0; number < 25; number += 1)
    await put(`action ${number} ${title} @me by Friday`);
  await put({ kind: 'pressed', ask: { ask: 'action.change', ref: 'A-1', detail } });
  await put(
    Array.from(
      { length: 20 },
      (_, line) => `${line === 0 ? 'action ' : ''}- ${line} ${title} by Friday`,
    ).join('\n'),
  );
  for (const line of [
    'action list',
    'action list overdue',
    'action list mine',
    'mine',
    'help',
    'help action',
    'partnership',
    'partnership people',
    'partnership who member',
    'partnership invite',
    'action show A-1',
    'action history A-1',
    'action done A-99',
    'dnoe A-1',
    'action due A-1 next friday',
    'action done',
    'action list wwwww',
  ])
    await put(line);
  await put(`action block A-1 ${'reason '.repeat(70)}`);
  await put(`action done A-2 ${'what came of it '.repeat(180)}`);
  await put('mine', undefined as never);
  for (const form of [
    'partnership.setup',
    'partnership.join',
    'partnership.settings',
    'partnership.list-person',
    'action.create',
    'person.away',
  ])
    await put(opened(form));
  for (const form of [
    'action.change',
    'action.due',
    'action.assign',
    'action.block',
    'action.done',
    'action.note',
    'action.drop',
  ])
    await put(opened(form, { ref: 'A-1' }));
  await south_.to(later(start, 50 * 3600));
  posted.push(...south_.messages.map(({ view }) => view));
  views.push(...posted);
});

fitsBothChats('a long list of actions', {
  views,
  posted,
  forms,
  atLeast: { views: 70, forms: 10 },
});

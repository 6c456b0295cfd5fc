import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Input } from '../../core/model/request.ts';
import { asha, onSlack, sam } from '../support/southport/people.ts';
import {
  channel,
  type Persona,
  persona,
  request,
  typed,
  type World,
  world,
} from '../support/world.ts';

const gus = persona('slack', 'T9', 'UGUS', 'Gus');
const north = channel('slack', 'T1', 'C2');

let own: World;
const say = async (who: Persona, input: Input, place = onSlack): Promise<string> => {
  const asker = { account: who.account, name: who.name, home: who !== gus, guest: who === gus };
  const answer = await own.ask(request(who, input, place, { asker }));
  return answer.kind === 'view' ? answer.view.aloud : answer.kind;
};
const pressed = (ask: unknown): Input => ({ kind: 'pressed', ask: ask as Ask });
const boundAt = async (place: typeof onSlack): Promise<string> => {
  const { place: row } = await own.ports.store.lookUp({ place, accounts: [] });
  return row.row?.partnerships[0] ?? '';
};

/** Gus asks to join with a button that says what is to be done then, and Asha lets him in. */
const letIn = async (after: object): Promise<void> => {
  const join = { ask: 'partnership.ask-to-join', after: JSON.stringify(after) };
  await say(gus, pressed(join));
  const { accounts } = await own.ports.store.lookUp({ place: onSlack, accounts: [gus.account] });
  const person = accounts.get(gus.account)?.row?.people[0]?.person;
  expect(await say(asha, pressed({ ask: 'partnership.let-in', person }))).toBe(
    'Gus is on the list of Southport.',
  );
};

beforeEach(async () => {
  own = world(memoryStore({ hash: sha256 }), '2027-01-04T10:00:00.000Z');
  for (const { account, name } of [asha, sam])
    own.known.set(account, { name, home: true, guest: false });
  own.known.set(gus.account, { name: gus.name, home: false, guest: true });
  const setUp = (name: string) =>
    ({
      kind: 'submitted',
      form: 'partnership.setup',
      carries: undefined,
      values: { name, chair: [asha.account], members: [sam.account] },
    }) as const;
  await say(asha, setUp('Southport'));
  await say(asha, setUp('Northport'), north);
});

it('does what a newcomer had wanted, for whom they had named', async () => {
  const items = [
    { title: 'Fix the lights', owner: { account: sam.account, name: 'Nick' } },
    { title: 'Mend the roof', owner: { account: asha.account, name: 'Boss' } },
    { title: 'Sweep up', owner: { account: gus.account, name: 'Gus' } },
  ];
  await letIn({ ask: 'action.create', items, sure: true });
  const list = await say(asha, typed('action list'));
  expect(list).toContain('fix the lights, Sam');
  expect(list).toContain('mend the roof, Asha');
  expect(list).toContain('sweep up, Gus');
});

it.each([
  { ask: 'partnership.door', door: 'list' },
  { ask: 'partnership.change', name: 'Gusport' },
  { ask: 'meeting.schedule', title: 'Coup', day: '2027-01-20', time: '10:00' },
  { ask: 'partnership.list-person', name: 'Another' },
])('does nothing that only the chair or the clerk may: $ask', async (after) => {
  const said = () =>
    Promise.all(['partnership settings', 'meeting list'].map((line) => say(asha, typed(line))));
  const before = await said();
  await letIn(after);
  expect(await said()).toEqual(before);
  expect(await say(asha, typed('partnership people'))).not.toContain('Another');
});

it('makes no newcomer the chair', async () => {
  await say(gus, pressed({ ask: 'partnership.ask-to-join' }));
  const { accounts } = await own.ports.store.lookUp({ place: onSlack, accounts: [gus.account] });
  const person = accounts.get(gus.account)?.row?.people[0]?.person;
  await letIn({ ask: 'partnership.chair', person });
  expect(await say(asha, typed('partnership'))).toContain('Chair Asha');
});

it('does nothing in another partnership of whoever lets them in', async () => {
  const home = await boundAt(north);
  await letIn({ ask: 'action.create', in: home, items: [{ title: 'Sneak in' }], sure: true });
  expect(await say(asha, typed('action list'), north)).not.toContain('sneak');
});

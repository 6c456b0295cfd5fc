import { beforeAll } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { formRules } from '../../core/features/in.ts';
import { installOf } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { FormValues, Input } from '../../core/model/request.ts';
import type { Directory } from '../../core/ports/directory.ts';
import type { Known } from './altered.ts';
import { embeddedEngine } from './engine.ts';
import { fresh } from './fresh.ts';
import { asha, onSlack, sam } from './southport/people.ts';
import { channel, type Persona, persona, request, typed, type World, world } from './world.ts';

const start = '2027-01-04T10:00:00.000Z';
export const eve = persona('slack', 'T2', 'UEVE', 'Eve');
export const nobody = persona('slack', 'T1', 'UNOBODY', 'Nobody');
export const evil = channel('slack', 'T2', 'C1');
export const nowhere = channel('slack', 'T1', 'C9');

let own: World;
/** The world as it stands by now. */
export const now = (): World => own;
export const say = async (
  who: Persona,
  input: Input | string,
  place?: typeof onSlack,
): Promise<Answer> =>
  own.ask(request(who, typeof input === 'string' ? typed(input) : input, place));
export const aloud = async (
  who: Persona,
  input: Input | string,
  place = onSlack,
): Promise<string> => {
  const answer = await say(who, input, place);
  return answer.kind === 'view' ? answer.view.aloud : JSON.stringify(answer);
};
export const pressed = (ask: unknown): Input => ({ kind: 'pressed', ask: ask as Ask });
export const submitted = (form: string, values: FormValues, carries?: unknown): Input => ({
  kind: 'submitted',
  form,
  values,
  carries: carries as Ask | undefined,
});

const settle = async (who: Persona, place: typeof onSlack, name: string): Promise<void> => {
  const values = { name, chair: [who.account], members: who === asha ? [sam.account] : [] };
  await say(who, submitted('partnership.setup', values), place);
  for (const line of [
    'partnership people are right',
    `action ${name} fixes the lights @me by Friday`,
    `poll "${name} asks what?" "One" "Two" until Friday`,
    `meeting ${name} board on 20 January 14:00`,
    'review start',
  ])
    await say(who, line, place);
  await say(who, pressed({ ask: 'review.start', sure: true }), place);
};

/** Southport in one programme and Canary in another, in one table, before the tests of a file. */
export const twoProgrammes = (): void => {
  const engine = embeddedEngine();
  beforeAll(async () => {
    const wire = { client: engine.client(), table: await engine.table(), hash: sha256, fresh };
    own = world(dynamoStore(wire), start);
    for (const { account, name } of [asha, sam, eve, nobody])
      own.known.set(account, { name, home: true, guest: false });
    // As the chats have it: nobody is at home in another workspace.
    const account: Directory['account'] = async (one, seenIn) => {
      const found = own.known.get(one);
      return found && { ...found, home: installOf(one) === installOf(seenIn) };
    };
    Object.assign(own.ports.directory, { account });
    await settle(asha, onSlack, 'Southport');
    await settle(eve, evil, 'Canary');
    await own.settle();
  });
};

/** Ids that stand in this world, ours and theirs. */
export const known = async (): Promise<Known> => {
  const { store } = own.ports;
  const rows = [
    await store.lookUp({ place: onSlack, accounts: [asha.account, sam.account] }),
    await store.lookUp({ place: evil, accounts: [eve.account] }),
  ];
  const homes = rows.flatMap(({ place }) => place.row?.partnerships ?? []);
  const people = rows.flatMap(({ accounts }) =>
    [...accounts.values()].flatMap(({ row }) => row?.people.map(({ person }) => person) ?? []),
  );
  return {
    byName: {
      in: [...homes, 'pt-none'],
      person: people,
      known: people,
      account: [asha, sam, eve, nobody].map(({ account }) => account),
      place: [onSlack, evil, nowhere],
      seat: ['seat-1', 'seat-2'],
      for: ['seat-1', 'seat-9'],
      form: [...formRules().keys()],
      zone: ['Europe/London', 'Pacific/Apia', 'Mars/Zone', '+25:00'],
      after: ['{', '{"ask":"action.take","ref":"A-1"}', '{"ask":"partnership.door","door":"list"}'],
    },
  };
};

import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { partition, sort } from '../../adapters/dynamodb/keys.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { isQuestion } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import { subjectId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Store } from '../../core/ports/store.ts';
import { rows as allRows } from '../core/language/all-rows.ts';
import { likeTyped } from '../core/language/as-table.ts';
import type { Row } from '../core/language/table.ts';
import { dateRows } from '../core/language/table-dates.ts';
import { embeddedEngine } from '../support/engine.ts';
import { fresh } from '../support/fresh.ts';
import { onSlack } from '../support/southport/people.ts';
import { teamsChannel } from './cast.ts';
import { type Edges, edges } from './edges.ts';
import { fromPhone } from './phone.ts';
import { type Southport, southport, wordsOf } from './southport.ts';
import { cardAbove, slackNames, ways } from './ways.ts';

const engine = embeddedEngine();
let both: Edges;
let on: Southport;
let table: string;

/** A-17's card is what stands above a line in a thread. */
const cardsAbove = async (store: Store, { programme, id }: Southport): Promise<void> => {
  for (const [place, message] of [
    [onSlack, cardAbove.slack],
    [teamsChannel, cardAbove.teams],
  ] as const) {
    const card = await store.card(programme, subjectId(id, 'A-17'), place);
    if (!card) throw new Error('A-17 has no card.');
    await store.putCard(programme, { ...card, version: card.version + 1, message });
  }
};

beforeAll(async () => {
  both = await edges(slackNames);
  table = await engine.table();
  const store = dynamoStore({ table, client: engine.client(), hash: sha256, fresh });
  on = await southport();
  await on.kept.replay(store);
  await cardsAbove(store, on);
  both.core.handle = (request) => handle(request, { ...on.world.ports, store });
});
afterAll(() => both.close());

/** What nothing depends on: what was answered, drafts of lines too long for a button, an account's hints and tries. */
const passing = /^(?:draft|account|install)#|#request#/;

const standing = async (): Promise<ReadonlyMap<string, unknown>> => {
  const { Items = [] } = await engine.client().send(new ScanCommand({ TableName: table }));
  const kept = Items.filter((item) => !passing.test(String(item[partition]?.S)));
  return new Map(kept.map((item) => [`${item[partition]?.S} ${item[sort]?.S}`, item]));
};

/** Commands that this Southport refuses or asks about: there is no such thing. */
const turnedDown: ReadonlySet<string> = new Set(['6', '13', '46', '47', 'road', '54']);

const changesNothing = ({ n, expected }: Row): boolean =>
  !('ask' in expected) || isQuestion(expected.ask) || turnedDown.has(n);

const says = ({ expected }: Row): string | undefined =>
  'asked' in expected ? expected.asked : 'refused' in expected ? expected.refused : undefined;

const dates: readonly Row[] = dateRows
  .filter(({ expected, given }) => typeof expected === 'object' && !('day' in expected) && !given)
  .map(({ typed, expected }) => {
    const read = expected as { asked: string } | { refused: string };
    return {
      n: 'date',
      typed: `/action due A-17 ${typed}`,
      where: 'command',
      expected: { ...read, offers: [] },
    };
  });

const rows = [...allRows.filter(changesNothing), ...dates];

/** A line shown back: Slack has taken the slash of its own command. */
const unslashed = (said: unknown): string => String(said).replaceAll('‘/', '‘');

/** In every chat that carries the line, as typed and from a phone. */
const answers = async (row: Row) => {
  const all: { readonly way: string; readonly answer: Answer }[] = [];
  for (const way of ways.filter(({ carries }) => carries(row)))
    for (const typed of [row.typed, fromPhone(row.typed)]) {
      const { answer } = await both.through(() => way.send(both, { ...row, typed }));
      all.push({ way: `${way.name}: ${typed}`, answer });
    }
  return all;
};

describe('whatever is asked back, refused or nearly missed changes nothing', () => {
  let before: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    before = await standing();
  });
  it.each(rows.map((row) => [row.n, row.typed, row] as const))('%s  %s', async (_, __, row) => {
    const told = await answers(row);
    expect(await standing()).toEqual(before);
    const sentence = row.given ? undefined : says(row);
    for (const { way, answer } of told) {
      expect(answer.kind, way).not.toBe('nothing');
      if (sentence !== undefined)
        expect(unslashed(likeTyped(wordsOf(answer))), way).toContain(
          unslashed(likeTyped(sentence)),
        );
    }
  });
});

it('and what is done changes something, or this would prove nothing', async () => {
  const before = await standing();
  await answers({
    n: '',
    typed: '/action Fix the gate',
    where: 'command',
    expected: { asked: '', offers: [] },
  });
  expect(await standing()).not.toEqual(before);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions as allQuestions, commands } from '../../core/features/asks.ts';
import { ruleNamed } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { Commit } from '../../core/model/commit.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Name } from './cast.ts';
import { type Chat, chats } from './deliveries.ts';
import { type Edges, edges } from './edges.ts';
import { onPaper, type Waiting, waiting } from './permitted.ts';
import { besides } from './rights-besides.ts';
import { wordsOf } from './southport.ts';
import { slackNames } from './ways.ts';
import { type Cell, columns, mayRows, refusal } from './who-may.ts';

const on: Waiting = await waiting();
let both: Edges;
beforeAll(async () => {
  both = await edges(slackNames);
});
afterAll(() => both.close());

/** Who can, or what to do to become one of them. */
const saysWho =
  /Only (?:Sam|Asha|Priya|the chair|the clerk|those|whoever)|Asha \(chair\) can|You're not on the list/;

const questions = new Set<string>(allQuestions().map(({ name }) => name));

const labelsOf = (answer: Answer) =>
  answer.kind === 'view'
    ? answer.view.blocks.flatMap((block) => ('buttons' in block ? block.buttons : []))
    : [];

const pressed = async (chat: Chat, who: Name, ask: Ask) => {
  const { store, proposed, wrote } = onPaper(on.world.ports.store as Store);
  both.core.handle = (request) => handle(request, { ...on.world.ports, store });
  const { slack, teams } = both;
  const before = { calls: slack.standIn.calls.length, posts: teams.teams.calls.length };
  const responses = slack.standIn.responses.length;
  const { answer } = await (await chat.press({ who, where: 'southport' }, ask)).deliver();
  const posts = [
    ...slack.standIn.calls.slice(before.calls).filter(({ method }) => method.startsWith('chat.')),
    ...teams.teams.calls.slice(before.posts).filter(({ method }) => method !== 'GET'),
  ];
  return { answer, proposed, wrote, posts, lines: slack.standIn.responses.slice(responses) };
};

const check = async (chat: Chat, who: Name, ask: Ask, cell: Cell) => {
  const { answer, proposed, wrote, posts, lines } = await pressed(chat, who, ask);
  const said = answer.kind === 'view' ? answer.view.aloud : wordsOf(answer);
  if (cell !== 'no') {
    expect(said).not.toMatch(refusal);
    const changes = cell === 'yes' && !questions.has(ask.ask);
    // A file that goes along with an answer is no change.
    const isFile = ({ effects: [one] }: Commit) => one?.effect.body.kind === 'file';
    const changed = proposed.filter((commit) => !isFile(commit));
    expect(changed.length > 0, said).toBe(changes);
    return;
  }
  expect(said).toMatch(refusal);
  expect(said).toMatch(saysWho);
  if (said.startsWith("You're not on the list"))
    expect(labelsOf(answer).map(({ label }) => label)).toContain('Ask to join');
  expect([proposed, wrote]).toEqual([[], []]);
  expect(posts).toEqual([]);
  expect(lines.length).toBe(chat.name === 'Slack' ? 1 : 0);
  for (const { body } of lines)
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
};

describe.each(['command', 'teams'] as const)('who may do what, pressed in %s', (chat) => {
  const all = mayRows.flatMap(({ what, cells, asks }) =>
    columns.flatMap(([column, who], index) =>
      asks(on)
        // Commands by every way of both chats: every-way.test.ts.
        .filter(({ ask }) => chat === 'command' || questions.has(ask))
        .map((ask) => [what, column, ask.ask, cells[index] ?? 'no', who, ask] as const),
    ),
  );
  it.each(all)('%s: %s: %s: %s', async (_, __, ___, cell, who, ask) => {
    await check(chats(both)[chat], who, ask, cell);
  });
});

it('has a row, or a right, for everything that can be asked, and the product has the same', () => {
  const asked = new Set<string>(mayRows.flatMap(({ asks }) => asks(on).map(({ ask }) => ask)));
  const can = [...commands(), ...allQuestions()].map(({ name }) => name);
  expect(can.filter((name) => !asked.has(name) && !(name in besides))).toEqual([]);
  expect(Object.keys(besides).filter((name) => asked.has(name))).toEqual([]);
  const rights = can.flatMap((name) => (name in besides ? [[name, ruleNamed(name).right]] : []));
  expect(Object.fromEntries(rights)).toEqual(besides);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { dynamoStore } from '../adapters/dynamodb/store.ts';
import { embeddedEngine } from './support/engine.ts';
import { meter } from './support/meter.ts';
import { playScenario, seeded, spoken } from './support/scenario.ts';

interface Row {
  readonly name: string;
  readonly read: number;
  readonly write: number;
}

const document = readFileSync(join(import.meta.dirname, '../docs/capacity.md'), 'utf8');
const listed = document.split('\n').filter((line) => /^\| [a-z].*\d \|$/.test(line));

/** What each command is known to have done by: what its asker hears. */
const heard: Readonly<Record<string, RegExp>> = {
  'set up a partnership': /^Southport Area Partnership is set up/,
  'invite another channel': /^\w{4}-\w{4} joins one more channel/,
  'join from another chat': /^This channel shows Southport/,
  'create an action': /^A-1 is on the list/,
  'the same delivery again': /^A-1 is on the list/,
  'create an action for someone': /^A-2 is on the list: Fix the gate, Sam/,
  'six actions in six lines, seen first': /^I read six actions/,
  'six actions made': /^6 actions are on the list: A-3 to A-8/,
  'give a new date': /^A-1 was moved/,
  'give to someone': /^A-1 was given to Sam/,
  'add a note': /^Your note was added/,
  block: /^A-1 was blocked/,
  unblock: /^A-1 was unblocked/,
  done: /^A-1 is done/,
  undo: /^Your change to A-1 was undone/,
  'done again': /^A-1 is done/,
  reopen: /^A-1 is open again/,
  list: /8 actions open/,
  show: /^Action A-1/,
  history: /^History of A-1/,
  mine: /^2 things have your name/,
  help: /^What you can do here/,
  'a reference that does not exist': /^There is no A-71/,
  'a day that does not exist': /^April has 30 days/,
  'open a poll': /^P-1 is open: What first/,
  vote: /^Your vote on “What first\?” is Youth club/,
  'vote for another': /^Your vote on “What first\?” is Street lights/,
  'take back a vote': /was taken back/,
  'vote from the other chat': /^Your vote on “What first\?” is Street lights/,
  turnout: /Voted: 1 of 3/,
  'close a poll of three early, with its count': /^P-1 was closed/,
  'how it was counted': /^How P-1 was counted/,
};

describe('what each command costs', () => {
  const engine = embeddedEngine();
  const measured: Row[] = [];
  const said: Record<string, string> = {};

  beforeAll(async () => {
    const { client, taken } = meter(engine.client());
    const table = await engine.table();
    const store = dynamoStore({ client, table, hash: sha256, fresh: seeded() });
    await playScenario(store, async (name, ask) => {
      taken();
      const answer = await ask();
      measured.push({ name, ...taken() });
      said[name] = spoken(answer);
      return answer;
    });
  });

  it('plays every command through to its answer', () => {
    expect(Object.keys(said)).toEqual(Object.keys(heard));
    for (const [name, pattern] of Object.entries(heard)) expect(said[name], name).toMatch(pattern);
  });

  it('is exactly what docs/capacity.md lists', () => {
    const lines = measured.map(({ name, read, write }) => `| ${name} | ${read} | ${write} |`);
    expect(lines).toEqual(listed);
  });

  it('writes nothing for a question, a refusal or a repeat', () => {
    const quiet =
      /^(the same delivery|six actions in|list|show|history|mine|help|turnout|how it|a )/;
    const writes = measured.filter(({ name, write }) => quiet.test(name) && write > 0);
    expect(writes).toEqual([]);
  });
});

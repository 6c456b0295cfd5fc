import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { dynamoStore } from '../adapters/dynamodb/store.ts';
import { embeddedEngine } from './support/engine.ts';
import { meter } from './support/meter.ts';
import { seeded } from './support/scenario/cast.ts';
import { playScenario } from './support/scenario.ts';

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
  'your partnerships': /^Your partnerships\. Southport: 8 open/,
  help: /^What you can do here/,
  'a reference that does not exist': /^There is no A-71/,
  'a day that does not exist': /^April has 30 days/,
  'see the roll before a poll opens': /^On the roll: 3 seats/,
  'say that the list of people is right':
    /^The list of people of Southport Area Partnership is right/,
  'open a poll': /^P-1 is open: What first/,
  vote: /^Your vote on “What first\?” is Youth club/,
  'vote for another': /^Your vote on “What first\?” is Street lights/,
  'take back a vote': /was taken back/,
  'vote from the other chat': /^Your vote on “What first\?” is Street lights/,
  turnout: /Voted: 1 of 3/,
  'close a poll of three early; the wake counts it': /^P-1 is closed/,
  'how it was counted': /^How P-1 was counted/,
  'history of a poll': /^History of P-1/,
  'schedule a meeting': /^M-1 is set: Area board/,
  'attend by a press': /^You're down as attending Area board, M-1/,
  'apologies by a press instead': /^Your apologies are noted for Area board, M-1/,
  'the same apologies once more': /^You're already down as sending apologies for M-1/,
  'attend by a press in the other chat': /^You're down as attending Area board, M-1/,
  'attend, typed': /^You're down as attending Area board, M-1/,
  'undo an answer': /^Taken back: the answer for M-1, Area board/,
  'apologies for another': /^Apologies for Owen are noted/,
  'add to the agenda': /^On the agenda of M-1, Area board: The budget/,
  agenda: /^Agenda of Area board \(M-1\): 1\. The budget/,
  'who comes': /^Who comes to Area board \(M-1\): 2 coming \(Asha and Sam\), 1 apology/,
  'the next meeting': /^Area board, M-1/,
  'list of meetings': /^Meetings of Southport: 1 to come. M-1 Area board/,
  'history of a meeting': /^History of M-1/,
  'move a meeting': /^M-1, Area board, has moved/,
  'schedule a second meeting': /^M-2 is set: Site visit/,
  'cancel a meeting, asked first': /^Cancel Site visit, M-2/,
  'cancel a meeting': /^M-2, Site visit, .* is cancelled/,
  'open a second poll': /^P-2 is open: What first/,
  'vote by a press': /^Your vote on “What first\?” is Youth club/,
  'change a vote by a press': /^Your vote on “What first\?” is Street lights/,
  'the same vote once more': /^Your vote is already Street lights/,
  'take back a vote by a press': /was taken back/,
  'vote again by a press': /^Your vote on “What first\?” is Youth club/,
  'vote by a press in the other chat': /^Your vote on “What first\?” is Street lights/,
  'tick: nothing is due': /^0 due$/,
  'wake: a meeting is a week away': /^Area board meets on Thursday 14 January 2027 at 15:00/,
  'when the review is due': /^No review is open/,
  'name the clerk': /^Owen is the clerk/,
  'wake: a half-year is over, and the chair is asked':
    /^The six-month review of Southport .* One question/m,
  'start a review that waits already': /^The six-month review .* was due/,
  'the clerk is asked to help': /^I've asked Owen to help/,
  'ask again next week': /^I'll ask you again on Friday 15 January/,
  'a review in one press': /^R-1 is sent: keep on\. /,
  'undo a review': /^R-1 is no longer sent/,
  'the first step of a review': /^form$/,
  'the second step, the rest later': /^It is kept/,
  'the last step, and sent': /^R-1 is sent: keep on, with changes/,
  'show a review': /^Review R-1 of Southport/,
  'history of a review': /^History of R-1/,
  'a review as text': /^R-1 as text/,
  'list of reviews': /^Southport: 1 review/,
  'begin the next review early': /^R-2/,
  'wake: a poll of three closes, with its count': /^Result of poll P-2.*2 of 3 voted/,
  'vote too late': /^Voting closed at 17:00\. Your vote was not counted/,
  'give a date that is soon over': /^A-1 was moved/,
  'wake: a Monday, with its digest and overview': /^Southport this week: /m,
  'wake: within the hour after a change': /^looked after$/,
  'your partnerships, as counted then': /^Your partnerships\. Southport: 8 open/,
  'what to drop, asked first': /^Drop /,
  'drop what is late': /^One late action of Southport was dropped/,
  'close a partnership, asked': /^Close Southport/,
  'close a partnership': /is closed\./,
  'reopen a partnership': /is open again/,
  'pause a partnership': /is paused until/,
};

describe('what each command costs', () => {
  const engine = embeddedEngine();
  const measured: Row[] = [];
  let said: ReadonlyMap<string, string>;
  const unitsOf = (name: string) => measured.find((row) => row.name === name);

  beforeAll(async () => {
    const { client, taken } = meter(engine.client());
    const table = await engine.table();
    const store = dynamoStore({ client, table, hash: sha256, fresh: seeded() });
    said = await playScenario(store, async (name, run) => {
      taken();
      const done = await run();
      measured.push({ name, ...taken() });
      return done;
    });
  });

  it('plays every command through to its answer', () => {
    expect([...said.keys()]).toEqual(Object.keys(heard));
    for (const [name, pattern] of Object.entries(heard))
      expect(said.get(name), name).toMatch(pattern);
  });

  it('is exactly what docs/capacity.md lists', () => {
    const lines = measured.map(({ name, read, write }) => `| ${name} | ${read} | ${write} |`);
    expect(lines).toEqual(listed);
  });

  it('writes nothing for a question, a refusal or a repeat', () => {
    const quiet =
      /^(the same|list|show|history|mine|your partnerships|what to drop|help|turnout|how it|agenda|who|the next|when|cancel a meeting, asked|start a review|a review as|vote too late|tick|a (reference|day))/;
    const writes = measured.filter(({ name, write }) => quiet.test(name) && write > 0);
    expect(writes).toEqual([]);
  });

  it('keeps a vote to twelve write and three read units: the first, every change, from either chat', () => {
    const votes = measured.filter(({ name }) =>
      /^(vote(?! too late)|change a vote|take back.*press)/.test(name),
    );
    expect(votes.filter(({ read, write }) => write > 12 || read > 3)).toEqual([]);
  });

  it('keeps a press for a meeting to twelve write and three read units', () => {
    const answers = measured.filter(({ name }) => /^(attend|apologies) by a press/.test(name));
    expect(answers).toHaveLength(3);
    expect(answers.filter(({ read, write }) => write > 12 || read > 3)).toEqual([]);
  });

  it('keeps to eight read units for a tick that finds nothing due', () => {
    expect(unitsOf('tick: nothing is due')).toMatchObject({ read: 8, write: 0 });
  });
});

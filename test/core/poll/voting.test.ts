import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { itemId } from '../../../core/model/items.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { council } from '../../support/southport/ids.ts';
import { monday, onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import {
  chair,
  clerk,
  eve,
  jo,
  opened,
  pollId,
  pollIn,
  presses,
  sam,
  stageOf,
  votes,
  votesIn,
} from './stage.ts';

let stage: Southport;
/** A guest pressed something and asked to join; what lets them in stands on the clerk's prompt. */
const guestAtTheDoor = async (wanted: object) => {
  const gil = { ...sam, account: 'slack:T1:guest' as never, name: 'Gil' };
  stage.bot.known.set(gil.account, { name: 'Gil', home: false, guest: true });
  const more = { asker: { account: gil.account, name: 'Gil', home: false, guest: true } };
  const [ask] = buttonsOf(viewOf(await presses(stage, gil, wanted, more)));
  expect(ask?.label).toBe('Ask to join');
  await presses(stage, gil, ask?.ask as never, more);
  await stage.bot.to(later(stage.bot.now(), 10));
  const prompt = stage.bot.messages.find(({ view }) => view.aloud.includes('Gil asks to join'));
  return { gil, ask: buttonsOf(prompt?.view as never)[0]?.ask as object };
};

beforeEach(async () => {
  stage = await stageOf(5);
});

describe('voting', () => {
  beforeEach(async () => {
    await opened(stage);
  });

  it('tells the voter alone, and shows everyone the turnout', async () => {
    const receipt = await votes(stage, sam, 2);
    expect(aloud(receipt)).toBe(
      'Your vote on “What first?” is Youth club. You can change it until Friday 8 January, 17:00.',
    );
    expect(buttonsOf(viewOf(receipt)).map(({ label }) => label)).toEqual(['Take back my vote']);
    await stage.bot.to(later(monday, 10));
    for (const place of [onSlack, onTeams]) {
      const [card, ...others] = stage.heard(place);
      expect(others).toEqual([]);
      expect(linesIn(card?.view as never)).toContain('Voted: 1 of 5');
      expect(JSON.stringify(card?.view)).not.toContain('Sam');
    }
  });

  it('says so when the same is pressed twice, changes on another, and takes back', async () => {
    await votes(stage, sam, 2);
    expect(aloud(await votes(stage, sam, 2))).toBe('Your vote is already Youth club.');
    expect(aloud(await votes(stage, sam, 3))).toContain('is Speeding.');
    expect(aloud(await stage.says(sam, 'undo'))).toBe('Your vote on “What first?” was taken back.');
    expect((await votesIn(stage)).get('seat-3')?.state.choice).toBeUndefined();
    expect(aloud(await presses(stage, sam, { ask: 'poll.take-back', ref: 'P-1' }))).toBe(
      'You have no vote here to take back.',
    );
  });

  it('reads the number or the words of an option', async () => {
    expect(aloud(await stage.says(sam, 'vote P-1 youth'))).toContain('is Youth club.');
    expect(aloud(await stage.says(jo, 'vote P-1 3'))).toContain('is Speeding.');
    expect(aloud(await stage.says(jo, 'vote P-1 s'))).toBe(
      'That is none of the three options: Street lights, Youth club or Speeding.',
    );
  });

  it('shows the ballot privately, with what the seat says', async () => {
    await votes(stage, sam, 2);
    const ballot = viewOf(await stage.says(sam, 'poll P-1'));
    expect(linesIn(ballot)).toContain('Your vote is Youth club.');
    expect(linesIn(viewOf(await stage.says(jo, 'poll P-1')))).toContain('You have not voted yet.');
    fitToBeSeen(ballot);
  });

  it('tells only the turnout before it closes, to the chair as well', async () => {
    await votes(stage, sam, 2);
    const results = viewOf(await stage.says(chair, 'poll results P-1'));
    expect(linesIn(results)).toEqual([
      'What first? · P-1',
      'Voted: 1 of 5',
      'One choice each. You can change it until Friday 8 January 2027, 17:00.',
      'No one sees results before it closes.',
      '[Show it]',
    ]);
    const counted = viewOf(await presses(stage, chair, { ask: 'poll.counted', ref: 'P-1' }));
    expect(linesIn(counted).join(' ')).not.toMatch(/Youth club 1|Sam/);
  });

  it('writes the seat and never the poll', async () => {
    const before = (await pollIn(stage)).turns;
    await votes(stage, sam, 2);
    await votes(stage, jo, 1);
    expect((await pollIn(stage)).turns).toBe(before);
  });

  it('lets the ballot stand of who left a seat, and lets who fills it next vote where there is none', async () => {
    await votes(stage, sam, 2);
    const gone = { ask: 'partnership.remove', person: sam.id, sure: true };
    await presses(stage, clerk, gone);
    const { gil, ask } = await guestAtTheDoor({ ask: 'poll.show', ref: 'P-1' });
    await presses(stage, clerk, ask);
    const told = await presses(stage, gil, { ask: 'poll.vote', ref: 'P-1', option: 1 });
    expect(aloud(told)).toBe(
      'Sam voted Youth club from this seat before you came. A seat has one vote, and it stands.',
    );
    expect((await votesIn(stage)).get('seat-3')?.state.choice).toBe(1);
    await presses(stage, chair, { ask: 'poll.create', question: 'Next?', options: ['A', 'B'] });
    await presses(stage, gil, { ask: 'poll.vote', ref: 'P-2', option: 1 });
    expect((await votesIn(stage, 'P-2')).get('seat-3')?.state.choice).toBe(0);
  });

  it("lets the clerk alone record another seat's vote, labelled", async () => {
    expect(aloud(await votes(stage, sam, 1, { for: 'seat-4' }))).toBe(
      'Only the clerk can record a vote for another seat.',
    );
    expect(aloud(await votes(stage, clerk, 1, { for: 'seat-4' }))).toBe(
      'The vote of Jo on “What first?” is Street lights, recorded by the clerk.',
    );
    expect((await votesIn(stage)).get('seat-4')?.state).toMatchObject({ choice: 0, forThem: true });
  });
});

describe('the roll', () => {
  it('stays as it is when somebody leaves', async () => {
    await opened(stage);
    const gone = { ask: 'partnership.remove', person: eve.id, sure: true };
    await presses(stage, clerk, gone);
    expect((await pollIn(stage)).roll).toHaveLength(5);
    const item = itemId(pollId(), 'seat-5');
    expect((await stage.store.load(council, [item])).size).toBe(0);
  });
});

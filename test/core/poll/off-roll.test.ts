import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Ask } from '../../../core/model/register.ts';
import { monday, onSlack } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import {
  chair,
  clerk,
  friday,
  opened,
  pollIn,
  presses,
  sam,
  stageOf,
  votes,
  votesIn,
} from './stage.ts';

let stage: Southport;
const vote = (option: number) => ({ ask: 'poll.vote', ref: 'P-1', option });

/** Somebody of the council who is new here. */
const stranger = (name: string) => {
  const account = `slack:T1:${name}` as never;
  stage.bot.known.set(account, { name, home: true, guest: false });
  return { ...sam, account, name };
};
const soon = () => stage.bot.to(later(stage.bot.now(), 10));
/** What the chair or the clerk was sent about those who wait. */
const told = (line: RegExp) => stage.bot.messages.filter(({ view }) => line.test(view.aloud));
const press = (message: (typeof stage.bot.messages)[number], label: string): Ask => {
  const found = buttonsOf(message.view).find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label}`);
  return found.ask as Ask;
};

/** A guest pressed something and asked to join; what lets them in stands on the clerk's prompt. */
const guestAtTheDoor = async (wanted: object) => {
  const gil = { ...sam, account: 'slack:T1:guest' as never, name: 'Gil' };
  stage.bot.known.set(gil.account, { name: 'Gil', home: false, guest: true });
  const more = { asker: { account: gil.account, name: 'Gil', home: false, guest: true } };
  const [ask] = buttonsOf(viewOf(await presses(stage, gil, wanted, more)));
  await presses(stage, gil, ask?.ask as never, more);
  await soon();
  const prompt = stage.bot.messages.find(({ view }) => view.aloud.includes('Gil asks to join'));
  return buttonsOf(prompt?.view as never)[0]?.ask as object;
};

beforeEach(async () => {
  stage = await stageOf(5);
  await opened(stage);
});

describe('a vote from off the roll', () => {
  it('waits, and says whom it was put to', async () => {
    const receipt = await presses(stage, stranger('Nia'), vote(1));
    expect(aloud(receipt)).toBe(
      "The roll of P-1 was fixed when it opened. I've asked Asha and Cleo to add you. Your vote for Street lights waits until then.",
    );
    expect((await pollIn(stage)).roll).toHaveLength(5);
    expect((await votesIn(stage)).size).toBe(0);
    await soon();
    expect(linesIn(stage.heard(onSlack)[0]?.view as never)).toContain('Voted: 0 of 5');
    expect(told(/Nia wants to vote on southport P-1/)).toHaveLength(2);
  });

  it.each([
    ['Add Nia', /Nia|counts|roll/],
    ['Not this time', /not/],
  ])('is answered at night by “%s”, and told in the morning', async (label, words) => {
    await presses(stage, stranger('Nia'), vote(1));
    await soon();
    const [message] = told(/Nia wants to vote/);
    if (!message) throw new Error('nobody was told');
    await stage.bot.to('2027-01-05T21:00:00.000Z');
    const toNia = () => stage.bot.messages.filter(({ place }) => place === 'slack:T1:@Nia');
    const before = toNia().length;
    await presses(stage, clerk, press(message, label));
    await stage.bot.to('2027-01-06T07:59:00.000Z');
    expect(toNia()).toHaveLength(before);
    await stage.bot.to('2027-01-06T09:05:00.000Z');
    expect(toNia()).toHaveLength(before + 1);
    expect(toNia().at(-1)?.view.aloud).toMatch(words);
  });

  it('is counted once the chair or the clerk adds it, and says who did', async () => {
    const nia = stranger('Nia');
    await presses(stage, nia, vote(1));
    await soon();
    const [message] = told(/Nia wants to vote/);
    if (!message) throw new Error('nobody was told');
    expect(aloud(await presses(stage, clerk, press(message, 'Add Nia')))).toBe(
      'Nia is on the roll of P-1, and that vote counts.',
    );
    const { roll, waits } = await pollIn(stage);
    expect(roll.at(-1)).toEqual({ seat: 'seat-6', added: stage.bot.now(), by: clerk.id });
    expect(waits).toBeUndefined();
    expect((await votesIn(stage)).get('seat-6')?.state).toMatchObject({ choice: 0 });
    await soon();
    expect(
      told(/You are on the roll of P-1, What first\? Your vote is Street lights\./),
    ).toHaveLength(1);
    expect(aloud(await presses(stage, nia, vote(2)))).toContain('Youth club');
    await stage.bot.to(later(friday, 60));
    expect(linesIn(stage.heard(onSlack)[0]?.view as never)).toContain(
      'One asked to be added to the roll after it was fixed: one was added by Cleo.',
    );
  });

  it('keeps the last choice of who waits, in one message that grows', async () => {
    await presses(stage, stranger('Nia'), vote(1));
    await presses(stage, stranger('Nia'), vote(3));
    await soon();
    await presses(stage, stranger('Ola'), vote(2));
    await soon();
    const messages = told(/want/);
    expect(messages).toHaveLength(2);
    expect(messages[0]?.view.aloud).toContain('Nia and Ola want to vote on southport P-1');
    await presses(stage, chair, press(messages[0] as never, 'Add all'));
    const cast = await votesIn(stage);
    expect(['seat-6', 'seat-7'].map((seat) => cast.get(seat)?.state.choice)).toEqual([2, 1]);
    await soon();
    expect(told(/Nobody waits for the roll of southport P-1/)).toHaveLength(2);
  });

  it('is told that it was not counted, by whom it was not added or at the end', async () => {
    await presses(stage, stranger('Nia'), vote(1));
    await presses(stage, stranger('Ola'), vote(2));
    const nia = (await pollIn(stage)).waits?.[0]?.person;
    await presses(stage, clerk, { ask: 'poll.turn-down', ref: 'P-1', person: nia });
    await soon();
    expect(told(/You were not added to the roll of P-1/)).toHaveLength(1);
    await stage.bot.to(later(friday, 60));
    expect(told(/Nobody added you to its roll, so your vote was not counted/)).toHaveLength(1);
    expect(linesIn(stage.heard(onSlack)[0]?.view as never)).toContain(
      'Two asked to be added to the roll after it was fixed: none was added.',
    );
    expect((await votesIn(stage)).get('seat-6')?.state.choice).toBeUndefined();
  });

  it.each([true, false])('asked again after a no is counted as one, added: %s', async (adds) => {
    const nia = stranger('Nia');
    await presses(stage, nia, vote(1));
    const person = (await pollIn(stage)).waits?.[0]?.person;
    await presses(stage, clerk, { ask: 'poll.turn-down', ref: 'P-1', person });
    await presses(stage, nia, vote(2));
    await presses(stage, clerk, {
      ...(adds ? { ask: 'poll.add', person } : { ask: 'poll.turn-down' }),
      ref: 'P-1',
    });
    await stage.bot.to(later(friday, 60));
    expect(linesIn(stage.heard(onSlack)[0]?.view as never).join('\n')).toContain(
      `One asked to be added to the roll after it was fixed: ${adds ? 'one was added by Cleo' : 'none was added'}.`,
    );
  });

  it('is not to be added once its voter was taken off the list', async () => {
    await presses(stage, stranger('Nia'), vote(1));
    await presses(stage, stranger('Ola'), vote(2));
    const [nia] = (await pollIn(stage)).waits ?? [];
    await soon();
    await presses(stage, clerk, { ask: 'partnership.remove', person: nia?.person, sure: true });
    await soon();
    await presses(stage, stranger('Pia'), vote(2));
    await soon();
    for (const { view } of told(/want/)) {
      const spoken = buttonsOf(view).map((one) => one.spoken);
      expect(spoken.join(' ')).not.toContain('Nia');
      expect(spoken.join(' ')).toContain('Ola');
    }
  });

  it('is told that it was not counted where the vote is cancelled, or ends with its partnership', async () => {
    const vain = /Voting on P-1.* has ended\. Nobody added you to its roll/;
    for (const end of [
      { ask: 'poll.cancel', ref: 'P-1', sure: true },
      { ask: 'partnership.close', sure: true },
    ]) {
      stage = await stageOf(4);
      await opened(stage);
      await presses(stage, stranger('Lena'), vote(1));
      await presses(stage, chair, end);
      await stage.bot.to('2027-01-06T12:00:00.000Z');
      expect(told(vain)).toHaveLength(1);
    }
  });

  it('is offered to be added no more once voting has ended', async () => {
    await presses(stage, stranger('Nia'), vote(1));
    await soon();
    expect(told(/Nia wants to vote/)).toHaveLength(2);
    await stage.bot.to(later(friday, 60));
    expect(told(/Nia wants to vote/)).toEqual([]);
    const [chairs] = told(/Nobody waits for the roll of southport P-1/);
    expect(buttonsOf(chairs?.view as never).map(({ label }) => label)).toEqual(['Show it']);
  });

  it('of a guest who is let in waits as any other', async () => {
    const ask = await guestAtTheDoor(vote(3));
    await presses(stage, clerk, { ...ask, organisation: 'Fire Service' });
    expect((await pollIn(stage)).waits?.map(({ choice }) => choice)).toEqual([2]);
    expect((await pollIn(stage)).roll).toHaveLength(5);
  });

  it('by anyone in the channels joins the roll where it was opened so', async () => {
    await stage.says(sam, 'poll "And then?" "Bins" "Benches" until Friday 17:00');
    await presses(stage, sam, {
      ask: 'poll.create',
      question: 'And next?',
      options: ['Bins', 'Benches'],
      anyone: true,
      sure: true,
    });
    const receipt = await presses(stage, stranger('Nia'), { ...vote(1), ref: 'P-3' });
    expect(aloud(receipt)).toContain('Your vote on “And next?” is Bins.');
    expect((await pollIn(stage, 'P-3')).roll.at(-1)).toEqual({ seat: 'seat-6', added: monday });
    await soon();
    const cards = stage.heard(onSlack).flatMap(({ view }) => linesIn(view));
    expect(cards).toContain('Anyone in these channels may vote.');
  });

  it('of the clerk, who came later, can be added by themselves', async () => {
    const nia = stranger('Nia');
    await presses(stage, nia, vote(1));
    const person = (await pollIn(stage)).waits?.[0]?.person;
    await presses(stage, chair, { ask: 'partnership.clerk', person });
    const receipt = await presses(stage, nia, vote(2));
    expect(aloud(receipt)).toContain('You can add yourself');
    const [add] = buttonsOf(viewOf(receipt));
    expect(add?.label).toBe('Add me');
    await presses(stage, nia, add?.ask as never);
    expect((await votesIn(stage)).get('seat-6')?.state.choice).toBe(1);
  });

  it('of a seat that is on the roll counts for whoever sits on it now, once', async () => {
    await votes(stage, sam, 2);
    expect((await pollIn(stage)).waits).toBeUndefined();
    expect((await votesIn(stage)).get('seat-3')?.state.choice).toBe(1);
  });
});

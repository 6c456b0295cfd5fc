import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { say } from '../../../core/language/saying.ts';
import type { Effect } from '../../../core/model/effect.ts';
import { directPlace, effectId } from '../../../core/model/ids.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { channel, request, typed } from '../../support/world.ts';

let world: Southport;
const chats = { Slack: onSlack, Teams: onTeams };
const refusal = (why: string, code: string) => ({ kind: 'refused', why, code }) as Sent;
const archived = refusal('place-gone', 'is_archived');
const soon = (seconds = 30) => world.bot.to(later(world.bot.now(), seconds));
/** What chair and clerk were told of what did not arrive. */
const told = (who: typeof asha) =>
  world.heard(who).filter(({ view }) => /I can't|was not taken|got no answer/.test(view.aloud));
const doctor = async () => viewOf(await world.says(asha, 'partnership doctor', 'private'));

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams], seats: [asha, cleo, sam] });
});

describe.each(Object.entries(chats))('what %s refuses for good', (_, place) => {
  it('is logged by its code, kept, and told once to chair and clerk by their own message', async () => {
    world.bot.shut.set(place, archived);
    for (const what of ['Sweep the path', 'Paint the shelter', 'Mend the gate']) {
      await world.says(sam, `action ${what}`, 'private');
      await soon(3600);
    }
    expect(world.bot.refusals.length).toBeGreaterThanOrEqual(3);
    expect(world.bot.refusals[0]).toMatchObject({
      to: place,
      why: 'place-gone',
      code: 'is_archived',
    });
    expect(JSON.stringify(world.bot.refusals)).not.toContain('Sweep');
    for (const who of [asha, cleo]) {
      expect(told(who)).toHaveLength(1);
      expect(told(who)[0]?.view.aloud).toMatch(/^I can't post in .*: it is archived or gone/);
    }
    const { store } = world.bot.ports;
    expect(await store.uncertain(council, southport)).toHaveLength(1);
  });

  it('is listed by the doctor with what mends it, and posted again by one press', async () => {
    world.bot.shut.set(place, archived);
    await world.says(sam, 'action Sweep the path', 'private');
    await soon();
    await world.says(sam, 'action Paint the shelter', 'private');
    await soon();
    const shown = await doctor();
    expect(linesOf(shown).join(' ')).toContain('it is archived or gone (is_archived)');
    expect(shown.aloud).toContain('refused by the chat');
    expect(shown.aloud).not.toContain('has arrived');
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual([
      'Post again',
      'Connect another channel',
      'Never mind',
    ]);
    world.bot.shut.clear();
    expect(aloud(await world.presses(asha, 'Post again', shown, 'private'))).toBe(
      "I'm posting it again.",
    );
    await soon();
    const there = world.heard(place).map(({ view }) => view.aloud);
    expect(there.filter((line) => line.includes('sweep the path'))).toHaveLength(1);
    expect(there.at(-1)).toBe("I'm back. Since Monday 4 January 2027: 1 new action.");
    expect((await doctor()).aloud).toContain('Every message I sent has arrived.');
  });

  it('is told again where it was refused again after somebody had it posted again', async () => {
    world.bot.shut.set(place, archived);
    await world.says(sam, 'action Sweep the path', 'private');
    await soon();
    await world.presses(asha, 'Post again', await doctor(), 'private');
    await soon(900);
    expect(told(asha)).toHaveLength(1);
    expect(
      linesIn(told(asha)[0]?.view as never).filter((line) => /I can't/.test(line)),
    ).toHaveLength(2);
  });

  it.each([
    [refusal('not-a-member', 'not_in_channel'), 'Invite me and press Post again'],
    [refusal('unreachable', 'restricted_action'), 'does not let me write there'],
    [refusal('rejected', 'invalid_blocks'), 'the chat would not take it (invalid_blocks)'],
    [refusal('rejected', 'a_code_of_tomorrow'), '(a_code_of_tomorrow)'],
    [refusal('too-large', 'msg_blocks_too_long'), 'it was too large for the chat'],
  ])('%j is told with its reason', async (answer, words) => {
    world.bot.shut.set(place, answer);
    await world.says(sam, 'action Sweep the path', 'private');
    await soon();
    expect(told(cleo)[0]?.view.aloud).toContain(words);
    expect(linesOf(await doctor()).join(' ')).toMatch(/\w+ \(\w+\)/);
    expect(buttonsOf(told(cleo)[0]?.view as never).map(({ label }) => label)).toContain(
      'Post again',
    );
  });

  it('is let go by Never mind, and told of the next', async () => {
    world.bot.shut.set(place, archived);
    await world.says(sam, 'action Sweep the path', 'private');
    await soon();
    await world.presses(cleo, 'Never mind', told(cleo)[0]?.view as never, 'private');
    expect((await doctor()).aloud).toContain('Every message I sent has arrived.');
    await soon(24 * 3600);
    await world.says(sam, 'action Paint the shelter', 'private');
    await soon();
    expect(told(cleo)).toHaveLength(2);
  });
});

it('tells chair and clerk whom a chat no longer takes messages for, and offers to take them off', async () => {
  world.bot.shut.set(directPlace(sam.account), refusal('unreachable', 'account_inactive'));
  await world.says(asha, 'action Sweep the path @Sam');
  await soon();
  expect(told(asha)[0]?.view.aloud).toBe(
    "I can't reach Sam: the account is closed, or takes no messages from me (account_inactive). Post again tries once more.",
  );
  expect(linesOf(await doctor()).at(-1)).toContain('to Sam: the account is closed');
  expect(buttonsOf(await doctor()).map(({ label }) => label)).toEqual([
    'Post again',
    'Remove',
    'Never mind',
  ]);
});

it('tells the clerk where it is the chair who cannot be reached, and comes to an end where neither can', async () => {
  world.bot.shut.set(directPlace(asha.account), refusal('unreachable', 'user_disabled'));
  world.bot.shut.set(onSlack, archived);
  await world.says(sam, 'action Sweep the path');
  await soon();
  expect(
    told(cleo)
      .flatMap(({ view }) => linesIn(view))
      .join(' '),
  ).toMatch(/southport.*Asha/);
  world.bot.shut.set(directPlace(cleo.account), refusal('unreachable', 'user_disabled'));
  await world.says(sam, 'action Paint the shelter');
  await soon(24 * 3600);
  expect(world.bot.troubles).toEqual([]);
});

it('posts a card to the channel where only the thread that it answers is gone', async () => {
  world.bot.deleted.add('17');
  const typedThere = { ...request(sam, typed('action Sweep the path'), onTeams) };
  await world.bot.ask({ ...typedThere, where: { ...typedThere.where, message: '17' } });
  await soon();
  const there = world.heard(onTeams).map(({ view }) => view.aloud);
  expect(there.filter((line) => line.includes('sweep the path'))).toHaveLength(1);
  expect(told(asha)).toEqual([]);
});

describe('of one place chair and clerk hear', () => {
  let gates = 0;
  const meets = async (...answers: readonly Sent[]) => {
    for (const answer of answers) {
      world.bot.shut.set(onTeams, answer);
      gates += 1;
      await world.says(sam, `action Mend gate ${gates}`, 'private');
      await soon(300);
    }
  };
  const lines = (who: typeof asha) =>
    told(who)
      .flatMap(({ view }) => linesIn(view))
      .filter((line) => /I can't|got no answer|was not taken/.test(line));

  it('each reason, and besides of what is in doubt', async () => {
    await meets(archived, refusal('rejected', 'invalid_blocks'), { kind: 'unsure' });
    expect(lines(asha)).toEqual([
      expect.stringContaining('it is archived or gone'),
      expect.stringContaining('the chat would not take it'),
      expect.stringContaining('I got no answer'),
    ]);
  });

  it('the same as of another place', async () => {
    world.bot.shut.set(onSlack, archived);
    await meets(archived);
    expect(lines(cleo)).toHaveLength(2);
  });

  it('one reason once a day, though it was let go meanwhile', async () => {
    await meets(archived);
    await world.presses(cleo, 'Never mind', told(cleo)[0]?.view as never, 'private');
    await meets(archived);
    expect(lines(asha)).toHaveLength(1);
  });

  it('each time of what they have posted again', async () => {
    await meets(archived);
    for (const _ of [1, 2]) {
      await world.presses(asha, 'Post again', await doctor(), 'private');
      await soon(900);
    }
    expect(lines(asha)).toHaveLength(3);
  });

  it('once of what is in doubt for days, all of which is listed', async () => {
    await meets({ kind: 'unsure' });
    await soon(24 * 3600);
    await meets({ kind: 'unsure' });
    expect(lines(cleo)).toHaveLength(1);
    expect((await doctor()).aloud).toContain("I'm not sure that 2 messages arrived.");
  });
});

describe('what is said to a person, of no partnership, and is refused', () => {
  const refusedTo = async (who: typeof asha) => {
    const [programme, now] = [council, world.bot.now()];
    const effect: Effect = {
      id: effectId('lone'),
      programme,
      to: who.id,
      body: { kind: 'notice', notice: { notice: 'line', saying: say('busy', {}) } },
      made: now,
      due: now,
      attempt: 0,
      state: { is: 'waiting' },
    };
    const effects = [{ effect, ifNew: true }];
    await world.store.commit({ programme, now, records: [], rows: [], effects });
    world.bot.faults.push(refusal('unreachable', 'account_inactive'));
    await soon();
  };

  it.each([
    ['chair and clerk', sam, [1, 1]],
    ['the clerk alone where it was for the chair', asha, [0, 1]],
  ])('is told to %s, and listed by the doctor', async (_, to, heard) => {
    await refusedTo(to);
    expect([asha, cleo].map((who) => told(who).length)).toEqual(heard);
    expect(linesOf(await doctor()).at(-1)).toContain(`to ${to.name}: the account is closed`);
  });

  it('is told in the next of their partnerships where nobody else is chair or clerk', async () => {
    world = await newSouthport({ places: [onSlack], clerk: asha });
    const named = { name: 'Ainsdale', chair: cleo, members: [asha] };
    const ask = { ask: 'partnership.setup', ...named } as const;
    await world.bot.ask(request(cleo, { kind: 'pressed', ask }, channel('slack', 'T1', 'C2')));
    await soon();
    await refusedTo(asha);
    expect([asha, cleo].map((who) => told(who).length)).toEqual([0, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { later } from '../../core/calendar/instants.ts';
import type { PlaceId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { asha, jo, onSlack, onTeams, somebody } from '../support/southport/people.ts';
import { type Persona, persona, request, typed, world } from '../support/world.ts';

const start = '2027-01-04T09:00:10.000Z';
const sam = somebody('Sam', 'teams');

/** Asha's partnership in one channel, with an open poll and a meeting set: both say one of one. */
const stage = async () => {
  const it_ = world(memoryStore({ hash: sha256 }), start);
  const known = ({ account, name }: Persona) =>
    it_.known.set(account, { name, home: true, guest: false });
  for (const one of [asha, jo, sam]) known(one);
  const says = (who: Persona, text: string, place: PlaceId = onSlack): Promise<Answer> =>
    it_.ask(request(who, typed(text), place));
  /** Presses the first button of that name in an answer, and is sure. */
  const presses = (who: Persona, name: string, on: Answer): Promise<Answer> => {
    const [found] = new RegExp(`\\{"ask":"${name}"[^{}]*\\}`).exec(JSON.stringify(on)) ?? [];
    if (!found) throw new Error(`no ${name} in ${JSON.stringify(on)}`);
    const ask = { ...JSON.parse(found), sure: true };
    return it_.ask(request(who, { kind: 'pressed', ask }, onSlack));
  };
  const setUp = {
    kind: 'submitted',
    form: 'partnership.setup',
    carries: undefined,
    values: { name: 'Southport', chair: [asha.account] },
  } as const;
  await it_.ask(request(asha, setUp, onSlack));
  await says(asha, 'partnership people are right');
  await says(asha, 'poll "What first?" "Lights" "Bins" until Friday 8 January');
  await says(asha, 'meeting Area Board 8 January 10:00-12:00 at Town Hall');
  await it_.to(later(start, 10));
  const cards = (ref: string) =>
    it_.messages.filter(({ view, gone }) => !gone && view.aloud.includes(ref));
  const only = (ref: string) => {
    const [card, ...others] = cards(ref);
    if (!card || others.length > 0) throw new Error(`${others.length + 1} cards of ${ref}`);
    return card;
  };
  return { it: it_, says, presses, known, cards, only };
};
type Stage = Awaited<ReturnType<typeof stage>>;

const isCounted = ({ only }: Stage, meeting: number, poll: number) => {
  expect(only('M-1').view.aloud).toContain(`of ${meeting} have not answered`);
  expect(only('P-1').view.aloud).toContain(`of ${poll} have voted`);
};

describe('when seats are given and taken away, the cards that stand', () => {
  it('count a newcomer, though what they did was about something else', async () => {
    const given = await stage();
    isCounted(given, 1, 1);
    await given.says(jo, 'action Fix the gate');
    await given.it.to(later(start, 60));
    isCounted(given, 2, 1);
  });

  it('count one who is taken off the list no longer', async () => {
    const given = await stage();
    await given.says(jo, 'action Fix the gate');
    await given.it.to(later(start, 60));
    const people = await given.says(asha, 'partnership people');
    await given.presses(asha, 'partnership.remove', people);
    await given.it.to(later(start, 180));
    isCounted(given, 1, 1);
  });

  it('count whoever connects another channel; their vote waits for the roll', async () => {
    const given = await stage();
    const invited = JSON.stringify(await given.says(asha, 'partnership invite'));
    const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(invited) ?? [];
    await given.says(sam, `partnership join ${code}`, onTeams);
    await given.says(sam, 'poll vote P-1 Lights', onTeams);
    await given.it.to(later(start, 120));
    expect(given.only('M-1').view.aloud).toContain('of 2 have not answered');
    const polls = given.cards('Poll P-1').map(({ view }) => view.aloud);
    expect(polls).toHaveLength(1);
    for (const aloud of polls) expect(aloud).toContain('0 of 1 have voted');
  });

  it('are drawn once for twenty who come in within a minute', async () => {
    const given = await stage();
    const before = given.only('M-1').edits;
    for (let number = 1; number <= 20; number += 1) {
      const who = persona('slack', 'T1', `N${number}`, `Newcomer ${number}`);
      given.known(who);
      await given.says(who, `action Plant tree number ${number}`);
      await given.it.to(later(start, 10 + 2 * number));
    }
    await given.it.to(later(start, 120));
    isCounted(given, 21, 1);
    expect(given.only('M-1').edits - before).toBe(1);
  });

  it('are not posted for that where none stands, or where the meeting is off', async () => {
    const given = await stage();
    const cancel = await given.says(asha, 'meeting cancel M-1');
    await given.presses(asha, 'meeting.cancel', cancel);
    await given.says(asha, 'meeting Youth Forum 9 January 10:00-12:00 at Library');
    await given.it.to(later(start, 30));
    given.only('M-2').gone = true;
    await given.says(jo, 'action Fix the gate');
    const before = given.it.messages.length;
    await given.it.to(later(start, 120));
    const posted = given.it.messages.slice(before).map(({ view }) => view.aloud);
    expect(posted.filter((aloud) => /M-[12]/.test(aloud))).toEqual([]);
    expect(given.cards('M-1').map(({ view }) => view.aloud)).toContainEqual(
      expect.stringContaining('cancelled'),
    );
  });
});

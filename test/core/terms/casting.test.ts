import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { pollFiles } from '../../../core/features/poll/files.ts';
import type { ClauseRule } from '../../../core/model/clauses.ts';
import { personId } from '../../../core/model/ids.ts';
import type { Command } from '../../../core/model/register.ts';
import { council, southport } from '../../support/southport/ids.ts';
import type { Somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { asha, cleo, jo, sam, under } from './given.ts';

const casting: ClauseRule = { rule: 'casting' };
const clause = 'Clause 6: a casting vote for the chair between options that are level';

/** A vote in which two are level, and what it is asked for afterwards. */
const level = async (rule: ClauseRule | undefined) => {
  const south = await under(6, rule);
  const ask = (who: Somebody, one: object) =>
    south.asks(who, { in: southport, ref: 'P-1', ...one } as unknown as Command);
  const opened = { question: 'What first?', options: ['Lights', 'Parks', 'Buses'], sure: true };
  await ask(cleo, { ask: 'poll.create', ...opened });
  await ask(sam, { ask: 'poll.vote', option: 1 });
  await ask(jo, { ask: 'poll.vote', option: 2 });
  await ask(cleo, { ask: 'poll.close', sure: true });
  await south.bot.settle();
  const result = () =>
    south.bot.messages.filter(({ view }) => view.aloud.includes('Result of poll')).at(-1);
  return { ...south, ask, result };
};

describe('a clause that gives the chair a casting vote', () => {
  it.each([
    [undefined, 'The chair decides how to go on.', 'Say what happens next', 'Parks first'],
    [
      casting,
      `The chair has a casting vote (${clause}).`,
      'Give the casting vote',
      'Parks by the chair’s casting vote (Clause 6)',
    ],
  ])('%j changes what a tie says and what the chair’s choice is', async (rule, says, label, as) => {
    const { ask, result } = await level(rule);
    expect(result()?.view.aloud).toContain('Tied: Lights 1, Parks 1.');
    expect(result()?.view.aloud).toContain(says);
    expect(JSON.stringify(result()?.view.blocks)).toContain(label);
    expect(aloud(await ask(asha, { ask: 'poll.next', option: 2 }))).toContain(as);
    expect(aloud(await ask(sam, { ask: 'poll.history' }))).toContain(`“${as}”`);
  });

  it('is said with the clause on the result, how it was counted, the list and the file', async () => {
    const south = await level(casting);
    const { ask, store } = south;
    await ask(asha, { ask: 'poll.next', option: 2, text: 'Start in May' });
    await south.bot.to(later(south.bot.now(), 120));
    const says = `The chair’s casting vote is for Parks (${clause}).`;
    expect(south.result()?.view.aloud).toContain(says);
    for (const one of ['poll.results', 'poll.counted', 'poll.as-text'])
      expect(JSON.stringify(await ask(sam, { ask: one }))).toContain(says);
    expect(aloud(await ask(sam, { ask: 'poll.list' }))).toContain(
      '2 of 7 voted · casting vote for Parks',
    );
    const about = [southport, sam.id.slice(personId('').length), 'P-1'];
    const request = { programme: council, store, now: south.bot.now() };
    const file = JSON.stringify(await pollFiles.vote?.(about, request));
    for (const cell of [says, 'Level, has the casting vote']) expect(file).toContain(cell);
  });

  it('is nobody’s but the chair’s, and leaves the rest of what follows as it was', async () => {
    const { ask } = await level(casting);
    expect(aloud(await ask(cleo, { ask: 'poll.next', option: 1 }))).toContain('Only Asha (chair)');
    expect(aloud(await ask(asha, { ask: 'poll.next', option: 3 }))).toContain(
      'Only options that are level',
    );
    await ask(asha, { ask: 'poll.next', option: 1 });
    expect(labelsOf(await ask(asha, { ask: 'poll.next', option: 2 }))).toContain('Undo');
    expect(aloud(await ask(asha, { ask: 'poll.undo' }))).toContain('What was said before stands');
  });

  it('is nobody’s where there is no chair', async () => {
    const { ask, asks } = await level(casting);
    await asks(asha, { ask: 'partnership.chair-answer', in: southport, mine: false } as Command);
    expect(aloud(await ask(cleo, { ask: 'poll.next', option: 1 }))).toContain(
      'Clause 6 gives the casting vote to the chair, and there is none.',
    );
    expect(aloud(await ask(cleo, { ask: 'poll.next', text: 'We ask again' }))).toContain(
      'We ask again',
    );
  });

  it('is never spoken of where none are level', async () => {
    const south = await under(6, casting);
    const ask = (one: object) => south.asks(cleo, { in: southport, ...one } as unknown as Command);
    await ask({ ask: 'poll.create', question: 'A?', options: ['Yes', 'No'], sure: true });
    await ask({ ask: 'poll.vote', ref: 'P-1', option: 1 });
    await ask({ ask: 'poll.close', ref: 'P-1', sure: true });
    await south.bot.settle();
    expect(aloud(await ask({ ask: 'poll.results', ref: 'P-1' }))).not.toContain('casting');
  });
});

describe('a vote', () => {
  it('keeps the clauses under which it opened, however many versions begin while it is open', async () => {
    const south = await under(6, { rule: 'majority', top: 2, bottom: 3, of: 'roll' });
    const ask = (one: object) => south.asks(cleo, { in: southport, ...one } as unknown as Command);
    await ask({ ask: 'poll.create', question: 'A?', options: ['Yes', 'No'], sure: true });
    for (const text of ['One.', 'Two.', 'Three.', 'Four.']) {
      await ask({ ask: 'terms.set-clause', number: 6, heading: 'Rule', text });
      await ask({ ask: 'terms.agree', day: '2027-01-04' });
    }
    await ask({ ask: 'poll.vote', ref: 'P-1', option: 1 });
    await ask({ ask: 'poll.close', ref: 'P-1', sure: true });
    await south.bot.settle();
    expect(aloud(await ask({ ask: 'poll.results', ref: 'P-1' }))).toContain(
      'Without the majority: the most is 1 of 7 that may vote, 5 were needed (Clause 6',
    );
  });
});

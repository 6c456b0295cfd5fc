import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { type Somebody, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const asha = somebody('Asha');
const cleo = somebody('Cleo');
const sam = somebody('Sam');
const half = {
  rule: 'quorum',
  quorum: { by: 'share', top: 1, bottom: 2 },
} as const;

let south: Southport;
const ask = (who: Somebody, one: object): Promise<Answer> =>
  south.asks(who, { in: southport, ...one } as unknown as Command);
const says = async (who: Somebody, one: object): Promise<string> => aloud(await ask(who, one));
const clause = (number: number, text: string, more: object = {}) =>
  ({ ask: 'terms.set-clause', number, heading: 'Quorum', text, ...more }) as const;

beforeEach(async () => {
  south = await newSouthport({ seats: [asha, cleo, sam].map((who) => ({ who })) });
});

describe('terms of reference', () => {
  it('are none until chair or clerk write them', async () => {
    expect(await says(sam, { ask: 'terms.show' })).toContain('has no terms of reference');
    expect(labelsOf(await ask(sam, { ask: 'terms.show' }))).toEqual([]);
    expect(labelsOf(await ask(cleo, { ask: 'terms.show' }))).toEqual([
      'Begin with a template',
      'Add a clause',
    ]);
    expect(await says(sam, clause(6, 'Half.'))).toContain('chair');
  });

  it('are a draft until they are put in force, and hold from that day', async () => {
    await ask(cleo, clause(6, 'Half of us.', { rule: half }));
    expect(await says(sam, { ask: 'terms.clause', number: 6 })).toBe(
      'Clause 6: Quorum. Half of us. Rule that is kept: a quorum of half of the seats, rounded up. This is a draft and not in force.',
    );
    expect(await says(cleo, { ask: 'terms.agree', day: '2027-01-10' })).toContain(
      'Version 1 is in force from Sunday 10 January 2027.',
    );
    expect(await says(sam, { ask: 'terms.clause', number: 6 })).toContain(
      'In force from Sunday 10 January 2027.',
    );
    await south.bot.to('2027-01-11T10:00:00.000Z');
    expect(await says(sam, { ask: 'terms.show' })).toContain(
      'version 1, in force since Sunday 10 January 2027. 6. Quorum · a quorum of half of the seats, rounded up',
    );
  });

  it('keep what is in force while a draft is written, and show what differs', async () => {
    await ask(cleo, clause(6, 'Half of us.', { rule: half }));
    await ask(cleo, { ask: 'terms.agree', day: '2027-01-04' });
    await ask(cleo, clause(6, 'Four of us.'));
    await ask(cleo, clause(7, 'The chair presides.'));
    expect(await says(sam, { ask: 'terms.clause', number: 6 })).toContain('Half of us.');
    expect(await says(sam, { ask: 'terms.show' })).toContain('A draft is being written');
    expect(await says(sam, { ask: 'terms.show', draft: true })).toContain(
      '6. Quorum · changed in the draft; 7. Quorum · new in the draft',
    );
    await ask(cleo, { ask: 'terms.agree', day: '2027-01-04' });
    const now = await says(sam, { ask: 'terms.clause', number: 6 });
    expect(now).toContain('Four of us. No rule is kept by it');
    expect(now).toContain(
      'Before that it said “Quorum: Half of us. Rule: a quorum of half of the seats, rounded up.”.',
    );
    const history = await says(sam, { ask: 'terms.history' });
    expect(history).toContain(
      'Version 2 put in force from Monday 4 January 2027: clause 6 changed and clause 7 new',
    );
    expect(history).toContain('Clause 6 changed in the draft from “Quorum: Half of us.');
  });

  it('replace a version that was still to come', async () => {
    await ask(cleo, clause(6, 'Half of us.'));
    await ask(cleo, { ask: 'terms.agree', day: '2027-02-01' });
    await ask(cleo, clause(6, 'A third of us.'));
    expect(await says(cleo, { ask: 'terms.agree', day: '2027-01-20' })).toContain(
      'Version 1, which was still to come, is replaced by it.',
    );
  });

  it('take a clause out only once that is sure, and keep its words', async () => {
    await ask(cleo, clause(6, 'Half of us.'));
    expect(await says(cleo, { ask: 'terms.take-out', number: 6 })).toContain('out of the draft?');
    await ask(cleo, { ask: 'terms.take-out', number: 6, sure: true });
    expect(await says(cleo, { ask: 'terms.clause', number: 6 })).toContain('has no clause 6');
    expect(await says(cleo, { ask: 'terms.agree', day: '2027-01-10' })).toContain(
      'There is no clause in the draft.',
    );
    expect(await says(cleo, { ask: 'terms.history' })).toContain(
      'Clause 6 taken out of the draft: “Quorum: Half of us.”',
    );
  });

  it('begin with a template, in place of another draft only once that is sure', async () => {
    await ask(cleo, { ask: 'terms.fork', template: 'informal' });
    expect(await says(sam, { ask: 'terms.show', draft: true })).toContain(
      '6. Quorum · a quorum of a third of the seats, rounded up',
    );
    expect(await says(cleo, { ask: 'terms.fork', template: 'ward' })).toContain(
      'There is a draft of 6 clauses.',
    );
    await ask(cleo, { ask: 'terms.fork', template: 'ward', sure: true });
    expect(await says(sam, { ask: 'terms.show', draft: true })).toContain(
      '4. Change of boundaries',
    );
  });

  it('refuse what cannot be, and say what to do instead', async () => {
    expect(await says(cleo, { ask: 'terms.agree', day: '2027-01-10' })).toContain(
      'Nothing in the draft differs',
    );
    await ask(cleo, clause(6, 'Half of us.'));
    expect(await says(cleo, clause(6, 'Half of us.'))).toContain('says that already');
    expect(await says(cleo, clause(6, 'A third.', { isNew: true }))).toContain(
      'There is a clause 6 already.',
    );
    for (const day of ['2027-01-03', '2027-02-30'])
      expect(await says(cleo, { ask: 'terms.agree', day })).toContain('today or a later day');
  });

  it('are not written over by somebody who opened them before', async () => {
    await ask(cleo, clause(6, 'Half of us.'));
    await ask(asha, clause(6, 'A third of us.'));
    const asked = await ask(cleo, clause(6, 'A quarter of us.', { seen: 1 }));
    expect(aloud(asked)).toContain('Clause 6 was changed since you opened it, last by Asha.');
    expect(labelsOf(asked)).toContain('Put mine in its place');
    expect(await says(cleo, { ask: 'terms.agree', day: '2027-01-10', seen: 1 })).toContain(
      'The draft was changed since you opened it.',
    );
  });
});

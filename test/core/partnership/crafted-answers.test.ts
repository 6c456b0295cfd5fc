import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../core/model/register.ts';
import { type Name, slackAccount } from '../../lines/cast.ts';
import { type Southport, southport, wordsOf } from '../../lines/southport.ts';
import { onSlack } from '../../support/southport/people.ts';
import { request } from '../../support/world.ts';

const answers = async (on: Southport, who: Name, of: Name, known: Name, yes: boolean) => {
  const { person } = await on.look();
  const ask: Ask = {
    ask: 'person.same',
    in: on.id,
    account: slackAccount(of),
    person: person[of],
    known: person[known],
    yes,
  };
  return wordsOf(await on.ask(who, ask));
};
const everybody = ['asha', 'priya', 'sam', 'mia', 'olu', 'stan'] as const;

/** An answer to a question that nobody has put comes out of a client that made it itself. */
describe('an answer to “Is that also you?” that nobody has asked', () => {
  it.each(everybody)('makes nobody somebody else, pressed by %s', async (who) => {
    const on = await southport();
    await on.ask('stan', { ask: 'partnership.ask-to-join' });
    const before = on.kept.written();
    for (const of of everybody)
      for (const known of everybody)
        expect(await answers(on, who, of, known, true)).toMatch(
          /^(?:Nothing says that those two are one person\.|Those are one person already\.|Only the person|I don't know that person)/,
        );
    expect(on.kept.written()).toEqual(before);
  });

  it.each(everybody)('lets nobody in, pressed by %s', async (who) => {
    const on = await southport();
    await on.ask('stan', {
      ask: 'partnership.ask-to-join',
      after: '{"ask":"action.take","ref":"A-2"}',
    });
    for (const known of everybody) {
      await answers(on, who, 'stan', known, false);
      await answers(on, who, known, 'stan', false);
    }
    expect(wordsOf(await on.ask('stan', { ask: 'action.take', ref: 'A-2' }))).toBe(
      "You've asked to join Southport, and the clerk hasn't answered yet.",
    );
  });

  it('gives nobody more than they had, though they go by the name of somebody who may do more', async () => {
    const on = await southport();
    const account = slackAccount('mia');
    const happening = { happened: 'account-renamed', account, name: 'Asha' } as const;
    const renamed = { kind: 'happened', happening } as const;
    await on.world.ask(request({ account, name: 'Asha' }, renamed, onSlack));
    expect(await answers(on, 'mia', 'asha', 'mia', true)).toMatch(/may do more than you/);
  });
});

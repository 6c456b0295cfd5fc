import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evolvePoll, evolveVote } from '../../../core/features/poll/evolve.ts';
import { readPoll, readVote } from '../../../core/features/poll/stored.ts';
import { monday } from '../../support/southport/people.ts';

const folder = new URL('../../fixtures/poll/', import.meta.url);
const shapes = (kind: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .map((name) => ({
      name,
      stored: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>,
    }));

describe('stored shapes of polls and votes', () => {
  it.each(shapes('poll'))('$name is read for ever, and a later field survives', ({ stored }) => {
    const later = { ...stored, colour: 'green' };
    expect(readPoll(later)).toEqual(later);
    const reminded = { event: 'PollReminded', day: '2027-01-05' } as const;
    expect(evolvePoll(readPoll(later), reminded, { at: monday })).toMatchObject({
      colour: 'green',
    });
  });

  it.each(shapes('vote'))('$name is read for ever, and a later field survives', ({ stored }) => {
    const later = { ...stored, colour: 'green' };
    expect(readVote(later)).toEqual(later);
    if ('sealed' in stored) return;
    const taken = evolveVote(readVote(later), { event: 'VoteTakenBack' }, { at: monday });
    expect(taken).toEqual({ v: 1, colour: 'green' });
  });

  it.each([[undefined], [{}], [{ v: 2 }], [{ v: 1, question: 'Only a question' }]])(
    'throws on %j',
    (stored) => {
      expect(() => readPoll(stored)).toThrow();
    },
  );

  it('lets a sealed vote change no more', () => {
    const cast = { event: 'VoteCast', choice: 0 } as const;
    expect(() => evolveVote({ v: 1, sealed: true }, cast, { at: monday })).toThrow();
  });
});

import { expect, it } from 'vitest';
import * as z from 'zod';
import { addDays } from '../../core/calendar/days.ts';
import { whyOf } from '../../core/engine/backoff.ts';

const words = 'Mrs Jones\n    at 12 Mill Lane told us';
const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (fault) {
    return fault;
  }
};

it.each([
  ['a day that is none', 'RangeError', () => addDays(words, 1)],
  ['text that is no JSON', 'SyntaxError', () => JSON.parse(words)],
  ['a stored thing of no known shape', 'ZodError', () => z.enum(['a']).parse(words)],
  ['a name that nobody foresaw', 'ZodError', () => z.strictObject({}).parse({ [words]: 1 })],
  ['a value that cannot be called', 'TypeError', () => Reflect.apply(words as never, null, [])],
])('tells of %s the error and where it was, and nothing that people wrote', (_, name, run) => {
  const why = whyOf(thrown(run));
  expect(why).toMatch(new RegExp(`^\\$?${name} at `));
  for (const word of ['Jones', 'Mill Lane', 'told us']) expect(why).not.toContain(word);
});

it('tells our own words whole', () => {
  expect(whyOf(new Error('the table is busy'))).toBe('Error: the table is busy');
  expect(whyOf('No chat has taken it yet.')).toBe('No chat has taken it yet.');
  expect(whyOf({ body: words })).toBe('something that is no error');
});

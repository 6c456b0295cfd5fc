import { expect, it } from 'vitest';
import * as z from 'zod';
import { addDays } from '../../core/calendar/days.ts';
import { inOwnWords, whyOf } from '../../core/lib/why.ts';

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

const carrying = (more: object) => Object.assign(new Error(words), more);
it.each([
  ['in its message', new Error(words)],
  ['as its name', carrying({ name: words })],
  ['as a name like an error’s', carrying({ name: `${words} Error` })],
  ['as its code', carrying({ code: words })],
  ['in its stack', carrying({ stack: `Error: ${words}\n${words}\n    at there (/work/a.ts:1:2)` })],
  ['as its cause', new Error('x', { cause: new Error(words) })],
  ['among several', new AggregateError([new Error(words)], words)],
  ['as itself', words],
  ['as a thing', { message: words, toString: (): string => words }],
  ['as nothing', undefined],
])('says nothing of what was thrown with people’s words %s', (_, fault) => {
  expect(whyOf(fault)).toMatch(
    /^(?:something that is no error|(?:Error|AggregateError)(?: at \S+:\d+:\d+)*)$/,
  );
});

it('tells our own words whole', () => {
  expect(whyOf(inOwnWords(new Error('the table is busy')))).toBe('Error: the table is busy');
  expect(whyOf({ body: words })).toBe('something that is no error');
});

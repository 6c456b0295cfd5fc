import { inspect } from 'node:util';
import { vi } from 'vitest';
import { sources } from '../../support/sources.ts';

const levels = ['debug', 'dir', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** All that is written into a log from now on, and shown nowhere. */
export const hearing = () => {
  const lines: (readonly unknown[])[] = [];
  for (const level of levels)
    vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void lines.push(line));
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push([String(text)]) > 0);
  return {
    lines,
    /** Lambda writes down what leaves a handler. */
    left: (fault: unknown) => void lines.push(['left', fault]),
  };
};
/** A line with all that hangs on it, hidden or not. */
export const whole = (line: readonly unknown[]): string =>
  inspect(line, { depth: 12, showHidden: true, maxStringLength: null, breakLength: 1e6 });

/** Our own words, as the sources have them. */
const own = sources
  .filter(({ path }) => /^(?:core|adapters|functions)\//.test(path))
  .flatMap(({ text }) => [...text.matchAll(/inOwnWords\(\s*new \w+\(\s*(['`])([\s\S]*?)\1/g)])
  .map(([, , said = '']) =>
    said
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*?'),
  );
const cut = ['The last try did not come to an end\\.', 'No chat has taken it yet\\.'];
const why = new RegExp(
  `^(?:something that is no error|[A-Z][A-Za-z]*(?: at \\S+:\\d+:\\d+)*|(?:Error: )+(?:${[...own, ...cut].join('|')})|${cut.join('|')})$`,
);
const name = /^[\w:.@/#%|-]{1,200}$/;
const is =
  (form: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && form.test(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';
/** Every field that a line may have, and what may stand in it. */
const fields: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  again: {
    programme: is(name),
    id: is(name),
    to: is(name),
    partnership: is(name),
    due: is(name),
    again: (value) => value === true,
    faults: isNumber,
    why: is(why),
  },
  refused: {
    programme: is(name),
    to: is(name),
    id: is(name),
    why: is(/^[a-z-]+$/),
    code: is(/^[\w.-]{1,60}$/),
  },
  work: { by: is(/^(?:relay|wake|deliver)$/), programme: is(name), times: isNumber },
};
const fits = (value: unknown, allowed: (typeof fields)[string] = {}): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([field, held]) => allowed[field]?.(held));

/** Whether a line is one of those that may be written: its fields and what stands in them are all known. */
export const isKnown = ([first, second, ...more]: readonly unknown[]): boolean => {
  if (more.length > 0) return false;
  if (first === 'left') return second instanceof Error && is(why)(second.message);
  if (typeof first === 'string')
    return /^(?:slack|teams)[a-z/. -]*$/i.test(first) && is(why)(second);
  if (second !== undefined || typeof first !== 'object' || first === null) return false;
  const { again, stuck, refused, count, work, ...others } = first as Record<string, unknown>;
  const told = [again, stuck].filter((one) => one !== undefined);
  return (
    Object.keys(others).length === 0 &&
    (count === undefined || is(/^[a-z.]+$/)(count)) &&
    told.every((one) => fits(one, fields.again)) &&
    (refused === undefined || fits(refused, fields.refused)) &&
    (work === undefined || fits(work, fields.work))
  );
};

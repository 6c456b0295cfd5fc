import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands, questions, readAsk } from '../../core/features/asks.ts';
import { formRules } from '../../core/features/in.ts';
import type { Input } from '../../core/model/request.ts';
import { since } from './since.ts';
import { type Came, type Filled, type Released, released, submitted } from './submitting.ts';
import { heard, type Sent } from './wire.ts';

const folder = join(import.meta.dirname, 'fixtures');
const recorded = <One>(version: string, name: string) =>
  JSON.parse(readFileSync(join(folder, version, `${name}.json`), 'utf8')) as readonly One[];
const releases = readdirSync(folder).map((version) => ({
  version,
  asks: recorded<{ readonly ask: string }>(version, 'asks'),
  forms: recorded<Filled & { readonly came: Came }>(version, 'forms'),
  wire: recorded<Sent & { readonly input: Input }>(version, 'wire'),
}));

/** As it would stand in a file: what is undefined is not there. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe.each(releases)('what $version has put before people', ({ asks, forms, wire }) => {
  let world: Released;
  beforeAll(async () => {
    world = await released();
  });

  it('is asked as it was, by every button', () => {
    const changed = asks.filter((one) => {
      const read = readAsk(one);
      return !read || !isDeepStrictEqual(written(read), one);
    });
    expect(changed).toEqual([]);
  });

  it('comes to the same, for every form that is filled in', async () => {
    for (const { came, ...filled } of forms) {
      const now = await submitted(world, world.here(filled as Filled));
      expect({ ...filled, came: world.anywhere(now) }).toEqual({ ...filled, came });
    }
  });

  it('is read the same from what the chats send back', () => {
    for (const { input, ...sent } of wire)
      expect({ ...sent, input: written(heard(sent)) }).toEqual({ ...sent, input });
  });
});

describe('everything that can be asked', () => {
  const once = (names: readonly string[]) => [...new Set(names)].toSorted();
  const asksNow = [...commands(), ...questions()].map(({ name }) => name);

  it('is in a recording of a release, or has come since the last', () => {
    const asks = releases.flatMap((one) => one.asks.map((each) => each.ask));
    expect(once([...asks, ...since.asks])).toEqual(once(asksNow));
    const forms = releases.flatMap((one) => one.forms.map(({ input }) => input.form));
    expect(once([...forms, ...since.forms])).toEqual(once([...formRules().keys()]));
    expect(since.asks.filter((name) => asks.includes(name))).toEqual([]);
    expect(since.forms.filter((name) => forms.includes(name))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { importsOf, said, sources, under } from './support/sources.ts';

describe('the shape of the code', () => {
  it('has code to look at', () => {
    expect(under('core').length).toBeGreaterThan(20);
    expect(under('adapters').length).toBeGreaterThan(5);
  });

  it('lets core import nothing outward: its own files, zod and pure libraries', () => {
    const pure = /^(zod|temporal-polyfill|@noble\/hashes\/.+)$/;
    const outward = under('core')
      .flatMap(importsOf)
      .filter(({ target, specifier }) =>
        specifier.startsWith('.') ? !target.startsWith('core/') : !pure.test(specifier),
      );
    expect(said(outward)).toEqual([]);
  });

  it('keeps the world out of core: no clock, no chance, no network, no process', () => {
    const world =
      /\bDate\.now\b|\bnew Date\b(?!\([^)\s])|\bMath\.random\b|\bfetch\(|\bprocess\.|\bsetTimeout\b|\bconsole\./;
    const offences = under('core').filter(({ text }) =>
      world.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('hands the stand-in chats their clock: they have none of their own, and no chance', () => {
    const own = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b/;
    const standins = under('infra/local/standins');
    expect(standins.length).toBeGreaterThan(10);
    expect(standins.filter(({ text }) => own.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('tells what a reference is of by its feature alone: each letter is said once', () => {
    const letters = /'[AMPR]'|startsWith\('[AMPR]-'/;
    const offences = under('core').filter(
      ({ path, text }) =>
        !path.startsWith('core/counting/') && !/\/letter\.ts$/.test(path) && letters.test(text),
    );
    // What an action is due by is a meeting.
    expect(offences.map(({ path }) => path)).toEqual(['core/features/action/ask-fields.ts']);
  });

  it('lets no feature import a sibling: features meet in the lists above them', () => {
    const features = ['action', 'general', 'meeting', 'partnership', 'person', 'poll', 'review'];
    const offences = features.flatMap((feature) =>
      under(`core/features/${feature}`)
        .flatMap(importsOf)
        .filter(({ target }) =>
          features.some(
            (other) => other !== feature && target.startsWith(`core/features/${other}/`),
          ),
        ),
    );
    expect(said(offences)).toEqual([]);
  });

  it('names features in their seven lists alone: every other room asks those', () => {
    const lists = /^core\/features\/(asks|shapes|in|out|due|files|sentences)\.ts$/;
    const offences = under('core', 'adapters', 'functions')
      .filter(({ path }) => !lists.test(path) && !/^core\/features\/[^/]+\//.test(path))
      .flatMap(importsOf)
      .filter(({ target }) => /^core\/features\/[^/]+\//.test(target));
    expect(said(offences)).toEqual([]);
    expect(
      under('core/features')
        .map(({ path }) => path)
        .filter((path) => !/features\/[^/]+\//.test(path)),
    ).toSatisfy((files: string[]) => files.every((path) => lists.test(path)));
  });

  it('lets each step of the way in be called by the door alone, or know no more of another than its type', () => {
    const steps = ['arrive', 'understand', 'choose', 'decide', 'commit', 'platform-event'];
    const offences = steps.flatMap((step) =>
      under('core/incoming')
        .filter(({ path }) => steps.some((one) => path === `core/incoming/${one}.ts`))
        .flatMap(({ path, text }) =>
          importsOf({ path, text: text.replace(/^import type [^;]*;/gm, '') }),
        )
        .filter(({ path, target }) => target === `core/incoming/${step}.ts` && path !== target)
        .filter(({ path }) => path !== 'core/incoming/platform-event.ts'),
    );
    expect(said(offences)).toEqual([]);
  });

  it('lets nothing on the way in call back: a step calls those behind it at the most, and its own helpers', () => {
    /** As a request goes through them; what leaves the pipe early stands before the steps that it still uses. */
    const way = [
      ...['arrive', 'understand', 'choose', 'answer', 'general-commands', 'platform-event'],
      ...['again', 'admit', 'decide', 'commit', 'tell'],
    ].map((step) => `core/incoming/${step}.ts`);
    const calls = under('core/incoming')
      .flatMap(({ path, text }) =>
        importsOf({ path, text: text.replace(/^import type [^;]*;/gm, '') }),
      )
      .filter(({ target }) => target.startsWith('core/incoming/'));
    const back = calls.filter(
      ({ path, target }) => way.includes(target) && way.indexOf(target) <= way.indexOf(path),
    );
    expect(said(back)).toEqual([]);
    const helpers = under('core/incoming')
      .map(({ path }) => path)
      .filter((path) => !way.includes(path));
    const users = helpers.map((helper) => calls.filter(({ target }) => target === helper).length);
    expect(users).toEqual(helpers.map(() => 1));
  });

  /** Every file that one brings along, the ones that are types only left out. */
  const broughtBy = (path: string, seen = new Set<string>()): Set<string> => {
    const source = sources.find((one) => one.path === path);
    if (!source || seen.has(path)) return seen;
    seen.add(path);
    const values = source.text.replace(/^import type [^;]*;/gm, '');
    for (const { target } of importsOf({ path, text: values })) broughtBy(target, seen);
    return seen;
  };
  it.each([
    ['core/deliver.ts', ['in', 'due', 'files']],
    ['core/wake.ts', ['in', 'out', 'files']],
    ['core/files.ts', ['in', 'out', 'due']],
  ])('brings into %s only the lists it asks', (door, others) => {
    const brought = broughtBy(door);
    expect(brought).toContain('core/features/shapes.ts');
    expect(others.filter((list) => brought.has(`core/features/${list}.ts`))).toEqual([]);
  });

  it.each([
    ['core/incoming', 'core/handle.ts'],
    ['core/outgoing', 'core/deliver.ts'],
    ['core/due', 'core/wake.ts'],
  ])('enters %s through %s alone', (folder, door) => {
    const others = sources
      .filter(({ path }) => path !== door && !path.startsWith(`${folder}/`))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(`${folder}/`));
    expect(said(others)).toEqual([]);
  });

  it('lets no adapter import a sibling, nor anything but core and its own SDK', () => {
    const offences = under('adapters')
      .flatMap(importsOf)
      .filter(({ path, target, specifier }) => {
        const own = path.split('/').slice(0, 2).join('/');
        return (
          specifier.startsWith('.') && !target.startsWith('core/') && !target.startsWith(`${own}/`)
        );
      });
    expect(said(offences)).toEqual([]);
  });

  it('reads the environment in functions/wiring.ts alone', () => {
    const readers = under('functions', 'adapters', 'core').filter(({ text }) =>
      /process\.env/.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual(['functions/wiring.ts']);
  });

  it('lets the machinery of language import no feature: their words are handed in', () => {
    const offences = under('core/language')
      .flatMap(importsOf)
      .filter(({ target }) => /^core\/features\/[^/]+\//.test(target));
    expect(said(offences)).toEqual([]);
  });

  it('keeps counting free of the product: it imports itself and small pure things', () => {
    const offences = under('core/counting')
      .flatMap(importsOf)
      .filter(
        ({ target, specifier }) =>
          specifier.startsWith('.') && !/^core\/(counting|lib)\//.test(target),
      );
    expect(said(offences)).toEqual([]);
  });

  it('knows the chats from one table: nothing in core asks which one it is', () => {
    const asking = under('core').filter(({ text }) =>
      /'(slack|teams)'|\(slack\|teams\)/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const tops = ['core', 'adapters', 'functions', 'infra', 'test', '.ci'];
const skipped = new Set(['node_modules', 'cdk.out', 'dist', 'fixtures']);

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (skipped.has(name)) return [];
    return statSync(path).isDirectory() ? [path, ...walk(path)] : [path];
  });
const paths = tops.flatMap((top) => walk(join(root, top))).map((path) => relative(root, path));
const sources = paths
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const under = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

const importsOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    path,
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(path), specifier))
      : specifier,
  }));
const said = (offences: readonly { path: string; specifier: string }[]) =>
  offences.map(({ path, specifier }) => `${path} imports ${specifier}`);

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
      /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bfetch\(|\bprocess\.|\bsetTimeout\b|\bconsole\./;
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

  it.each([
    'core/outgoing',
    'core/due',
    'core/morning',
    'core/engine',
    'core/wake.ts',
    'core/deliver.ts',
  ])('keeps %s free of features: it asks the lists, and only they know who answers', (room) => {
    const offences = sources
      .filter(({ path }) => path === room || path.startsWith(`${room}/`))
      .flatMap(importsOf)
      .filter(({ target }) => /^core\/features\/[^/]+\//.test(target));
    expect(said(offences)).toEqual([]);
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
    ['core/deliver.ts', ['in', 'due']],
    ['core/wake.ts', ['in', 'out']],
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

  it('keeps each function file to 25 lines, the wiring and its settings apart', () => {
    const long = under('functions').filter(
      ({ path, text }) =>
        !/functions\/(wiring|settings)\.ts/.test(path) && text.trimEnd().split('\n').length > 25,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('imports zod in one form only', () => {
    const offences = sources.filter(({ text }) =>
      [...text.matchAll(/import ([^;]*?) from 'zod'/g)].some(([, form]) => form !== '* as z'),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has no name that says nothing', () => {
    const nothing = /(^|\/)(utils?|helpers?|common|misc|services?|managers?)(\.[a-z.]+)?$/i;
    expect(paths.filter((path) => nothing.test(path))).toEqual([]);
  });

  it('imports every name from where it stands', () => {
    const passing = sources.filter(({ text }) => /^export (type )?(\{[^}]*\}|\*) from/m.test(text));
    expect(passing.map(({ path }) => path)).toEqual([]);
  });

  it('names files and folders in lower case, words joined by hyphens', () => {
    expect(paths.filter((path) => /[A-Z_]/.test(path))).toEqual([]);
  });

  it('casts types by force in two helpers of core alone, and elsewhere less and less', () => {
    const forced = /\bas never\b|\bas unknown as\b|\bas any\b|[:<]\s*any\b|@ts-(?:ignore|nocheck)/g;
    const helpers = { 'core/model/stored-schemas.ts': 1, 'core/lib/defined.ts': 1 };
    /** What stands there still: figures that may only fall. */
    const left: Readonly<Record<string, number>> = {
      ...helpers,
      'core/features/action/offers.ts': 1,
      'core/features/poll/forms/make.ts': 1,
      'core/incoming/answer.ts': 1,
      'core/incoming/command.ts': 2,
      'core/incoming/general-commands.ts': 1,
      'core/outgoing/notice.ts': 1,
      'core/wake.ts': 1,
    };
    const offences = under('core').filter(({ path, text }) => {
      const code = text.replace(/\/\*\*?(?!.*@ts-)[\s\S]*?\*\//g, '');
      return [...code.matchAll(forced)].length > (left[path] ?? 0);
    });
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('has no class but the constructs of the cloud and the few errors', () => {
    const offences = sources.filter(
      ({ path, text }) =>
        !path.startsWith('test/') &&
        [...text.matchAll(/^\s*(?:export )?(?:abstract )?class \w+(?: extends (\w+))?/gm)].some(
          ([, parent = '']) => !/Construct|Stack|Stage|App|Error$/.test(parent),
        ),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });
});

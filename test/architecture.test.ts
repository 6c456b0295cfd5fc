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

  it('keeps what people read in the sentence files', () => {
    const words = /(?<![\w.:/-])[a-z]{2,} (?:\S+ )*?[a-z]{2,}(?![\w:/-])/;
    const literals = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
    /** The grammar of typed lines, the calendar's own words and a file format that is not ours. */
    const other =
      /\/sentences|\/en-gb|\/reads\/|^core\/language\/|^core\/calendar\/|^core\/counting\/file\//;
    const ours: readonly string[] = [
      // The right of a command, and what may be done with an action.
      'chair or clerk',
      'add to',
      'hand back',
      // Written into the log of faults.
      'something that is no error',
      'The last try did not come to an end.',
      'No chat has taken it yet.',
      // Hashed.
      /* biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the code */ 'programme of ${installOf(place)}',
    ];
    const found = under('core')
      .filter(({ path }) => !other.test(path) && path !== 'core/features/partnership/word.ts')
      .flatMap(({ path, text }) => {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '');
        return [...code.matchAll(literals)]
          .filter(({ index }) => !/new \w*(?:Error|RegExp)\(\s*$/.test(code.slice(0, index)))
          .map(([, single, double, template]) => single ?? double ?? template ?? '')
          .filter((said) => words.test(said.replace(/\$\{[^}]*\}/g, 'X')) && !ours.includes(said))
          .map((said) => `${path}: ${said}`);
      });
    expect(found).toEqual([]);
  });

  it('names a language in one file: what is said depends on who reads', () => {
    const naming = under('core', 'adapters', 'functions', 'infra').filter(({ text }) =>
      /'en-GB'|"en-GB"/.test(text),
    );
    expect(naming.map(({ path }) => path)).toEqual(['core/model/locale.ts']);
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

import { describe, expect, it } from 'vitest';
import { paths, sources, under } from './support/sources.ts';

describe('the way the code is written', () => {
  it('keeps each function file to 25 lines, the wiring and its settings apart', () => {
    const long = under('functions').filter(
      ({ path, text }) =>
        !/functions\/(wiring|settings)\.ts/.test(path) && text.trimEnd().split('\n').length > 25,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
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
      /* biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the code */ 'programme of ${servedBy(where)}',
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
      [...text.matchAll(/import ([^;]*?) from 'zod'/g)].some(
        ([, form]) => form !== '* as z' && form !== 'type * as z',
      ),
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

  it('casts types by force in two helpers of core alone', () => {
    const forced = /\bas never\b|\bas unknown as\b|\bas any\b|[:<]\s*any\b|@ts-(?:ignore|nocheck)/g;
    const left: Readonly<Record<string, number>> = {
      'core/model/stored-schemas.ts': 1,
      'core/lib/defined.ts': 1,
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

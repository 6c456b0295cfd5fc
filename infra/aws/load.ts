import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** A bundle that has been compiled, and what it exports. */
export interface LoadedBundle {
  readonly script: Script;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Where the code cache of a bundle lies for this V8 and processor: others have others, and many releases of Node one. */
export const cacheOf = (file: string): string =>
  `${file}.${process.versions.v8}-${process.arch}.cache`;

const hasOther = (file: string): boolean =>
  readdirSync(dirname(file)).some((name) => name.endsWith('.cache'));

const keptBeside = (file: string): { cachedData?: Buffer } => {
  try {
    return { cachedData: readFileSync(cacheOf(file)) };
  } catch {
    return {};
  }
};

/**
 * Runs a bundle (CommonJS in one function expression), compiled from the code cache beside it where that fits this Node. V8 rejects a cache of any
 * other version of itself; the bundle is then compiled as usual, which costs time and nothing else.
 */
export const loadBundle = (file: string, require: NodeJS.Require): LoadedBundle => {
  // The bundle is pure ASCII, and Latin-1 is read without decoding.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, ...keptBeside(file) });
  if (script.cachedDataRejected) console.log({ count: 'bundle.cache.rejected' });
  // Undefined where there was none for this V8; one for another says that there was to be.
  if (script.cachedDataRejected === undefined && hasOther(file))
    console.log({ count: 'bundle.cache.missing' });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports };
};

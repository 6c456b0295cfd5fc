import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** A bundle that has been compiled, and what it exports. */
export interface LoadedBundle {
  readonly script: Script;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Where the code cache of a bundle lies for this V8 and processor: others have others, and many releases of Node one. */
export const cacheOf = (file: string): string =>
  `${file}.${process.versions.v8}-${process.arch}.cache`;

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
  // False where V8 took it, undefined where none lay there.
  const { cachedDataRejected } = script;
  if (cachedDataRejected !== false)
    console.log({ count: `bundle.cache.${cachedDataRejected ? 'rejected' : 'missing'}` });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { script, exports: module.exports };
};

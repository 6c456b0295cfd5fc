import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { HttpOut } from '../http.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const cache = join(root, 'node_modules/.cache/folkmoot-console');

/** Changes with every source file and every library. */
const print = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of readdirSync(here, { recursive: true, encoding: 'utf8' }).sort())
    hash.update(`${name} ${statSync(join(here, name)).mtimeMs}`);
  return hash.digest('hex').slice(0, 16);
};

const made = async (): Promise<{ js: Uint8Array; css: Uint8Array }> => {
  const name = join(cache, print());
  try {
    return { js: readFileSync(`${name}.js`), css: readFileSync(`${name}.css`) };
  } catch {
    // Not bundled yet, or of another state.
  }
  const { outputFiles } = await build({
    entryPoints: [join(here, 'client/app.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: cache,
    // The library's main is not ESM, whatever it says; swiper, for carousels, is never drawn.
    alias: { adaptivecards: join(root, 'node_modules/adaptivecards/dist/adaptivecards.js') },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const file = (end: string) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.contents ?? new Uint8Array();
  const files = { js: file('.js'), css: file('.css') };
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${name}.js`, files.js);
  writeFileSync(`${name}.css`, files.css);
  return files;
};

let bundled: ReturnType<typeof made> | undefined;

/** The page's script or style, made once a process and kept until something changes. */
export const bundle = async (path: string): Promise<HttpOut> => {
  bundled ??= made();
  const { js, css } = await bundled;
  const script = path.endsWith('.js');
  return {
    status: 200,
    headers: {
      'content-type': script ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8',
      'cache-control': 'no-cache',
    },
    body: script ? js : css,
  };
};

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const tops = ['core', 'adapters', 'functions', 'infra', 'test', '.ci'];
const skipped = new Set(['node_modules', 'cdk.out', 'dist', 'fixtures']);

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (skipped.has(name)) return [];
    return statSync(path).isDirectory() ? [path, ...walk(path)] : [path];
  });
export const paths = tops
  .flatMap((top) => walk(join(root, top)))
  .map((path) => relative(root, path));
export const sources = paths
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
export const under = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

export const importsOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    path,
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(path), specifier))
      : specifier,
  }));
export const said = (offences: readonly { path: string; specifier: string }[]) =>
  offences.map(({ path, specifier }) => `${path} imports ${specifier}`);

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { projects } from './projects.ts';

const root = resolve(import.meta.dirname, '..');
const filesOf = (patterns: readonly string[]) => globSync([...patterns], { cwd: root });
const elsewhere = new Set(filesOf(Object.values(projects).flat()));
const unit = filesOf(['test/**/*.test.ts']).filter((path) => !elsewhere.has(path));

const imports = new Map<string, readonly string[]>();
const importsOf = (path: string): readonly string[] => {
  const known = imports.get(path);
  if (known) return known;
  const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  const found = [...text.matchAll(/^import (?!type )[^;]*?'([^']+)';/gm)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name,
  );
  imports.set(path, found);
  return found;
};
const reachedFrom = (path: string): ReadonlySet<string> => {
  const reached = new Set([path]);
  for (const one of reached) for (const next of importsOf(one)) reached.add(next);
  return reached;
};

it('names only files that are there', () => {
  const patterns: readonly string[] = Object.values(projects).flat();
  expect(patterns.filter((pattern) => filesOf([pattern]).length === 0)).toEqual([]);
});

it('has no test in `unit` that could start a program: that belongs to another project', () => {
  expect(unit.length).toBeGreaterThan(100);
  const offences = unit.filter((path) => reachedFrom(path).has('node:child_process'));
  expect(offences).toEqual([]);
});

it('has no test in `unit` that replaces modules, which all of its files share', () => {
  const mocks = /\bvi\.(?:mock|doMock|resetModules)\(/;
  const offences = unit.filter((path) => mocks.test(readFileSync(join(root, path), 'utf8')));
  expect(offences.filter((path) => path !== 'test/projects.test.ts')).toEqual([]);
});

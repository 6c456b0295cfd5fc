import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'cdk.out', 'dist', 'fixtures']);
const walk = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => (skipped.has(name) ? [] : walk(join(path, name))))
    : [path];

const tops = ['core', 'adapters', 'functions', 'infra', 'test', '.ci', 'docs', '.github'];
const files = [...tops, 'README.md']
  .flatMap((top) => walk(join(root, top)))
  .filter((path) => /\.(tsx?|mjs|md|ya?ml)$/.test(path))
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

/** What is said to a reader: whole pages, and in code the comments, each as one line. */
const said = ({ path, text }: { path: string; text: string }): readonly string[] =>
  /\.(tsx?|mjs)$/.test(path)
    ? (text.match(/\/\*[\s\S]*?\*\/|(?:^\s*\/\/.*\n)+|\/\/.*/gm) ?? []).map((comment) =>
        comment.replace(/\n\s*(?:\*(?!\/)|\/\/)\s*/g, ' '),
      )
    : text.split('\n');

const cited = (pattern: RegExp) =>
  files.flatMap((file) =>
    said(file).flatMap((words) =>
      [...words.matchAll(pattern)].map((found) => ({ path: file.path, found })),
    ),
  );

describe('citations', () => {
  it('names no page of docs that is not there', () => {
    const decisions = readdirSync(join(root, 'docs/decisions'));
    const stands = (page: string): boolean =>
      existsSync(join(root, page)) ||
      decisions.some((name) => `docs/decisions/${name}`.startsWith(`${page}-`));
    const pages = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\bdocs\/[\w/-]*\w(?:\.\w+)?/g)].map(([page]) => ({ path, page })),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ page }) => !stands(page))).toEqual([]);
  });

  it('names no decision that is not there', () => {
    const numbers = readdirSync(join(root, 'docs/decisions')).map((name) => name.slice(0, 3));
    const missing = cited(/\bdecision (\d{3})\b/gi).filter(
      ({ found }) => !numbers.includes(found[1] ?? ''),
    );
    expect(missing.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([]);
  });

  it('names no section of the rules that is not there', () => {
    const rules = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    const sections = [...rules.matchAll(/^## (.+)$/gm)].map(([, section = '']) => section);
    const all = cited(/\brules: ([A-Z][^);.]*)/g);
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(sections).size).toBe(sections.length);
    const missing = all.filter(({ found }) => !sections.includes(found[1] ?? ''));
    expect(missing.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([]);
  });

  it.each([
    ['a numbered section of a page that is elsewhere', /\b(?:product|design|reliability) \d/gi],
    ['another one', /\b(?:platforms|field|aws|slim|voting|models)(?:\.md)? \d+(?:\.\d+)?\b/g],
    ['a numbered example', /\bexample \d/gi],
    ['a numbered rule or step of such a page', /\((?:rule|step) \d\)|, (?:rules?|steps?) \d\b/g],
    ['a page by its name alone', /(?<![\w/-])(?:product|design|reliability|platforms)\.md\b/g],
  ])('cites nothing that a reader cannot open: %s', (_, pattern) => {
    const offences = cited(pattern).filter(({ path }) => path !== 'test/citations.test.ts');
    expect(offences.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([]);
  });
});

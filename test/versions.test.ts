import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { version, devDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  devDependencies: Readonly<Record<string, string>>;
};

describe('versions', () => {
  it('has this one at the head of the changelog, and in the lock file', () => {
    const [newest] = [...read('docs/CHANGELOG.md').matchAll(/^## \[(.+?)\]/gm)];
    expect(newest?.[1]).toBe(version);
    expect(JSON.parse(read('package-lock.json')).version).toBe(version);
  });

  it('names one Node: the one that every script runs on', () => {
    expect(read('.nvmrc').trim()).toBe(devDependencies.node);
  });

  it('pins each action of a workflow by its commit, and says which version that is', () => {
    const folder = '.github/workflows';
    const used = readdirSync(join(root, folder)).flatMap((name) =>
      [...read(`${folder}/${name}`).matchAll(/\buses: (?!\.\/)(.+)$/gm)].map(
        ([, what = '']) => what,
      ),
    );
    expect(used.length).toBeGreaterThan(0);
    const loose = used.filter(
      (what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what),
    );
    expect(loose).toEqual([]);
  });
});

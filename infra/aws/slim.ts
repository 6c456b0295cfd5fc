import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';
import type { Rule } from './rules.ts';

/** Where a package's copy lies for this importer, and which version it is. */
const copyFor = (importer: string, name: string): { file: string; version: string } => {
  const require = createRequire(importer);
  const manifest = require.resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { file: require.resolve(name), version };
};

const apply = (build: PluginBuild, rule: Rule, use: () => void): void => {
  const { name, kind, filter, contents } = rule;
  if (kind === 'file') {
    build.onLoad({ filter }, ({ path }) => {
      use();
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
    return;
  }
  if (kind === 'import') {
    const namespace = `absent ${name}`;
    build.onResolve({ filter }, () => {
      use();
      return { path: name, namespace };
    });
    build.onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: 'js' }));
    return;
  }
  let first: { file: string; version: string } | undefined;
  build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) => {
    if (!filter.test(importer)) return undefined;
    const own = copyFor(importer, name);
    first ??= own;
    if (own.version !== first.version)
      throw new Error(`${importer} needs ${name} ${own.version}, others ${first.version}.`);
    if (own.file !== first.file) use();
    return { path: first.file };
  });
};

/**
 * The plugin for these rules. `done` throws when one of them matched nothing, so that an upgrade cannot
 * silently bring the weight back.
 */
export const slim = (rules: readonly Rule[]): { plugin: Plugin; done: () => void } => {
  const matched = new Set<string>();
  const plugin: Plugin = {
    name: 'slim',
    setup: (build) => {
      for (const rule of rules) apply(build, rule, () => matched.add(rule.name));
    },
  };
  const done = (): void => {
    const idle = rules.filter(({ name }) => !matched.has(name)).map(({ name }) => name);
    if (idle.length > 0) throw new Error(`Nothing to leave out any longer: ${idle.join(', ')}.`);
  };
  return { plugin, done };
};

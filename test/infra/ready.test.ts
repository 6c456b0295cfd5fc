import { expect, it } from 'vitest';

interface Found {
  readonly nodeIn: (root: string, platform: string) => string;
  readonly pathFrom: (program: string, path: string, platform: string) => string;
}
/** It runs before anything is installed, so it is no TypeScript. */
const script: string = new URL('../../.ci/node.mjs', import.meta.url).href;
const { nodeIn, pathFrom }: Found = await import(script);

it.each([
  ['linux', '/w/bot', '/w/bot/node_modules/node/bin/node'],
  ['darwin', '/w/bot', '/w/bot/node_modules/node/bin/node'],
  ['win32', 'C:\\w\\bot', 'C:\\w\\bot\\node_modules\\node\\bin\\node.exe'],
] as const)('on %s the pinned Node is found, and found first', (platform, root, node) => {
  expect(nodeIn(root, platform)).toBe(node);
  const [separator, system] = platform === 'win32' ? [';', 'C:\\Windows'] : [':', '/bin'];
  const folder = node.slice(0, node.search(/.node(\.exe)?$/));
  expect(pathFrom(node, system, platform)).toBe(`${folder}${separator}${system}`);
  expect(pathFrom(node, '', platform)).toBe(folder);
});

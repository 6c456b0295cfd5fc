import { buildAll } from './built.ts';
import { benchBundles } from './bundles.ts';
import { benchCold } from './cold.ts';
import { benchCount } from './count.ts';
import { benchPath } from './path.ts';
import { printTable } from './table.ts';

const sections: Readonly<Record<string, () => Promise<void>>> = {
  count: async () =>
    printTable(
      'Counting (the best of several runs)',
      ['what', 'figure', 'goal', ''],
      (await benchCount()).map(({ what, figure, goal, reached }) => [
        what,
        figure,
        goal,
        reached ? '' : 'NOT reached',
      ]),
    ),
  bundles: async () => benchBundles(await buildAll()),
  start: async () => benchCold(await buildAll()),
  path: benchPath,
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
  const section = sections[name];
  if (!section)
    throw new Error(`There is no "${name}"; there are ${Object.keys(sections).join(', ')}.`);
  await section();
}

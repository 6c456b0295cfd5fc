import { say } from '../../language/saying.ts';
import type { Help, MenuLine } from '../../model/feature-in.ts';

/** How the asker's own things are explained. */
export const personHelp: Help = {
  lines: [
    {
      rank: 60,
      to: 'inside',
      anywhere: true,
      says: say('help.mine', {}),
      label: say('label.mine', {}),
      needs: 'mine',
      ask: { ask: 'mine' },
    },
  ],
  topics: [
    {
      rank: 60,
      name: 'people',
    },
  ],
};

export const personMenu: readonly MenuLine[] = [
  { rank: 29, typed: say('menu.home', {}), says: say('menu.home.says', {}) },
  { rank: 30, typed: say('menu.mine', {}), says: say('menu.mine.says', {}) },
];

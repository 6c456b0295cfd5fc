import type { At, Day } from '../ids.ts';
import type { Nation } from '../partnership/commands.ts';

export type { At, Day, Nation };

import { say } from '../../language/saying.ts';
import type { Deciders } from '../../model/feature.ts';
import { bringTo } from '../../subject/done.ts';
import { onAction } from './decide/about.ts';
import { changing } from './decide/change.ts';
import { creating } from './decide/create.ts';
import { dating } from './decide/dates.ts';
import { finishing } from './decide/finish.ts';
import { peopling } from './decide/people.ts';
import { undoing } from './decide/undo.ts';
import { working } from './decide/work.ts';
import { offers } from './offers.ts';
import type { ActionCommand } from './shapes.ts';

/** The rule of each thing that can be wanted of actions. */
export const actionDeciders: Deciders<ActionCommand> = {
  ...creating,
  ...finishing,
  ...dating,
  ...peopling,
  ...working,
  ...changing,
  ...undoing,
  'action.bring': onAction((about) =>
    bringTo(about, {
      brought: say('action.brought', { ref: about.ref }),
      elsewhere: say('action.bring-in-channel', {}),
      show: offers.show(about.thing),
    }),
  ),
};

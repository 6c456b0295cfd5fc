import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { command } from '../../../model/rule.ts';
import { bringTo } from '../../../subject/done.ts';
import { about } from '../ask-fields.ts';
import { onAction } from '../decide/about.ts';
import { offers } from '../offers.ts';

/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('action.bring', about);

export const bringRule = () =>
  command(bring, {
    right: 'member',
    whileClosed: true,
    ...onAction((about) =>
      bringTo(about, {
        brought: say('action.brought', { ref: about.ref }),
        elsewhere: say('action.bring-in-channel', {}),
        show: offers.show(about.thing),
      }),
    ),
  });

import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { bringTo } from '../../../subject/done.ts';
import { about } from '../ask-fields.ts';
import { type About, onPoll } from '../decide/about.ts';
import { offers } from '../offers.ts';

export const bring = /* @__PURE__ */ ask('poll.bring', about);

const decide = (about: About<unknown>): Outcome =>
  bringTo(about, {
    brought: say('poll.brought', { ref: about.ref }),
    elsewhere: say('poll.bring-in-channel', {}),
    show: offers.show(about.thing),
  });

export const bringRule = () =>
  command(bring, {
    right: 'member',
    whileClosed: true,
    ...onPoll(decide),
  });

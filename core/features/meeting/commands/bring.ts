import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { bringTo } from '../../../subject/done.ts';
import { ref } from '../ask-fields.ts';
import { type About, onMeeting } from '../decide/about.ts';
import { offers } from '../offers.ts';

/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('meeting.bring', () => ({ ...scope(), ref: ref() }));

const decide = (about: About<unknown>): Outcome =>
  bringTo(about, {
    brought: say('meeting.brought', { ref: about.ref }),
    elsewhere: say('meeting.bring-in-channel', {}),
    show: offers.show(about.thing),
  });

export const bringRule = () =>
  command(bring, {
    right: 'member',
    whileClosed: true,
    ...onMeeting(decide),
  });

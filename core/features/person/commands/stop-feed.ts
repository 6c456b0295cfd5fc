import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { everywhere } from '../../../subject/feeds.ts';
import { set } from '../decide/settle.ts';

/** Ends every link that was given to one of the asker's calendar feeds: of a partnership, or of all. */
export const stopFeed = /* @__PURE__ */ ask('person.stop-feed', () => ({
  ...within(),
  /** A partnership; all of the asker's where it is left out. */
  of: z.string().max(64).optional(),
}));

export const stopFeedRule = () =>
  command(stopFeed, {
    right: 'anyone',
    reach: 'programme',
    introduces: true,
    needs: (_, { me }) => ({ people: [me] }),
    decide: ({ of = everywhere }, context, { people }) => {
      const all = of === everywhere;
      const homes: readonly string[] = people.get(context.me)?.state.partnerships ?? [];
      // Whoever has left has no feed of it any more.
      if (!all && !homes.includes(of)) return refused(say('calendar.none', {}));
      return set(context, { event: 'FeedStopped', of }, say('person.feed-stopped', { all }), [
        {
          label: say('label.person.feed-anew', {}),
          ask: all ? { ask: 'person.feed' } : { ask: 'meeting.feed', in: of },
        },
      ]);
    },
  });

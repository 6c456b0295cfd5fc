import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { feedView } from '../../../subject/feed-view.ts';
import { feedLink } from '../../../subject/feeds.ts';
import { called } from '../../../subject/names.ts';
import { within as home } from '../../../subject/require.ts';
import { alone } from '../reads/tails.ts';

export const feed = /* @__PURE__ */ ask('meeting.feed', within);

/** The address of a calendar with this partnership's meetings, for the asker alone. */
export const feedRule = () =>
  question(feed, {
    right: 'observer',
    typed: alone('feed', { ask: 'meeting.feed' }),
    answer: async (_, context, read) => {
      const { links, me, locale } = context;
      if (!links) return refused(say('calendar.no-links', {}));
      const owner = (await read.load({ people: [me] })).people.get(me);
      if (!owner) return refused(say('calendar.none', {}));
      const { id, state } = home(context);
      const url = feedLink(owner, id, { ...context, links });
      const all = { label: say('label.person.feed', {}), ask: { ask: 'person.feed' } } as const;
      return feedView(url, say('calendar.feed', { where: called(state) }), id, locale, [all]);
    },
  });

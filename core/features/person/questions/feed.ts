import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { feedView } from '../../../subject/feed-view.ts';
import { everywhere, feedLink } from '../../../subject/feeds.ts';

export const feed = /* @__PURE__ */ ask('person.feed', within);

/** The address of a calendar with the meetings of all the asker's partnerships, for the asker alone. */
export const feedRule = () =>
  question(feed, {
    right: 'anyone',
    reach: 'programme',
    answer: async (_, context, read) => {
      const { links, me, locale } = context;
      if (!links) return refused(say('calendar.no-links', {}));
      const owner = (await read.load({ people: [me] })).people.get(me);
      if (!owner || owner.state.partnerships.length === 0) return refused(say('calendar.none', {}));
      const url = feedLink(owner, everywhere, { ...context, links });
      return feedView(url, say('calendar.feed-all', {}), everywhere, locale);
    },
  });

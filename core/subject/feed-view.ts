import { type Saying, say, sentence } from '../language/saying.ts';
import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import { buttonsOf } from '../view/button.ts';
import { text, type View } from '../view/view.ts';
import type { FeedOf } from './feeds.ts';

/** The address of a feed for its owner alone: as a line to copy, which is shown nowhere where others read along. */
export const feedView = (
  url: string,
  what: Saying,
  of: FeedOf,
  locale: Locale,
  offers: readonly Offer[] = [],
): View => {
  const [said, how] = [what, say('calendar.feed-how', {})].map((one) => sentence(one, locale));
  const stop: Offer = {
    label: say('label.person.stop-feed', {}),
    ask: { ask: 'person.stop-feed', of },
  };
  return {
    aloud: `${said} ${how}`,
    blocks: [
      { kind: 'text', spans: [text(said ?? '')] },
      { kind: 'copy', text: url },
      { kind: 'text', spans: [text(how ?? '')] },
      { kind: 'buttons', buttons: buttonsOf([...offers, stop], locale) },
    ],
  };
};

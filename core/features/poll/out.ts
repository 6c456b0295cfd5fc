import type { FeatureOut } from '../../model/feature-out.ts';
import { asCard, asResult, asWanted, drawPoll, waitsDrawer } from './draw.ts';
import { pollNews } from './figures.ts';
import { pollDigest } from './view/digest.ts';

/** How polls are shown and told of. */
export const pollOut: FeatureOut = {
  cards: { poll: (subject, request) => drawPoll(subject, asCard, request) },
  drawsAlso: waitsDrawer,
  notices: {
    result: ({ poll }, request) => drawPoll(poll, asResult, request),
    'vote-wanted': ({ poll, seat }, request) => drawPoll(poll, asWanted(seat), request),
  },
  told: {
    poll: (_, { late }) => (late ? { event: 'PollMessageLate' } : undefined),
  },
  digest: pollDigest,
  news: pollNews,
};

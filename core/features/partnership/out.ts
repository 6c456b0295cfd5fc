import type { FeatureOut } from '../../model/feature-out.ts';
import { chairDay } from './chair-asked.ts';
import { drawBack, drawCard, drawClosed, drawWelcome } from './draw.ts';
import { overviewThings } from './leading.ts';
import { newcomerThings } from './newcomers.ts';

/** How a partnership is shown and told of. */
export const partnershipOut: FeatureOut = {
  cards: { partnership: drawCard },
  notices: { back: drawBack, closed: drawClosed, welcome: drawWelcome },
  dayThings: async (request) => [
    ...(await chairDay(request)),
    ...newcomerThings(request.homes, request.reader, request.context),
    ...(await overviewThings(request)),
  ],
};

import { say } from '../../language/saying.ts';
import type { HomePart, HomeRequest } from '../../model/home.ts';
import { homePart } from '../../subject/home-part.ts';
import { reviewRows } from './mine.ts';

/** As many as stand on Home. */
const shown = 5;

/** The reviews that wait for the asker; of those they were told of as clerk, where one was open when it was last counted. */
export const reviewHome = async (request: HomeRequest): Promise<HomePart | undefined> => {
  const { homes, briefs, context } = request;
  const open = homes.filter(({ id }) => briefs.get(id)?.brief.review !== undefined);
  const rows = await reviewRows({ ...request, homes: open });
  if (rows.length === 0) return undefined;
  return homePart(
    {
      rank: 40,
      said: say('home.reviews-said', { reviews: rows.length }),
      title: say('home.reviews', {}),
      rows: rows.slice(0, shown),
      none: say('home.reviews', {}),
    },
    context,
  );
};

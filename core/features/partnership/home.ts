import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Brief, KeptBrief } from '../../model/brief.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { HomePart, HomeRequest } from '../../model/home.ts';
import { isOld, type Led } from './overview.ts';
import { overviewOf } from './view/overview.ts';

/** What a partnership comes to: counted now where a glance does it, else as it was counted last, and when that was. */
const countedOf = async (
  home: StoredPartnership,
  kept: KeptBrief | undefined,
  few: HomeRequest['few'],
  { now, today: day }: Pick<Context, 'now' | 'today'>,
): Promise<Led> => {
  const old = !kept || kept.changed || kept.brief.passing || isOld(kept.brief, now);
  if (!old) return { home, brief: kept.brief };
  const nothing: Brief = { at: now, day, open: 0, late: 0, soon: [], votes: [], unchanged: 0 };
  const { review } = kept?.brief ?? {};
  const counted = await few(home);
  return counted
    ? { home, brief: { ...nothing, ...defined({ review }), ...counted } }
    : { home, brief: kept?.brief, ...(kept ? { asOf: kept.brief.at } : {}) };
};

/** The asker's partnerships with their numbers, a line each, the worst first. */
export const partnershipHome = async (request: HomeRequest): Promise<HomePart | undefined> => {
  const { homes, briefs, few, context, turned } = request;
  const { now, locale } = context;
  if (homes.length === 0) return undefined;
  const led = await Promise.all(
    homes.map((home) => countedOf(home, briefs.get(home.id), few, context)),
  );
  const title = sentence(say('home.partnerships', {}), locale);
  const { blocks } = overviewOf(led, { names: [], now, locale }, turned('partnerships'), {
    ask: { ask: 'person.home', of: 'partnerships' },
    about: title,
  });
  return {
    rank: 50,
    theirs: true,
    said: sentence(say('home.partnerships-said', { partnerships: homes.length }), locale),
    title,
    blocks,
  };
};

import type { AllIn } from '../../model/all-in.ts';
import { away, awayRule } from './commands/away.ts';
import { link, linkRule } from './commands/link.ts';
import { linkWith, linkWithRule } from './commands/link-with.ts';
import { nudges, nudgesRule } from './commands/nudges.ts';
import { reachHere, reachHereRule } from './commands/reach-here.ts';
import { same, sameRule } from './commands/same.ts';
import { stopFeed, stopFeedRule } from './commands/stop-feed.ts';
import { feed, feedRule } from './questions/feed.ts';
import { home, homeRule } from './questions/home.ts';
import { less, lessRule } from './questions/less.ts';
import { mine, mineRule } from './questions/mine.ts';
import { why, whyRule } from './questions/why.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () => [link, linkWith, same, away, nudges, reachHere, stopFeed] as const;
/** All that can be shown. */
export const questions = () => [mine, home, why, less, feed] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [
    linkRule(),
    linkWithRule(),
    sameRule(all),
    awayRule(),
    nudgesRule(),
    reachHereRule(),
    stopFeedRule(),
    mineRule(all),
    homeRule(all),
    whyRule(),
    lessRule(),
    feedRule(),
  ] as const;

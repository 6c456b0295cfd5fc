import { later } from '../calendar/instants.ts';
import { type Effect, finished } from '../model/effect.ts';
import type { At } from '../model/ids.ts';
import type { Store } from '../ports/store.ts';

/** What is put off by no more seconds is not left to the clock, which comes once a minute. */
const soon = 15;

/** The same table, and what was put off in it until soon after an instant. */
export const notingSoon = (store: Store) => {
  const put = new Map<string, Effect>();
  const settle: Store['settle'] = async (effect, was) => {
    const isKept = await store.settle(effect, was);
    if (isKept) put.set(`${effect.to}/${effect.id}`, effect);
    return isKept;
  };
  return {
    store: { ...store, settle },
    soonDue: (now: At): readonly Effect[] =>
      [...put.values()].filter((one) => !finished(one) && one.due <= later(now, soon)),
  };
};

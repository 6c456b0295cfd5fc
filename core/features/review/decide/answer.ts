import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Done, Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { dayAfter } from '../next-day.ts';
import { addOffers, offers } from '../offers.ts';
import type { Said, Verdict } from '../review.ts';
import type { About } from './about.ts';

export type Answer = Named<'review.answer'>;
export type Say = Named<'review.say'>;

/**
 * Another has answered the same since the asker saw it: asked about, not overwritten
 * (rules: Changed meanwhile).
 */
export const overtaken = (about: About<Answer | Say>, name: keyof Said): Outcome | undefined => {
  const { loaded, partnership, review } = about;
  const touch = setSince(review.touched[name], about);
  if (!touch) return undefined;
  const { zone } = partnership.state;
  const part = name === 'verdict' ? undefined : name;
  const who = nameOf(touch.by, loaded.people);
  return askedAnyway(say('review.since-said', defined({ who, at: touch.at, zone, part })), about, [
    'label.review.anyway',
  ]);
};

/** What is said once it is sent, with what may still be added. */
export const sentReply = (about: About<unknown>, verdict: Verdict, said: Said): Done['reply'] => {
  const { partnership, ref, review, thing } = about;
  const more = addOffers({ ...review, said }, thing);
  return {
    saying: say('review.sent', { ref, verdict, next: dayAfter(review, partnership.state) }),
    ...(more.length > 0 ? { lines: [say('review.add', {})] } : {}),
    offers: [offers.undo(thing), ...more],
  };
};

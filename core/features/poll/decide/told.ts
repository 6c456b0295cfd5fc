import { type Saying, say } from '../../../language/saying.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Reply } from '../../../model/offer.ts';
import { type Done, type Refused, refused } from '../../../model/outcome.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import { offers } from '../offers.ts';
import { type Poll, type PollEvent, uncounted } from '../poll.ts';
import type { About } from './about.ts';

/** One thing happened to one poll: the record, its cards, the answer, and whoever else is told. */
export const did = (
  { record }: About<unknown>,
  event: PollEvent,
  reply: Reply,
  more: readonly EffectDraft[] = [],
): Done => happened(record, event, [cardOf(record.id), ...more], reply);

/** Whether votes are still taken: by the poll's own standing, and by the clock before its wake has come. */
export const takesVotes = ({ standing, closes }: Poll, now: string): boolean =>
  standing.is === 'open' && now < closes;

/** Why nobody can vote any longer; `lost` where somebody tried to. */
export const overSaying = (
  { poll, partnership, ref, context }: About<unknown>,
  lost: boolean,
): Saying => {
  const { standing, closes } = poll;
  const { zone } = partnership.state;
  const how = uncounted(poll);
  if (how) return say('poll.was-ended', { ref, how, lost });
  const at = standing.is === 'closing' || standing.is === 'closed' ? standing.at : closes;
  return say('poll.voting-closed', { at, now: context.now, zone, lost });
};

/** Voting is over: what can be done instead. */
export const over = (about: About<unknown>, lost = false): Refused =>
  refused(
    overSaying(about, lost),
    about.poll.standing.is === 'closed' ? [offers.results(about.thing)] : [],
  );

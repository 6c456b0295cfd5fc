import type { Arrival } from '../engine/arrival.ts';
import { repeated } from '../engine/repeated.ts';
import { spoken, withAdded } from '../engine/reply-view.ts';
import type { Context } from '../model/context.ts';
import type { Hash } from '../model/hash.ts';
import type { At } from '../model/ids.ts';
import type { Added, Reply } from '../model/offer.ts';
import type { Answer, Refused } from '../model/outcome.ts';
import type { Request } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';

/** To whom something is told: whoever asked, in the partnership that was meant where one was. */
export interface Asker {
  readonly arrival: Arrival;
  readonly context?: Context;
  readonly added?: Added;
}

/** The name of the question that a request was answered with: the same however often that answer is drawn. */
const questionOf = ({ key }: Request, now: At, hash: Hash): string =>
  `${hash(`question ${key}`).slice(0, 16)}.${Math.floor(Date.parse(now) / 60_000).toString(36)}`;

/** A reply as the one who asked is told it; its buttons mean the partnership of the context. */
export const told = (
  reply: Reply,
  { arrival: { now, request }, context }: Asker,
  ports: Ports,
): Promise<Answer> =>
  spoken(reply, {
    locale: request.locale,
    ports,
    now,
    once: questionOf(request, now, ports.hash),
    ...(context ? { programme: context.programme } : {}),
    ...(context?.partnership ? { partnership: context.partnership.id } : {}),
  });

/** Tells that nothing was written; unless it was, when this same request came before. */
export const toldUnwritten = async (
  { reply, wrongTry }: Pick<Refused, 'reply' | 'wrongTry'>,
  asker: Asker,
  ports: Ports,
): Promise<Answer> => {
  const { arrival, context, added } = asker;
  const before = await repeated(arrival, ports, ...(context ? [context.programme] : []));
  if (!before && wrongTry) await ports.store.wrongTry(arrival.request.asker.account, arrival.now);
  return told(before ?? withAdded(reply, added), asker, ports);
};

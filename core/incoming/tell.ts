import type { Arrival } from '../engine/arrival.ts';
import { repeated } from '../engine/repeated.ts';
import { spoken, withAdded } from '../engine/reply-view.ts';
import type { Context } from '../model/context.ts';
import type { Added, Reply } from '../model/offer.ts';
import type { Answer, Refused } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';

/** To whom something is told: whoever asked, in the partnership that was meant where one was. */
export interface Asker {
  readonly arrival: Arrival;
  readonly context?: Context;
  readonly added?: Added;
}

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

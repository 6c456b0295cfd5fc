import type { Arrival } from '../engine/arrival.ts';
import { ruleOf } from '../engine/asked.ts';
import { loadNeeds } from '../engine/load.ts';
import { repeated } from '../engine/repeated.ts';
import { spoken, withAdded } from '../engine/reply-view.ts';
import type { Ask } from '../features/shapes.ts';
import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import type { Added, Reply } from '../model/offer.ts';
import { type Answer, type Refused, refused } from '../model/outcome.ts';
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

/** Why the role does not reach, and whose does. */
export const notAllowed = async (ask: Ask, context: Context, ports: Ports): Promise<Refused> => {
  const { chair, clerk } = context.partnership?.state ?? {};
  const officers = [chair, clerk].filter((person) => person !== undefined);
  const { people } = await loadNeeds({ people: officers }, { ...context, store: ports.store });
  const name = (person: typeof chair) => person && people.get(person)?.state.name;
  if (ruleOf(ask).right !== 'chair or clerk') {
    const named = name(chair);
    return refused(say('members-only', named === undefined ? {} : { chair: named }));
  }
  const titled = (role: 'chair' | 'clerk', person: typeof chair) =>
    sentence(say('officer', { role, ...defined({ name: name(person) }) }), context.locale);
  const titles = [
    ...(chair ? [titled('chair', chair)] : []),
    ...(clerk && clerk !== chair ? [titled('clerk', clerk)] : []),
  ];
  // Who is known in the other chat has been asked there whether this account is theirs too
  // (rules: One person).
  const own = context.asker.name.toLowerCase();
  const namesake = officers
    .filter((one) => one !== context.me)
    .map(name)
    .find((one) => one !== undefined && one.toLowerCase() === own);
  const why = refused(say('chair-or-clerk-only', { names: titles }));
  return namesake === undefined
    ? why
    : { ...why, reply: { ...why.reply, lines: [say('perhaps-you', { name: namesake })] } };
};

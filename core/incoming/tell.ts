import { loadNeeds } from '../engine/load.ts';
import { spoken } from '../engine/reply-view.ts';
import { ruleOf } from '../features/permissions.ts';
import type { Ask } from '../features/shapes.ts';
import { type Saying, say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import { partnershipIdOf } from '../model/ids.ts';
import type { Offer, Reply } from '../model/offer.ts';
import { type Answer, type Refused, refused } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrive.ts';

/** What reading a line adds to its answer. */
export interface Added {
  readonly notes?: readonly Saying[] | undefined;
  readonly offers?: readonly Offer[] | undefined;
}
/** One try at a request. */
export interface Attempt {
  readonly arrival: Arrival;
  readonly added: Added;
  readonly ports: Ports;
}
/** What came of it; after a conflict it is decided anew. */
export type Performed = Answer | 'conflict';

/** A reply as it is told to the one who asked; its buttons mean the partnership of the context. */
export const tellAsker = (
  reply: Reply,
  { arrival, ports }: Pick<Attempt, 'arrival' | 'ports'>,
  context?: Context,
): Promise<Answer> =>
  spoken(reply, {
    locale: arrival.request.locale,
    ports,
    now: arrival.now,
    ...(context ? { programme: context.programme } : {}),
    ...(context?.partnership ? { partnership: partnershipIdOf(context.partnership.id) } : {}),
  });

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
  const titles = [
    ...(chair ? [`${name(chair) ?? 'the chair'} (chair)`] : []),
    ...(clerk && clerk !== chair ? [`${name(clerk) ?? 'the clerk'} (clerk)`] : []),
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

import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import { type Refused, refused } from '../model/outcome.ts';
import { allows, type Right } from '../model/rights.ts';
import type { Ports } from '../ports/ports.ts';
import { loadNeeds } from './load.ts';

/** Why the role does not reach, and whose does. */
const notAllowed = async (right: Right, context: Context, ports: Ports): Promise<Refused> => {
  const { chair, clerk } = context.partnership?.state ?? {};
  const officers = [chair, clerk].filter((person) => person !== undefined);
  const { people } = await loadNeeds({ people: officers }, { ...context, store: ports.store });
  const name = (person: typeof chair) => person && people.get(person)?.state.name;
  if (right !== 'chair or clerk') {
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

/** Why the asker, as they stand here, may not do what needs this right; undefined where they may. */
export const forbidden = async (
  right: Right,
  context: Context,
  ports: Ports,
): Promise<Refused | undefined> =>
  allows(right, context.standing) ? undefined : notAllowed(right, context, ports);

import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import { sameTitle } from '../lib/same-title.ts';
import type { Context } from '../model/context.ts';
import type { Offer } from '../model/offer.ts';
import { type Refused, refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import { allows, type Right } from '../model/rights.ts';
import type { Ports } from '../ports/ports.ts';
import { escalateOffer } from '../subject/escalation.ts';
import type { People } from '../subject/names.ts';
import { officers } from '../subject/standing.ts';
import { loadNeeds } from './load.ts';

const officersOf = async (context: Context, { store }: Ports): Promise<People> => {
  const people = context.partnership ? officers(context.partnership.state) : [];
  return (await loadNeeds({ people }, { ...context, store })).people;
};

/** Why the role does not reach, whose does, and the way to ask them. */
const notAllowed = async (
  ask: Ask | undefined,
  right: Right,
  context: Context,
  ports: Ports,
): Promise<Refused> => {
  const { chair, clerk } = context.partnership?.state ?? {};
  const people = await officersOf(context, ports);
  const offered = ask ? escalateOffer(ask, context, people) : [];
  const name = (person: typeof chair) => person && people.get(person)?.state.name;
  if (right !== 'chair or clerk') {
    const named = name(chair);
    return refused(say('members-only', named === undefined ? {} : { chair: named }), offered);
  }
  const titled = (role: 'chair' | 'clerk', person: typeof chair) =>
    sentence(say('officer', { role, ...defined({ name: name(person) }) }), context.locale);
  const titles = [
    ...(chair ? [titled('chair', chair)] : []),
    ...(clerk && clerk !== chair ? [titled('clerk', clerk)] : []),
  ];
  // Who is known in the other chat has been asked there whether this account is theirs too
  // (rules: One person).
  const own = context.asker.name;
  const namesake = [...people.keys()]
    .filter((one) => one !== context.me)
    .map(name)
    .find((one) => one !== undefined && sameTitle(one, own));
  const why = refused(say('chair-or-clerk-only', { names: titles }), [
    ...offered,
    ...(titles.length === 0 ? nobodyLeads(context) : []),
  ]);
  return namesake === undefined
    ? why
    : { ...why, reply: { ...why.reply, lines: [say('perhaps-you', { name: namesake })] } };
};

/** Where there is neither chair nor clerk, a member can name who takes over. */
const nobodyLeads = ({ partnership, standing }: Context): Offer[] =>
  partnership && allows('member', standing)
    ? [
        {
          label: say('label.partnership.name-somebody', {}),
          about: partnership.state.name,
          ask: { ask: 'form', form: 'partnership.take-over', in: partnership.id },
          opens: 'form',
        },
      ]
    : [];

/** A no for want of a right, with the way to ask who has it. */
export const askingWhoMay = async (
  why: Refused,
  ask: Ask,
  context: Context,
  ports: Ports,
): Promise<Refused> => {
  const offered = escalateOffer(ask, context, await officersOf(context, ports));
  const offers = [...offered, ...(why.reply.offers ?? [])];
  return { ...why, reply: { ...why.reply, offers } };
};

/** Why the asker, as they stand here, may not do what needs this right, with the way to ask who may, where it is to be done; undefined where they may. */
export const forbidden = async (
  ask: Ask | undefined,
  right: Right,
  context: Context,
  ports: Ports,
): Promise<Refused | undefined> =>
  allows(right, context.standing) ? undefined : notAllowed(ask, right, context, ports);

import { isDay } from '../calendar/days.ts';
import { say } from '../language/saying.ts';
import type { Context, Partnership } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import type { People } from './names.ts';
import { officers } from './standing.ts';
import { wishing } from './thing.ts';

/** What is longer is not carried. */
export const longestEscalated = 3000;

/** Who is asked to do what somebody else may not: the chair, else the clerk; somebody whom a chat can reach. */
export const escalatedTo = (
  partnership: Pick<Partnership, 'chair' | 'clerk'>,
  me: PersonId,
  people: People,
): PersonId | undefined =>
  officers(partnership).find((one) => one !== me && people.get(one)?.state.accounts[0]);

/** **Ask Colm**, with all that was typed or pressed: for who sits here and may not do it. None for anybody else. */
export const escalateOffer = (ask: Ask, context: Context, people: People): Offer[] => {
  const { partnership, standing, me } = context;
  if (!partnership || standing === 'outside') return [];
  const officer = escalatedTo(partnership.state, me, people);
  const name = officer && people.get(officer)?.state.name;
  const after = JSON.stringify({ ...ask, in: partnership.id, sure: undefined });
  if (name === undefined || after.length > longestEscalated) return [];
  return wishing([
    {
      label: say('label.ask-person', { name }),
      about: partnership.state.name,
      ask: { ask: 'partnership.escalate', in: partnership.id, after },
    },
  ]);
};

/** One value of what is escalated, as its sentence shows it. */
export type EscalationPart = { readonly day: string } | { readonly text: string };
export interface EscalationWords {
  /** `meeting schedule`, as it is typed. */
  readonly command: string;
  readonly parts: readonly EscalationPart[];
  /** So many more are not shown. */
  readonly more?: number;
}

const untold: ReadonlySet<string> = new Set(['ask', 'in', 'seen', 'sure', 'form', 'for', 'round']);
const mostParts = 12;

const partsOf = (value: unknown, people: People): EscalationPart[] => {
  if (typeof value === 'string') return [isDay(value) ? { day: value } : { text: value }];
  if (typeof value === 'number') return [{ text: `${value}` }];
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, people));
  if (typeof value !== 'object' || value === null) return [];
  if ('person' in value) {
    const name = people.get(value.person as PersonId)?.state.name;
    return name === undefined ? [] : [{ text: name }];
  }
  if ('name' in value && 'account' in value) return partsOf(value.name, people);
  return Object.entries(value)
    .filter(([name]) => !untold.has(name))
    .flatMap(([, one]) => partsOf(one, people));
};

/** What is escalated, said by what will be done and by nothing that a client could have written beside it. */
export const escalationWords = (ask: Ask, people: People): EscalationWords => {
  const name = ask.ask === 'form' ? ask.form : ask.ask;
  const parts = partsOf(ask, people);
  return {
    command: name.replace('.', ' ').replaceAll('-', ' '),
    parts: parts.slice(0, mostParts),
    ...(parts.length > mostParts ? { more: parts.length - mostParts } : {}),
  };
};

import { sameTitle } from '../../lib/same-title.ts';
import type { Loaded } from '../../model/context.ts';
import { organisationsId, type PartnershipId } from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Stored } from '../../model/record.ts';
import type { Read } from '../../model/stored-schemas.ts';
import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import type { Here } from './names.ts';
import { organisationsOf } from './seats.ts';
import type { organisationsEvents, readOrganisations } from './stored-organisations.ts';

/** What is known of the organisations of a partnership, as its journal makes it. */
export type Organisations = ReturnType<typeof readOrganisations>;
export type OrganisationsEvent = Read<ReturnType<typeof organisationsEvents>>;
export type Organisation = Organisations['organisations'][number];
/** So many are known with what is said of them: they are one item. */
export const mostOrganisations = 200;

/** What an event makes of them; one of which nothing more is known is left out. */
export const evolveOrganisations = (
  state: Organisations | undefined,
  event: OrganisationsEvent,
  trace: Trace,
): Organisations => {
  const before: Organisations = state ?? { v: 1, organisations: [], turns: 0 };
  const turns = before.turns + 1;
  if (event.event === 'SeatPlanSet') {
    const { plan: _, ...rest } = before;
    const { kinds, sectors } = event;
    const isNone = kinds.length === 0 && sectors.length === 0;
    return { ...rest, ...(isNone ? {} : { plan: { kinds, sectors } }), turns };
  }
  const { event: _, ...facts } = event;
  const others = before.organisations.filter(({ name }) => !sameTitle(name, facts.name));
  const own = Object.keys(facts).length > 1 ? [{ ...facts, ...touch(trace), turn: turns }] : [];
  return { ...before, organisations: [...others, ...own], turns };
};

export const organisationsIn = (
  { records }: Pick<Loaded, 'records'>,
  id: PartnershipId,
): Stored<Organisations> | undefined =>
  records.get(organisationsId(id)) as Stored<Organisations> | undefined;

/** What is known of one, by its name. */
export const knownOf = (
  all: Organisations | undefined,
  name: string | undefined,
): Organisation | undefined =>
  name === undefined ? undefined : all?.organisations.find((one) => sameTitle(one.name, name));

/** As it is called where there is little room. */
export const shortOf = (all: Organisations | undefined, name: string): string =>
  knownOf(all, name)?.short ?? name;

/** All that have a seat, and those of which something is known though they have none. */
export const allOrganisations = (
  state: Parameters<typeof organisationsOf>[0],
  all: Organisations | undefined,
): readonly string[] => {
  const seated = organisationsOf(state);
  const besides = (all?.organisations ?? []).map(({ name }) => name);
  return [...seated, ...besides.filter((one) => !seated.some((two) => sameTitle(one, two)))];
};

/** Those whose people have such an address. */
export const suggestedBy = (
  all: Organisations | undefined,
  emails: readonly string[],
): readonly string[] => {
  const domains = emails.map((email) => email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  const ends = (own: string) => domains.some((one) => one === own || one.endsWith(`.${own}`));
  return (all?.organisations ?? [])
    .filter(({ domains: own = [] }) => own.some(ends))
    .map(({ name }) => name);
};

/** What is known of one from now on, or planned; the first of all begins their record. */
export const organisationChange = (
  { id }: Here,
  before: Organisations | undefined,
  ...events: readonly OrganisationsEvent[]
): Change => ({
  record: organisationsId(id),
  kind: 'organisations',
  ...(before ? {} : { fresh: true }),
  events,
});

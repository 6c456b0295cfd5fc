import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { AllIn } from '../../../model/all-in.ts';
import type { Loaded, Needs } from '../../../model/context.ts';
import { organisationId, type PersonId } from '../../../model/ids.ts';
import type { Offer, Reply } from '../../../model/offer.ts';
import type { Here } from '../names.ts';
import type { Seat } from '../partnership.ts';

type Of = PersonId | { readonly organisation: string };

/** What is done about things that were left behind by a person, or by an organisation that has no seat any more. */
export const owedOffers = ({ id }: Here, about: string, of: Of): Offer[] => [
  {
    label: say('label.partnership.give-them', {}),
    about,
    ask: {
      ask: 'form',
      form: 'action.give-all',
      in: id,
      given: typeof of === 'string' ? { of } : of,
    },
    opens: 'form',
  },
  {
    label: say('label.partnership.choose', {}),
    about,
    ask: { ask: 'action.list', in: id, who: typeof of === 'string' ? { person: of } : of },
  },
  { label: say('label.partnership.leave-open', {}), about, ask: { ask: 'never-mind' } },
];

/** The organisation of a seat where it has no other, and that one becomes another's; undefined where nothing is left behind. */
export const leavesLast = (
  { state }: Here,
  seat: Pick<Seat, 'id' | 'organisation'> | undefined,
  to: string | undefined,
): string | undefined => {
  const { organisation } = seat ?? {};
  if (organisation === undefined || to === undefined || sameTitle(organisation, to))
    return undefined;
  const others = state.seats.filter(
    (one) => one.id !== seat?.id && sameTitle(one.organisation ?? '', organisation),
  );
  return others.length > 0 ? undefined : organisation;
};

/** What is put to it and open. */
export const thingsLeft = ({ id }: Here, organisation: string | undefined): Needs =>
  organisation === undefined ? {} : { thingsOf: organisationId(id, organisation) };

/** What the answer says of that: it is given to whoever has the seat by one press, to somebody else, or stays open. */
export const leftBehind = (
  at: Here,
  { organisation, to }: { readonly organisation: string | undefined; readonly to: string },
  { things = [] }: Pick<Loaded, 'things'>,
  { openIn }: Pick<AllIn, 'openIn'>,
): Required<Pick<Reply, 'lines' | 'offers'>> => {
  const open = organisation === undefined ? 0 : openIn(at.id, things);
  if (organisation === undefined || open === 0) return { lines: [], offers: [] };
  const give: Offer = {
    label: say('label.organisations.give', { organisation: to }),
    about: organisation,
    ask: {
      ask: 'action.give-all',
      in: at.id,
      of: { organisation },
      owner: { organisation: to },
    },
  };
  const values = { organisation, partnership: at.state.name, open };
  return {
    lines: [say('organisations.owes', values)],
    offers: [...(to === '' ? [] : [give]), ...owedOffers(at, organisation, { organisation })],
  };
};

import type { Who } from '../../../language/en-gb/names.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { seatOf } from '../../../subject/seats.ts';
import { isFormer } from '../../../subject/standing.ts';
import type { Here } from '../names.ts';
import type { Partnership } from '../partnership.ts';

export const offices = ['chair', 'clerk'] as const;
export type Office = (typeof offices)[number];

/** The offices that somebody has. */
export const officesOf = (state: Pick<Partnership, Office>, person: PersonId): Office[] =>
  offices.filter((office) => state[office] === person);

/** The form in which somebody else is named. */
export const nameAnother = (office: Office, { id, state }: Here): Offer => ({
  label: say('label.partnership.name-another', { office }),
  about: state.name,
  ask: { ask: 'form', form: `partnership.${office}`, in: id },
  opens: 'form',
});

interface About {
  readonly at: Here;
  readonly person: PersonId;
  readonly who: Who;
}

/** Chair and clerk do all that a member may: their role says nothing else while they are it. Undefined for anybody else. */
export const keptByOffice = ({ at, person, who }: About): Refused | undefined => {
  const held = officesOf(at.state, person);
  return held.length === 0
    ? undefined
    : refused(
        say('partnership.office-stays', { who, offices: held, partnership: at.state.name }),
        held.map((office) => nameAnother(office, at)),
      );
};

/** Whose last account is closed may do nothing here, whatever is said of their seat. */
export const goneFromHere = ({ at, person, who }: About): Refused | undefined =>
  isFormer(at.state, person)
    ? refused(say('partnership.gone', { who, partnership: at.state.name }), [
        {
          label: say('label.partnership.people', {}),
          about: at.state.name,
          ask: { ask: 'partnership.people', in: at.id },
        },
      ])
    : undefined;

/** Said of an observer who becomes chair or clerk: they are a member by that. */
export const memberToo = (
  { state }: Here,
  person: PersonId,
  who: Who,
): { readonly lines?: readonly Saying[] } =>
  seatOf(state, person)?.role === 'observer'
    ? { lines: [say('partnership.member-too', { who })] }
    : {};

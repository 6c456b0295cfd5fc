import type { At } from '../../../forms/declared.ts';
import { choice, emptied, line, needed, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Refused } from '../../../model/outcome.ts';
import { type SeatKind, type SeatWay, seatKinds, seatWays } from '../../../model/seat-kinds.ts';
import { line as oneLine } from '../../../view/values.ts';
import { elected } from '../ask-fields.ts';
import { nobody } from '../decide/filling.ts';
import { seatIn } from '../decide/seat-in.ts';
import { family, organisationField, roster } from '../forms.ts';
import { here, whoIs } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { seatName } from '../view/seat-line.ts';
import { sitting } from './office.ts';

/** The seat that a form is about; the rule asks again whether it is there. */
export const seatOfForm = (at: At<undefined>): Seat | Refused => {
  return seatIn(here(at.context), oneLine(at.values.seat) ?? '');
};

type Filled = 'holder' | 'deputy' | 'second' | 'third' | 'follows';
/** Who fills it: nobody, anybody on the list, or whoever does though their accounts are closed, so that they are not lost by saving. */
export const filledBy = (what: Filled, given: (seat: Seat) => PersonId | undefined) =>
  choice({
    label: `field.seat.${what}`,
    choices: (at: At<Seat>) => {
      const all = sitting(at, []);
      const now = given(at.thing);
      const isGone = now !== undefined && !all.some(({ value }) => value === now);
      return [
        { value: nobody, label: sentence(say('field.seat.nobody', {}), at.context.locale) },
        ...all,
        ...(isGone ? [{ value: now, label: whoIs(at.loaded.people, now).name }] : []),
      ];
    },
    given: ({ thing }) => given(thing) ?? nobody,
  });

const kindCalled = (kind: SeatKind) => say('seats.kind', { kind });
const waysCalled = (how: SeatWay) => say('seats.how', { how });
const votesCalled = (votes: 'yes' | 'no') => say('field.seat.votes-is', { votes });
const votes = <Thing>(given: (at: At<Thing>) => 'yes' | 'no') =>
  oneOf(['yes', 'no'], votesCalled, { label: 'field.seat.votes', given });
const saidVotes = (said: 'yes' | 'no' | undefined) =>
  said === undefined ? {} : { votes: said === 'yes' };

/** "p 5" and "P-05" are P-5. */
const voteIn = (typed: string): string =>
  typed
    .trim()
    .toUpperCase()
    .replace(/^P?[\s-]*0*(?=\d)/, 'P-');

/** All that is said of a seat, and who fills it. */
export const seatForm = () =>
  form(family, 'partnership.set-seat', {
    needs: roster,
    of: seatOfForm,
    title: ({ thing, loaded }) => say('form.seat', { seat: seatName(thing, loaded.people) }),
    fields: {
      organisation: emptied(
        line({ ...organisationField, given: ({ thing }: At<Seat>) => thing.organisation }),
      ),
      holder: filledBy('holder', ({ holder }) => holder),
      deputy: filledBy('deputy', ({ deputies }) => deputies[0]),
      second: filledBy('second', ({ deputies }) => deputies[1]),
      third: filledBy('third', ({ deputies }) => deputies[2]),
      kind: oneOf(seatKinds, kindCalled, {
        label: 'field.seat.kind',
        given: ({ thing }: At<Seat>) => thing.kind ?? '',
      }),
      votes: votes(({ thing }: At<Seat>) => (thing.votes === false ? 'no' : 'yes')),
      ward: emptied(
        line({ label: 'field.seat.ward', max: 100, given: ({ thing }: At<Seat>) => thing.ward }),
      ),
      how: oneOf(seatWays, waysCalled, {
        label: 'field.seat.how',
        given: ({ thing }: At<Seat>) => thing.how ?? '',
      }),
      elected: emptied(
        line({
          label: 'field.seat.elected',
          hint: 'hint.seat.elected',
          max: 10,
          check: (text) =>
            elected().safeParse(voteIn(text)).success ? undefined : say('seats.no-vote-ref', {}),
          given: ({ thing }: At<Seat>) => thing.elected,
        }),
      ),
    },
    carries: ({ values }) => ({ seat: oneLine(values.seat) }),
    ask: ({ holder, deputy, second, third, votes, elected, ...facts }, { carried }) => ({
      ask: 'partnership.set-seat',
      seat: carried('seat') ?? '',
      holder: holder ?? nobody,
      deputies: [deputy, second, third].flatMap((one) =>
        one === undefined || one === nobody ? [] : [one],
      ),
      ...saidVotes(votes),
      ...defined({ ...facts, elected: elected === undefined ? undefined : voteIn(elected) }),
    }),
  });

/** A seat that an organisation is to fill. */
export const newSeatForm = () =>
  form(family, 'partnership.add-seat', {
    title: 'form.new-seat',
    fields: {
      organisation: needed('form.needs-organisation', line(organisationField)),
      kind: oneOf(seatKinds, kindCalled, { label: 'field.seat.kind', given: () => '' }),
      votes: votes(() => 'yes'),
      ward: line({ label: 'field.seat.ward', max: 100 }),
      how: oneOf(seatWays, waysCalled, { label: 'field.seat.how', given: () => '' }),
    },
    ask: ({ votes, ...facts }) => ({
      ask: 'partnership.add-seat',
      ...saidVotes(votes),
      ...defined(facts),
    }),
  });

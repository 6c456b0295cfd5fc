import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { itemId } from '../../../model/items.ts';
import { type Change, type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { labelOf } from '../../../subject/labels.ts';
import { inHours } from '../../../subject/line.ts';
import { isVoting, seatOf } from '../../../subject/seats.ts';
import { standing } from '../../../subject/standing.ts';
import { about } from '../ask-fields.ts';
import { type About, onPoll } from '../decide/about.ts';
import { over, takesVotes } from '../decide/told.ts';
import { offers } from '../offers.ts';
import type { PollEvent } from '../poll.ts';
import { waitsShown } from '../waits.ts';

/** Adds whose vote waits to the roll, one of them or all; their vote counts from then on. */
export const add = /* @__PURE__ */ ask('poll.add', () => ({
  ...about(),
  person: idShapes().person.optional(),
}));

type Add = Named<'poll.add'>;
/** As many seats as one transaction carries with the poll and what is told. */
const mostAtOnce = 20;

/** Those who are meant and still sit on a seat that could vote. */
const meant = ({ command, poll, partnership }: About<Add>) =>
  (poll.waits ?? [])
    .filter(({ person }) => command.person === undefined || person === command.person)
    .flatMap((one) => {
      const seat = seatOf(partnership.state, one.person);
      return seat && isVoting(seat) ? [{ ...one, seat: seat.id }] : [];
    })
    .slice(0, mostAtOnce);

/** Whether it waits to be known first that they are nobody else who is on the list. */
const isPerhapsAnother = (person: PersonId, { partnership, loaded }: About<Add>): boolean =>
  loaded.people
    .get(person)
    ?.state.perhaps?.some((one) => standing(partnership.state, one) !== 'outside') === true;

const decide = (about: About<Add>): Outcome => {
  const { poll, partnership, record, context, loaded, ref, thing } = about;
  if (!takesVotes(poll, context.now)) return over(about);
  const found = meant(about);
  const all = found.filter(({ person }) => !isPerhapsAnother(person, about));
  if (all.length === 0 && found.length > 0) {
    const who = found.flatMap(
      ({ person }) => labelOf(person, loaded.people, partnership.state) ?? [],
    );
    return refused(say('poll.perhaps-another', { who }), [offers.show(thing)]);
  }
  if (all.length === 0) return refused(say('poll.nobody-waits', { ref }), [offers.show(thing)]);
  const item = (seat: string): Stored | undefined => loaded.records.get(itemId(record.id, seat));
  const rolled = partnership.version;
  const events = all.flatMap(({ seat, person }): PollEvent[] => [
    { event: 'RollAdded', seat, rolled, waited: person },
  ]);
  const votes = all.map(
    ({ seat, person, choice }): Change => ({
      record: itemId(record.id, seat),
      kind: 'vote',
      ...(item(seat) ? {} : { fresh: true }),
      events: [{ event: 'VoteCast', choice, by: person }],
    }),
  );
  const others = all.filter(({ person }) => person !== context.me);
  return {
    kind: 'done',
    changes: [{ record: record.id, kind: 'poll', events }, ...votes],
    effects: [
      cardOf(record.id),
      ...waitsShown(record.id, partnership.state),
      ...others.map(({ person, choice }) => {
        const { question, options } = poll;
        const saying = say('poll.added-told', { ref, question, option: options[choice] ?? '' });
        const notice = { notice: 'line', saying, about: record.id } as const;
        const told = { to: person, body: { kind: 'notice', notice } } as const;
        return inHours(told, context.now, partnership.state);
      }),
    ],
    reply: {
      saying: say('poll.added', {
        ref,
        who: all.flatMap(({ person }) => labelOf(person, loaded.people) ?? []),
      }),
      offers: [offers.show(thing)],
    },
  };
};

/** Whoever waits, with the item of their seat, and chair and clerk by name. */
export const waitingNeeds = (
  record: Stored<{ readonly waits?: readonly { readonly person: PersonId }[] }>,
) => ({
  seats: [record.id],
  people: (record.state.waits ?? []).map(({ person }) => person),
});

export const addRule = () =>
  command(add, { right: 'chair or clerk', ...onPoll(decide, waitingNeeds) });

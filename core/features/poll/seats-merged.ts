import { loadRecords, readable } from '../../engine/load.ts';
import { say } from '../../language/saying.ts';
import type { Partnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { type At as Now, type PersonId, type RecordId, refOf } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Change } from '../../model/outcome.ts';
import type { Followed, SeatsMoved } from '../../model/proposal.ts';
import type { Stored } from '../../model/record.ts';
import { cardOf } from '../../subject/done.ts';
import { inHours } from '../../subject/line.ts';
import { seatOf } from '../../subject/seats.ts';
import { officers } from '../../subject/standing.ts';
import { refIn } from '../../subject/thing.ts';
import { takesVotes } from './decide/told.ts';
import { pollLetter } from './letter.ts';
import { keepOther } from './offers.ts';
import type { Poll, Vote } from './poll.ts';
import { countOf, votesOf } from './tally.ts';
import { waitsShown } from './waits.ts';

/** So many of the newest polls are looked at. */
const newest = 20;

/** A person who was two: the seat that went, and the one that stays. */
interface Merged {
  readonly from: PersonId;
  readonly person: PersonId;
  readonly gone: string;
  readonly kept: string;
}

const mergedSeats = ({ before, after, merged }: SeatsMoved): Merged[] =>
  merged.flatMap(({ from, into }) => {
    const kept = seatOf(after, into);
    const theirs = [
      ...before.seats
        .filter(({ holder }) => holder === from || holder === into)
        .map(({ id }) => id),
      // A ballot of a seat that they were taken off stands, and is theirs as well.
      ...(before.former ?? []).flatMap(({ person, seat }) =>
        person === from || person === into ? [seat] : [],
      ),
    ];
    return [...new Set(theirs)]
      .filter((id) => id !== kept?.id && !after.seats.some((seat) => seat.id === id && seat.holder))
      .flatMap((id) => (kept ? [{ from, person: into, gone: id, kept: kept.id }] : []));
  });

interface At {
  readonly poll: Stored<Poll>;
  readonly items: readonly Stored[];
  readonly version: number;
  readonly within: string;
}

/** What the vote of one of the two says that waits for this roll. */
const waitingOf = ({ waits = [] }: Poll, { from, person }: Merged): number | undefined =>
  waits.find((one) => one.person === from || one.person === person)?.choice;

const onRoll = ({ roll }: Poll, { gone, kept }: Merged): boolean =>
  roll.some(({ seat }) => seat === gone || seat === kept);

/** The open poll: one seat on its roll, one ballot, and where there were two the person is shown both and keeps one. A vote that waited is one of them, where either seat was on the roll. */
const mended = ({ poll, items, version, within }: At, one: Merged, partnership: Partnership) => {
  const cast = (seat: string) => votesOf(poll.id, items).get(seat)?.state.choice;
  const kept = cast(one.kept);
  const waited = waitingOf(poll.state, one);
  const rolled = onRoll(poll.state, one);
  const [stays, ...others] = [kept, cast(one.gone), ...(rolled ? [waited] : [])].filter(
    (choice) => choice !== undefined,
  );
  const other = others.find((choice) => choice !== stays);
  const { options, question } = poll.state;
  const ref = refIn(poll);
  const item = itemId(poll.id, one.kept);
  const moved: Change[] =
    stays !== undefined && kept === undefined
      ? [
          {
            record: item,
            kind: 'vote',
            ...(items.some(({ id }) => id === item) ? {} : { fresh: true }),
            events: [{ event: 'VoteCast', choice: stays, by: one.person }],
          },
        ]
      : [];
  const told: EffectDraft[] =
    stays !== undefined && other !== undefined
      ? [
          {
            to: one.person,
            body: {
              kind: 'notice',
              notice: {
                notice: 'line',
                saying: say('poll.two-votes', {
                  ref,
                  question,
                  kept: options[stays] ?? '',
                  other: options[other] ?? '',
                }),
                offers: [
                  keepOther({ in: within, ref, title: question }, options[other] ?? '', other),
                ],
                about: poll.id,
              },
            },
          },
        ]
      : [];
  const event = {
    event: 'RollSeatMerged',
    seat: one.gone,
    into: one.kept,
    from: one.from,
    person: one.person,
    rolled: version + 1,
  } as const;
  const shown = waited === undefined ? [] : waitsShown(poll.id, partnership);
  return {
    changes: [{ record: poll.id, kind: 'poll', events: [event] } as const, ...moved],
    effects: [cardOf(poll.id), ...shown, ...told],
  };
};

/** The closed poll is not counted anew; chair and clerk hear of it where its result would be another. */
const wasDouble = (
  { poll, items }: At,
  one: Merged,
  partnership: Partnership,
  who: string,
): EffectDraft[] => {
  const { standing, roll } = poll.state;
  if (standing.is !== 'closed' || !roll.some(({ seat }) => seat === one.kept)) return [];
  const votes = votesOf(poll.id, items);
  const cast = [one.gone, one.kept].map((seat) => votes.get(seat)?.state.choice);
  if (cast.includes(undefined)) return [];
  const less = roll.filter(({ seat }) => seat !== one.gone);
  const { winners } = countOf({ ...poll.state, roll: less }, votes);
  if (winners.join() === standing.result.winners.join()) return [];
  const saying = say('poll.was-double', {
    ref: refOf(poll.id) ?? '',
    question: poll.state.question,
    who,
  });
  return officers(partnership).map((to) => ({
    to,
    body: { kind: 'notice', notice: { notice: 'line', saying } },
  }));
};

/** Said in working hours, but what can still be chosen only until then. */
const held = (draft: EffectDraft, { state }: Stored<Poll>, now: Now, clock: Partnership) => {
  if (draft.body.kind !== 'notice') return draft;
  const line = inHours(draft, now, clock);
  const isTooLate = takesVotes(state, now) && state.closes <= (line.notBefore ?? now);
  return isTooLate ? draft : line;
};

/** Two persons who are found to be one have one seat on every open roll, and one ballot (rules: Fixed rolls). */
export const seatsMerged: NonNullable<FeatureIn['seatsMoved']> = async (move, asked) => {
  const nothing: Followed = { proposal: { changes: [], effects: [], rows: [] }, records: [] };
  const merged = mergedSeats(move);
  if (merged.length === 0) return nothing;
  const { store, programme } = asked;
  const read = await store.newest(programme, move.id, pollLetter, { limit: newest });
  const polls = readable<Poll>(read, store).filter(({ state }) =>
    merged.some(
      (one) =>
        state.roll.some(({ seat }) => seat === one.gone) ||
        (takesVotes(state, asked.now) && waitingOf(state, one) !== undefined),
    ),
  );
  const items = (id: RecordId) =>
    merged.flatMap(({ gone, kept }) => [itemId(id, gone), itemId(id, kept)]);
  const people = await loadRecords(
    store,
    programme,
    merged.map(({ person }) => person),
  );
  const done = await Promise.all(
    polls.map(async (poll) => {
      const open = takesVotes(poll.state, asked.now);
      const votes = open
        ? [...(await loadRecords(store, programme, items(poll.id))).values()]
        : readable(await store.seats(programme, poll.id), store);
      const at: At = { poll, items: votes, version: move.version, within: move.id };
      const each = merged.map((one) => {
        const who = (people.get(one.person)?.state as { name?: string } | undefined)?.name ?? '';
        const { changes, effects } = open
          ? mended(at, one, move.after)
          : { changes: [], effects: wasDouble(at, one, move.after, who) };
        return {
          changes,
          effects: effects.map((draft) => held(draft, poll, asked.now, move.after)),
        };
      });
      return { each, records: open ? [poll, ...(votes as Stored<Vote>[])] : [] };
    }),
  );
  return {
    records: done.flatMap(({ records }) => records),
    proposal: {
      changes: done.flatMap(({ each }) => each.flatMap(({ changes }) => changes)),
      effects: done.flatMap(({ each }) => each.flatMap(({ effects }) => effects)),
      rows: [],
    },
  };
};

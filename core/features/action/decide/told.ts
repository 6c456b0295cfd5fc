import { outOfQuietHours } from '../../../calendar/holidays.ts';
import { later } from '../../../calendar/instants.ts';
import type { Saying } from '../../../language/saying.ts';
import type { Context, Loaded, Partnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import {
  directPlace,
  type PersonId,
  type PlaceId,
  type RecordId,
  refOf,
} from '../../../model/ids.ts';
import type { Offer, Reply } from '../../../model/offer.ts';
import type { Change, Done } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { dayShown } from '../../../morning/day.ts';
import type { Action, ActionEvent, Owner } from '../action.ts';
import { batchSubject } from '../batch.ts';
import { isLate, ownerOf } from '../steps.ts';
import type { About } from './about.ts';

const threeDays = 3 * 24 * 3600;

/** Who is spoken to where this owner is: the person, everyone who sits for the organisation, an account not met yet. */
export const reached = (
  owner: Owner | undefined,
  { seats }: Partnership,
): (PersonId | PlaceId)[] => {
  if (!owner) return [];
  if ('person' in owner) return [owner.person];
  if ('account' in owner) return [directPlace(owner.account)];
  const { organisation } = owner;
  const sitting = seats.filter((seat) => seat.organisation === organisation);
  return [...new Set(sitting.flatMap(({ holder }) => holder ?? []))].slice(0, 5);
};

/** A line to one person by themselves, held back in quiet hours and dropped when it is three days late. */
export const lineTo = (
  to: PersonId | PlaceId,
  line: { saying: Saying; offers: readonly Offer[]; about: RecordId; name?: string },
  context: Context,
  partnership: Partnership,
  loaded: Loaded,
): EffectDraft => {
  const { saying, offers, about, name } = line;
  const when = outOfQuietHours(context.now, partnership.zone, partnership.nation);
  const greeted = loaded.people.get(to as PersonId)?.state.greeted;
  return {
    to,
    body: {
      kind: 'notice',
      notice: { notice: 'line', saying, offers, about, ...(greeted ? {} : { first: true }) },
      staleAt: later(when, threeDays),
    },
    ...(name === undefined ? {} : { name }),
    ...(when === context.now ? {} : { notBefore: when }),
  };
};

/** The cards on which a change to this action shows: its own, its batch's, and its owner's nudge of the day. */
export const cardsOf = (
  record: Stored<Action>,
  partnership: Stored<Partnership>,
  context: Context,
): EffectDraft[] => {
  const { state, id } = record;
  const owner = ownerOf(state);
  const days = new Set(state.nudged.slice(-1));
  if (isLate(state, context.today)) days.add(context.today);
  const shown = (subject: RecordId): EffectDraft => ({
    to: 'places',
    body: { kind: 'card', subject },
  });
  return [
    shown(id),
    ...(state.batch ? [shown(batchSubject(partnership.id, state.batch))] : []),
    ...(owner ? [...days].map((day) => dayShown(owner, day)) : []),
  ];
};

/** One thing happened to one action: the record, its cards, the answer, and whoever else is told. */
export const did = (
  about: About<unknown>,
  event: ActionEvent,
  reply: Omit<Reply, 'made'>,
  lines: readonly EffectDraft[] = [],
): Done => {
  const { record, partnership, context } = about;
  const change: Change = { record: record.id, kind: 'action', events: [event] };
  return {
    kind: 'done',
    changes: [change],
    effects: [...cardsOf(record, partnership, context), ...lines],
    // Typed anywhere but under its card, nobody would see what became of it (rules: Answers).
    reply: {
      ...reply,
      made: record.id,
      ...(context.under === refOf(record.id) ? {} : { elsewhere: true }),
    },
  };
};

/** Whether this person is among those who sit in the partnership. */
export const sits = (person: PersonId, partnership: Partnership): boolean =>
  partnership.chair === person ||
  partnership.clerk === person ||
  partnership.seats.some(({ holder, deputies }) => holder === person || deputies.includes(person));

import { outOfQuietHours } from '../../../calendar/holidays.ts';
import type { Context, Partnership, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { directPlace, type PersonId, type PlaceId, refOf } from '../../../model/ids.ts';
import type { Reply } from '../../../model/offer.ts';
import type { Done } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { dayShown } from '../../../morning/day.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import { lineTo as sayLine } from '../../../subject/line.ts';
import type { Action, ActionEvent, Owner } from '../action.ts';
import { batchSubject } from '../batch.ts';
import { isLate, ownerOf } from '../steps.ts';
import type { About } from './about.ts';

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

/** Where a line is said from. */
export type From = Pick<About<unknown>, 'context' | 'partnership' | 'loaded'>;

/** A line to one person by themselves, held back in quiet hours. */
export const lineTo = (
  to: PersonId | PlaceId,
  line: Parameters<typeof sayLine>[1],
  { context: { now }, partnership, loaded: { people } }: From,
): EffectDraft => {
  const { zone, nation } = partnership.state;
  return sayLine(to, line, { now, when: outOfQuietHours(now, zone, nation), people });
};

/** The cards on which a change to this action shows: its own, its batch's, and the nudge of the day of everybody it was put to. */
export const cardsOf = (
  record: Stored<Action>,
  partnership: StoredPartnership,
  context: Context,
): EffectDraft[] => {
  const { state, id } = record;
  const owner = ownerOf(state);
  const days = new Set(state.nudged.slice(-1));
  const others = [...days].flatMap((day) =>
    (state.nudgedTo ?? []).map((one) => dayShown(one, day)),
  );
  if (isLate(state, context.today)) days.add(context.today);
  return [
    cardOf(id),
    ...(state.batch ? [cardOf(batchSubject(partnership.id, state.batch))] : []),
    ...(owner ? [...days].map((day) => dayShown(owner, day)) : []),
    ...others,
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
  // Typed anywhere but under its card, nobody would see what became of it (rules: Answers).
  const elsewhere = context.under === refOf(record.id) ? {} : { elsewhere: true as const };
  const effects = [...cardsOf(record, partnership, context), ...lines];
  return happened(record, event, effects, { ...reply, made: record.id, ...elsewhere });
};

/** Whether this person is among those who sit in the partnership. */
export const sits = (person: PersonId, partnership: Partnership): boolean =>
  partnership.chair === person ||
  partnership.clerk === person ||
  partnership.seats.some(({ holder, deputies }) => holder === person || deputies.includes(person));

/** Messages of several things done in one go, each of them once. */
export const onceEach = (effects: readonly EffectDraft[]): EffectDraft[] => [
  ...new Map(effects.map((one) => [JSON.stringify(one), one])).values(),
];

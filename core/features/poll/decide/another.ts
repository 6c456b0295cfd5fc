import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { PersonId } from '../../../model/ids.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import { inHours } from '../../../subject/line.ts';
import { chatOf, nameOf } from '../../../subject/names.ts';
import { asking } from '../../../subject/thing.ts';
import { keepOpen, offers } from '../offers.ts';
import type { Cast, OwnSeat } from './vote.ts';

/** Holder and deputy have one vote: the later is told what stands, and may change it. */
const castBy = (own: OwnSeat<Cast>, by: PersonId, before: number, choice: number): Outcome => {
  const { command, loaded, poll, thing, item } = own;
  const values = {
    option: poll.options[before] ?? '',
    ...defined({ who: nameOf(by, loaded.people), chat: chatOf(item?.state.cast?.via) }),
  };
  const saying = say('label.poll.change-to', { option: poll.options[choice] ?? '' });
  const change = asking(saying, thing, { ...command, option: choice + 1, sure: true });
  return asked(say('poll.seat-has-voted', values), [change, keepOpen]);
};

/** What the holder of the seat has said is changed by nobody who deputises. */
const holdersOwn = ({ loaded, poll, thing }: OwnSeat<Cast>, by: PersonId, before: number) =>
  refused(
    say(
      'poll.holder-has-voted',
      defined({ option: poll.options[before] ?? '', who: nameOf(by, loaded.people) }),
    ),
    [offers.show(thing)],
  );

/** Whoever cast it before hears that it was changed. */
const replacedOf = (
  { loaded, poll, ref, context, partnership }: OwnSeat<Cast>,
  by: PersonId,
  before: number,
  choice: number,
): EffectDraft => {
  const values = { ref, was: poll.options[before] ?? '', option: poll.options[choice] ?? '' };
  const saying = say(
    'poll.vote-replaced',
    defined({ ...values, who: nameOf(context.me, loaded.people) }),
  );
  const body = { kind: 'notice', notice: { notice: 'line', saying } } as const;
  return inHours({ to: by, body }, context.now, partnership.state);
};

/** Whether it is the asker, or a person who has become part of them. */
const isMe = (by: PersonId, { context, loaded }: OwnSeat<Cast>): boolean =>
  by === context.me || loaded.people.get(context.me)?.state.also?.includes(by) === true;

/** Whoever cast it fills the seat no longer; what the clerk recorded for it is the seat's own. */
const isFormer = (by: PersonId, { seat, item, command }: OwnSeat<Cast>): boolean =>
  command.for === undefined &&
  !item?.state.forThem &&
  by !== seat.holder &&
  !seat.deputies.includes(by);

/** The ballot of who sat there before stands (rules: Fixed rolls). */
const castBefore = ({ loaded, poll, thing }: OwnSeat<Cast>, by: PersonId, before: number) =>
  refused(
    say(
      'poll.voted-before-you',
      defined({ option: poll.options[before] ?? '', who: nameOf(by, loaded.people) }),
    ),
    [offers.show(thing)],
  );

/** Who else has cast a vote that stands for this seat. */
const otherOf = (own: OwnSeat<Cast>): { by: PersonId; before: number } | undefined => {
  const { choice, cast } = own.item?.state ?? {};
  return choice !== undefined && cast?.by !== undefined && !isMe(cast.by, own)
    ? { by: cast.by, before: choice }
    : undefined;
};

/** What stands in the way of this vote because another has cast one for the seat; undefined where nothing does. */
export const anothersVote = (own: OwnSeat<Cast>, choice: number): Outcome | undefined => {
  const other = otherOf(own);
  if (!other) return undefined;
  const { by, before } = other;
  const { command } = own;
  if (isFormer(by, own)) return castBefore(own, by, before);
  if (by === own.seat.holder && command.for === undefined) return holdersOwn(own, by, before);
  return command.sure === true ? undefined : castBy(own, by, before, choice);
};

/** Said to whoever had cast a vote for the seat that this one replaces. */
export const replaces = (own: OwnSeat<Cast>, choice: number): readonly EffectDraft[] => {
  const other = otherOf(own);
  return other ? [replacedOf(own, other.by, other.before, choice)] : [];
};

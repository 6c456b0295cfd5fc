import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { PersonId } from '../../../model/ids.ts';
import { inHours } from '../../../subject/line.ts';
import { nameOf } from '../../../subject/names.ts';
import type { Seat } from '../../../subject/seats.ts';
import { offers } from '../offers.ts';
import type { About } from './about.ts';
import type { Answer } from './seat.ts';

/** The deputy who is next to be asked once this one does not come; undefined where there is none. */
export const nextDeputy = (
  { holder, deputies }: Pick<Seat, 'holder' | 'deputies'>,
  gone: PersonId | undefined,
): PersonId | undefined => {
  if (gone === undefined || gone === holder) return deputies[0];
  const at = deputies.indexOf(gone);
  return at < 0 ? deputies[0] : deputies[at + 1];
};

/** Whoever apologises is deputised for: the next deputy is asked, in working hours, and the asker told so (rules: Seats). */
export const deputyAsked = (
  { context, loaded: { people }, meeting, record, partnership, thing, ref }: About<Answer>,
  seat: Seat,
): { readonly effects: readonly EffectDraft[]; readonly lines: readonly Saying[] } => {
  const filled = seat.holder === context.me || seat.deputies.includes(context.me);
  const deputy = nextDeputy(seat, filled ? context.me : seat.holder);
  if (deputy === undefined) return { effects: [], lines: [] };
  const { title, day, time, place } = meeting;
  const saying = say(
    'meeting.deputy-wanted',
    defined({ ref, title, day, time, place, who: nameOf(seat.holder, people) }),
  );
  const notice = {
    notice: 'line' as const,
    saying,
    offers: [offers.attending(thing), offers.apologies(thing)],
    about: record.id,
  };
  const draft = {
    to: deputy,
    body: { kind: 'notice' as const, notice },
    name: `deputy-wanted/${record.id}/${seat.id}/${meeting.round}/${deputy}`,
  };
  const name = nameOf(deputy, people);
  return {
    effects: [inHours(draft, context.now, partnership.state)],
    lines: name === undefined ? [] : [say('meeting.deputy-asked', { who: name })],
  };
};

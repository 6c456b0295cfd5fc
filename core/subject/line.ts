import { outOfQuietHours } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import type { Saying } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Loaded, Partnership } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import type { At, PersonId, PlaceId, RecordId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import { lineLeaves } from '../morning/day.ts';

const threeDays = 3 * 24 * 3600;

/** When a line is so late that it is better not said. */
export const staleAt = (when: At): At => later(when, threeDays);

/** What nobody waits for leaves within working hours (rules: Hours). */
export const inHours = (
  draft: EffectDraft,
  now: At,
  { zone, nation }: Pick<Partnership, 'zone' | 'nation'>,
): EffectDraft => {
  const when = outOfQuietHours(now, zone, nation);
  return when === now ? draft : { ...draft, notBefore: when };
};

/** What Folkmoot begins by itself, and nobody waits for, is said in the message of a day (rules: Morning message). */
export const inDay = (
  { to, name, ...line }: { to: PersonId; saying: Saying; offers?: readonly Offer[]; name?: string },
  now: At,
  clock: Pick<Partnership, 'zone' | 'nation'>,
): EffectDraft => {
  const when = lineLeaves(now, clock);
  return {
    to,
    body: { kind: 'notice', notice: { notice: 'line', ...line, together: 'day' } },
    ...defined({ name, notBefore: when === now ? undefined : when }),
  };
};

/** A line about a record to a person or to every channel, from that instant on. */
export const lineTo = (
  to: PersonId | PlaceId | 'places',
  {
    name,
    ...line
  }: {
    saying: Saying;
    offers: readonly Offer[];
    about: RecordId;
    name?: string | undefined;
    together?: true;
    afterClosing?: true;
  },
  { now, when, people }: { now: At; when: At; people: Loaded['people'] },
): EffectDraft => {
  const first = to !== 'places' && !people.get(to as PersonId)?.state.greeted;
  return {
    to,
    body: {
      kind: 'notice',
      notice: { notice: 'line', ...line, ...(first ? { first } : {}) },
      // What people give is said however late, as long as it is true.
      ...(line.together ? {} : { staleAt: staleAt(when) }),
    },
    ...defined({ name, notBefore: when === now ? undefined : when }),
  };
};

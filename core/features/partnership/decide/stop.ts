import { addDays, addMonths, isDay } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { FeatureIn } from '../../../model/feature-in.ts';
import type { Day, PartnershipId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { OpenLists, Stop, Stops } from '../../../model/stops.ts';
import { inHours } from '../../../subject/line.ts';
import { isClosedDown, isStopped, pausedUntil } from '../../../subject/stopped.ts';
import { danger } from '../../../subject/thing.ts';
import { type Here, here, me } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { actionsOffer, goOnOffer, pauseForm, reopenOffer, restoreOffers } from '../stop-offers.ts';
import { followed, unfollowed, withKin } from './followed.ts';
import { movedBefore, movingTo, withMoved } from './moved.ts';
import { record } from './people.ts';
import { cards } from './places.ts';

/** Nobody means to pause for longer: that is closing. */
const longest = 12;
/** Months that are offered. */
const usual = [1, 3, 6];

/** How many of each are open. */
const open = (lists: OpenLists, { counts }: Loaded) => ({
  actions: counts?.get(lists.actions) ?? 0,
  polls: counts?.get(lists.polls) ?? 0,
  meetings: counts?.get(lists.meetings) ?? 0,
});

/** A line in every channel: at once in working hours, else in the morning. */
const toChannels = (at: Here, saying: Saying, { now }: Context): EffectDraft =>
  inHours(
    { to: 'places', body: { kind: 'notice', notice: { notice: 'line', saying, about: at.id } } },
    now,
    at.state,
  );

const done = (
  at: Here,
  event: PartnershipEvent,
  reply: Stop['reply'],
  effects: readonly EffectDraft[] = [],
): Stop => ({ changes: [record(at, [event])], effects: [cards(at), ...effects], reply });

const never: Offer = { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } };

/** The day from which it goes on, of so many months; a working day. */
const inMonths = (months: number, { today }: Context, { state }: Here): Day =>
  workingDayOnOrAfter(addMonths(today, months), state.nation);

const untilOffers = (context: Context, pause: (until: Day) => Ask, review?: string): Offer[] => {
  const at = here(context);
  return [
    ...usual.map((months): Offer => {
      const day = inMonths(months, context, at);
      return {
        label: say('label.day', { day, weekday: true, year: true }),
        about: at.state.name,
        ask: pause(day),
      };
    }),
    pauseForm(at, review),
  ];
};

const pauseOf =
  (id: PartnershipId) =>
  (until: Day): Ask => ({ ask: 'partnership.pause', in: id, until });

/** What stands against pausing until that day. */
const hindrance = (context: Context, until: Day) => {
  const at = here(context);
  const { name } = at.state;
  const others = untilOffers(context, pauseOf(at.id));
  if (!isDay(until)) return refused(say('no-such-day', {}), others);
  if (until <= context.today) return refused(say('partnership.pause-gone', { day: until }), others);
  if (until > addDays(addMonths(context.today, longest), 7)) {
    return refused(say('partnership.pause-long', { partnership: name }), others);
  }
  return pausedUntil(at.state) === until
    ? refused(say('partnership.paused-already', { partnership: name, until }), [goOnOffer(at)])
    : undefined;
};

/** What goes on after a closing, and what does not come back by itself. */
const reopened = (at: Here, context: Context, { people, records }: Loaded): Stop => {
  const partnership = at.state.name;
  const ended = at.state.ended ?? [];
  const of = (kind: string) => ended.flatMap((one) => (one.kind === kind ? [one.ref] : []));
  const [polls, meetings] = [of('poll'), of('meeting')];
  const by = me(context, people);
  const stop = done(
    at,
    { event: 'PartnershipReopened' },
    {
      saying: say('partnership.reopened', { partnership }),
      lines: [
        ...(polls.length > 0 ? [say('partnership.polls-stay-ended', { refs: polls })] : []),
        ...(meetings.length > 0 ? [say('partnership.meetings-stay-off', { refs: meetings })] : []),
        ...movedBefore(at),
      ],
      offers: restoreOffers(at, meetings),
    },
    [toChannels(at, say('partnership.reopened-told', { partnership, by }), context)],
  );
  return withKin(stop, unfollowed(at, records));
};

/** The channels, which were told of a pause, are told of its end. */
export const goesOnTold = (at: Here, context: Context, { people }: Loaded): EffectDraft =>
  toChannels(
    at,
    say('partnership.goes-on-told', { partnership: at.state.name, by: me(context, people) }),
    context,
  );

const wentOn = (at: Here, context: Context, loaded: Loaded): Stop =>
  done(
    at,
    { event: 'PartnershipWentOn' },
    { saying: say('partnership.goes-on', { partnership: at.state.name }) },
    [goesOnTold(at, context, loaded)],
  );

/** Closes and pauses a partnership (rules: Closing and pausing). */
export const stops: NonNullable<FeatureIn['stops']> = ({ openLists, inPause }): Stops => ({
  needs: (context) => ({
    ...inPause.needs,
    counts: Object.values(openLists(here(context).id)),
  }),
  closeAsked: (context, loaded, { close, pause, why }) => {
    const { id, state } = here(context);
    const about = state.name;
    const values = { partnership: about, ...open(openLists(id), loaded) };
    return asked(say('partnership.close-sure', values), [
      danger({ label: say('label.partnership.close', {}), about, ask: close }),
      ...(why ? [why] : []),
      { label: say('label.partnership.pause', {}), about, ask: pause },
      never,
    ]);
  },
  moving: (context, loaded, successor) =>
    movingTo(here(context), successor, open(openLists(here(context).id), loaded)),
  close: (context, loaded, why = {}) => {
    const at = here(context);
    const values = { partnership: at.state.name, ...open(openLists(at.id), loaded) };
    const { reason, successor, moves } = why;
    const follows = successor && { id: successor.id, name: successor.state.name };
    const stop = done(
      at,
      { event: 'PartnershipClosed', ...defined({ reason, successor: follows, moves }) },
      {
        saying: say('partnership.closed', values),
        ...(follows ? { lines: [say('partnership.goes-on-as', { successor: follows.name })] } : {}),
        offers: [...(values.actions > 0 ? [actionsOffer(at)] : []), reopenOffer(at)],
      },
    );
    if (!successor) return stop;
    const linked = withKin(stop, followed(at, successor));
    return moves ? withMoved(linked, at, successor, { context, loaded, ...values }) : linked;
  },
  untilAsked: (context, { pause, review }) =>
    asked(
      say('partnership.until-when', { partnership: here(context).state.name }),
      untilOffers(context, pause, review),
    ),
  pause: (context, loaded, until) => {
    const at = here(context);
    const why = hindrance(context, until);
    if (why) return why;
    const values = { partnership: at.state.name, until };
    const first = inPause.first(context, loaded, until);
    return done(
      at,
      { event: 'PartnershipPaused', until },
      {
        saying: say('partnership.paused-until', values),
        ...(first ? { lines: [first.saying] } : {}),
        offers: [...(first?.offers ?? []), goOnOffer(at)],
      },
      [
        toChannels(
          at,
          say('partnership.paused-told', { ...values, by: me(context, loaded.people) }),
          context,
        ),
      ],
    );
  },
  goOn: (context, loaded) => {
    const at = here(context);
    if (!isStopped(at.state)) return undefined;
    return isClosedDown(at.state) ? reopened(at, context, loaded) : wentOn(at, context, loaded);
  },
});

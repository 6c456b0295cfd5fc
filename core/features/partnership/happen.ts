import { placesOf, workspacesBeside } from '../../engine/news.ts';
import { lookDraft } from '../../engine/parked-for.ts';
import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context, Loaded, Needs } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import { letterOf, type PartnershipId, partnershipOf, refOf, servedBy } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { type Done, type Outcome, refused } from '../../model/outcome.ts';
import type { Happening } from '../../model/request.ts';
import { accountLeft, accountNeeds, profileChanged, profileNeeds } from './happen/account.ts';
import { placeLeft } from './happen/left.ts';
import { moved } from './happen/moved.ts';
import { noted } from './happen/noted.ts';
import { partnerships, type Shown, turned } from './happen/shown.ts';
import { takenOut, uninstalled } from './happen/taken-away.ts';
import { channelOf, dayLineTo, heldLineTo } from './names.ts';
import { boundAt, keeper } from './standing.ts';

const shownHere = (context: Context, loaded: Loaded): Shown[] =>
  partnerships(loaded).flatMap((at) => {
    const bound = boundAt(at.state, context.where.place);
    return bound ? [{ at, bound }] : [];
  });

/** Stops posting in these places and tells whoever keeps the list; the record stays. */
const stopped = (
  shown: readonly Shown[],
  why: 'removed' | 'archived' | 'deleted',
  context: Context,
): Done => {
  const live = shown.filter(({ bound }) => bound.is !== (why === 'archived' ? why : 'removed'));
  const told = live.flatMap(({ at, bound }) => {
    const gone = new Set(shown.map((one) => one.bound.place));
    const others = at.state.places.filter(({ place, is }) => is === 'live' && !gone.has(place));
    const on = others[0];
    const { state } = at;
    const to = keeper(state);
    const saying = say('place.stopped', {
      why,
      channel: channelOf(bound),
      partnership: state.name,
      ...defined({ goesOn: on && channelOf(on) }),
    });
    return to ? [dayLineTo(to, saying, { state, now: context.now })] : [];
  });
  return noted(turned(live, why === 'archived' ? 'archived' : 'removed'), told);
};

/** Shows again where it was removed or archived: one card, no backlog. */
const back = (shown: readonly Shown[], { where, now }: Context): Done => {
  const gone = shown.filter(({ bound }) => bound.is === 'removed' || bound.is === 'archived');
  const effects = gone.flatMap(({ at, bound }): EffectDraft[] => {
    const notice = { notice: 'back', partnership: at.id, since: bound.since } as const;
    return [
      { to: bound.place, body: { kind: 'notice', notice } },
      { to: bound.place, body: { kind: 'card', subject: at.id, bottom: true } },
    ];
  });
  const parked = gone.length > 0 ? [lookDraft(servedBy(where), now)] : [];
  return noted(turned(gone, 'live'), [...effects, ...parked]);
};

const added = (context: Context, shown: readonly Shown[]): Done =>
  shown.length > 0
    ? back(shown, context)
    : noted(
        [],
        [
          {
            to: context.where.place,
            body: { kind: 'notice', notice: { notice: 'welcome' } },
            name: 'welcome',
          },
        ],
      );

/** Others may read along now: nothing is posted until the keeper of the list has said so. */
const opened = (
  shown: readonly Shown[],
  how: 'made-private' | 'shared',
  context: Context,
): Done => {
  const live = shown.filter(({ bound }) => bound.is === 'live');
  const effects = live.flatMap(({ at, bound }) => {
    const ask = { ask: 'partnership.keep-posting', in: at.id, place: bound.place } as const;
    const about = bound.name ?? at.state.name;
    const { state } = at;
    const to = keeper(state);
    const offers: Offer[] = [
      { label: say('label.yes', {}), about, ask: { ...ask, yes: true } },
      { label: say('label.partnership.pause', {}), about, ask: { ...ask, yes: false } },
    ];
    // The channel stands still until it is answered.
    const saying = say('place.opened', { how, channel: channelOf(bound) });
    return to ? [heldLineTo(to, saying, { offers, state, now: context.now })] : [];
  });
  return noted(turned(live, 'paused'), effects);
};

const renamed = (context: Context, shown: readonly Shown[], name: string): Done => {
  const { n, row } = context.lookup.place;
  return noted(
    shown.map(({ at, bound }) => ({
      record: at.id,
      kind: 'partnership',
      events: [{ event: 'PlaceChanged', place: bound.place, name }],
    })),
    [],
    row ? [{ door: 'place', id: context.where.place, n, row: { ...row, name } }] : [],
  );
};

/**
 * The records that a happening is about: the partnerships of its place, or those of the account's person. Where the app
 * is taken away, every partnership of the programme may be shown in one of its channels.
 */
export const happeningNeeds = (happening: Happening, context: Context): Needs => {
  if (happening.happened === 'came') return {};
  if (happening.happened === 'account-renamed') return profileNeeds(happening, context);
  if ('account' in happening) return accountNeeds(happening.account, context);
  if (happening.happened === 'uninstalled') {
    const { place } = context.where;
    return {
      partnerships: true,
      next: (loaded) => ({
        installs: workspacesBeside(loaded, place),
        next: (all) => ({ places: placesOf(all, place) }),
      }),
    };
  }
  if (happening.happened === 'moved') return { places: [happening.to] };
  return { records: context.lookup.place.row?.partnerships ?? [] };
};

/**
 * What follows when something happens to places and people (rules: Places that change). `open`
 * tells how many open actions in a partnership carry the name of the person whose account has gone.
 */
export const happeningDecider = (
  happening: Happening,
  context: Context,
  loaded: Loaded,
  open: (partnership: PartnershipId) => number = () => 0,
): Outcome => {
  const shown = shownHere(context, loaded);
  switch (happening.happened) {
    case 'added':
      return added(context, shown);
    case 'restored':
      return back(shown, context);
    case 'removed':
      return context.where.kind === 'direct'
        ? takenOut(context)
        : stopped(shown, 'removed', context);
    case 'archived':
    case 'deleted':
      return stopped(shown, happening.happened, context);
    case 'made-private':
    case 'shared':
      return opened(shown, happening.happened, context);
    case 'renamed':
      return renamed(context, shown, happening.name);
    case 'moved':
      return moved(happening.to, context, loaded);
    case 'uninstalled':
      return uninstalled(happening, context, loaded);
    case 'account-left':
      return accountLeft(happening.account, context, loaded, open);
    case 'came':
      return noted([], []);
    case 'left':
      return placeLeft(happening, context, loaded);
    case 'account-renamed':
      return profileChanged(happening, context, loaded);
    case 'edited':
      return edited(context);
  }
};

/** The form by which a thing is changed, by its letter. */
const changedBy: Readonly<Record<string, string>> = {
  A: 'action.change',
  M: 'meeting.change',
  P: 'poll.move',
};

/**
 * Edits are not read (rules: Places that change): what was first sent stands, with the way to
 * change it.
 */
const edited = ({ lookup: { thread } }: Context): Outcome => {
  const ref = thread && refOf(thread);
  const form = ref && changedBy[letterOf(ref)];
  const offers: Offer[] =
    ref && form
      ? [
          {
            label: say('label.change', {}),
            about: ref,
            ask: { ask: 'form', form, given: { ref }, ...defined({ in: partnershipOf(thread) }) },
            opens: 'form',
          },
        ]
      : [];
  return refused(say('place.edited', {}), offers);
};

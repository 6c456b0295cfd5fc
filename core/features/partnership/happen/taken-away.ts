import { serving } from '../../../engine/news.ts';
import { lookDraft } from '../../../engine/parked-for.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { installOf } from '../../../model/ids.ts';
import type { Done } from '../../../model/outcome.ts';
import type { Happening } from '../../../model/request.ts';
import { officers } from '../../../subject/standing.ts';
import { lasting, takenAwayName } from '../../../subject/taken-away.ts';
import { channelOf, dayLineTo } from '../names.ts';
import { noted } from './noted.ts';
import { partnerships, type Shown, turned } from './shown.ts';

/**
 * The app was taken out of a workspace: nothing is posted and nobody is written to there; chair and clerk hear of it
 * elsewhere. Where its token is lost, its channels are still its own, and whoever looks after what is parked tells of it.
 */
export const uninstalled = (
  { lost }: Extract<Happening, { happened: 'uninstalled' }>,
  { lookup, where, now }: Context,
  loaded: Loaded,
): Done => {
  const install = installOf(where.place);
  const { n, row } = lookup.install ?? { n: 0, row: undefined };
  if (lost) {
    const shut = { door: 'install', id: install, n, row: { ...row, shut: now } } as const;
    const look = lookDraft(install, row?.shut ?? now);
    return row?.gone ? noted([], []) : noted([], [look], row?.shut ? [] : [shut]);
  }
  const there = partnerships(loaded).map((at) => {
    const { places } = at.state;
    const bounds = places.filter(
      ({ place, is }) => serving(place, loaded) === install && is !== 'removed',
    );
    return { at, shown: bounds.map((bound): Shown => ({ at, bound })) };
  });
  const told = there.flatMap(({ at: { id, state }, shown }): EffectDraft[] => {
    const on = state.places.find(
      ({ place, is }) => is === 'live' && serving(place, loaded) !== install,
    );
    const saying = say('place.uninstalled', {
      channels: shown.map(({ bound }) => channelOf(bound)),
      partnership: state.name,
      ...defined({ goesOn: on && channelOf(on) }),
    });
    return shown.length === 0
      ? []
      : officers(state).map((to) =>
          lasting(dayLineTo(to, saying, { state, now }), takenAwayName(id, install, n + 1)),
        );
  });
  const gone = { door: 'install', id: install, n, row: { ...row, gone: true } } as const;
  const shown = there.flatMap((one) => one.shown);
  return noted(turned(shown, 'removed'), told, row?.gone ? [] : [gone]);
};

/** The app was taken out of somebody's own chat: they are written to elsewhere, or not at all. */
export const takenOut = ({ asker: { account }, lookup }: Context): Done => {
  const { n, row } = lookup.accounts.get(account) ?? { n: 0, row: undefined };
  const gone = row && ({ door: 'account', id: account, n, row: { ...row, gone: true } } as const);
  return noted([], [], gone && !row.gone ? [gone] : []);
};

import { mondayOf, today } from '../../calendar/days.ts';
import { defined } from '../../lib/defined.ts';
import {
  type Day,
  inNumbers,
  organisationId,
  type PartnershipId,
  partnershipOf,
  type RecordId,
} from '../../model/ids.ts';
import type { Found, Kind } from '../../model/kind.ts';
import type { Action, ActionEvent } from './action.ts';
import { evolve } from './evolve.ts';
import { actionLetter } from './letter.ts';
import { isLive, nextNudge, ownerOf } from './steps.ts';
import { actionState, readAction } from './stored.ts';
/** The open and blocked actions of a partnership, soonest first, those without a date last. */
export const openList = (partnership: PartnershipId): string => `open/${partnership}`;
/** What a partnership finished in the week of that Monday. */
export const doneList = (partnership: PartnershipId, monday: Day): string =>
  `done/${partnership}/${monday}`;

/** The order of what is open: soonest first. */
export const orderOf = (action: Action, id: RecordId): string =>
  `${action.due ?? '9999-12-31'}/${inNumbers(id)}`;

const listOf = (action: Action, id: RecordId): Found['list'] => {
  const partnership = partnershipOf(id);
  if (partnership === undefined) return undefined;
  if (isLive(action)) return { group: openList(partnership), order: orderOf(action, id) };
  if (action.standing.is !== 'done') return undefined;
  const finished = mondayOf(today(action.standing.finished.at, action.clock.zone));
  return { group: doneList(partnership, finished), order: orderOf(action, id) };
};

/** Whose list it stands on: its owner's, or that of the organisation of which nobody has taken it yet. */
const ofWhom = (action: Action, id: RecordId): Found['person'] => {
  const { owner } = action;
  const partnership = partnershipOf(id);
  if (!isLive(action) || !owner) return undefined;
  return 'organisation' in owner && partnership
    ? organisationId(partnership, owner.organisation)
    : ownerOf(action);
};

const found = (action: Action, id: RecordId): Found =>
  defined({
    due: nextNudge(action),
    person: ofWhom(action, id),
    list: listOf(action, id),
  });

/** How actions live. */
export const actionKind: Kind<Action, ActionEvent> = {
  kind: 'action',
  state: actionState,
  read: readAction,
  evolve,
  found,
  letter: actionLetter,
  isDeed: true,
};

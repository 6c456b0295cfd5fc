import type { FeatureIn } from '../../model/feature-in.ts';
import { type AccountId, hasLetter, partnershipOf, refOf, subjectId } from '../../model/ids.ts';
import type { Action } from './action.ts';
import { actionBrief } from './brief.ts';
import {
  actionDeeds,
  actionHelp,
  actionMenu,
  actionMenuForms,
  actionMessageForms,
} from './help.ts';
import { holdersOwed } from './holders-owed.ts';
import { actionFew, actionHome } from './home.ts';
import { actionLetter } from './letter.ts';
import { actionRows } from './mine.ts';
import { actionNumbers } from './numbers.ts';
import { lastNudged, mayAnswer } from './reads/surroundings.ts';
import { actionReads } from './reads.ts';
import { openList } from './shapes.ts';
import { actionWeek } from './week.ts';

/** What whoever is named may do with that one action, though they are not in. */
const ownersAsks: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'action.done',
  'action.outcome',
  'action.due',
  'action.note',
  'action.block',
  'action.unblock',
  'action.snooze',
  'action.accept',
  'action.decline',
]);

/** What actions do with what comes in. */
export const actionIn: FeatureIn = {
  home: actionHome,
  few: actionFew,
  brief: actionBrief,
  week: actionWeek,
  reads: actionReads,
  surroundings: [{ direct: true, about: mayAnswer, gather: lastNudged }],
  help: actionHelp,
  menu: actionMenu,
  menuForms: actionMenuForms,
  messageForms: actionMessageForms,
  mine: actionRows,
  numbers: actionNumbers,
  deeds: actionDeeds,
  seatsMoved: holdersOwed,
  owners: (ask) => {
    const named =
      ask.ask === 'action.create'
        ? ask.items.flatMap(({ owner, with: others = [] }) => [owner, ...others])
        : ask.ask === 'action.assign' || ask.ask === 'action.change'
          ? [ask.owner]
          : [];
    return named.flatMap((who) => (who && 'account' in who ? [who.account as AccountId] : []));
  },
  onCard: ({ kind, state }) => {
    if (kind !== 'action') return [];
    const { owner, with: helpers } = state as Action;
    return [...(owner && 'person' in owner ? [owner.person] : []), ...helpers];
  },
  ownThing: {
    of: (ask, partnership) =>
      'ref' in ask && ownersAsks.has(ask.ask) && ask.ref !== undefined
        ? subjectId(partnership, ask.ref)
        : undefined,
    isOwner: ({ kind, state }, names, account) => {
      if (kind !== 'action') return false;
      const { owner } = state as Action;
      if (!owner || 'organisation' in owner) return false;
      return 'person' in owner ? names.includes(owner.person) : owner.account === account;
    },
  },
  takesBack: ({ record, version }) => {
    const [ref, partnership] = [refOf(record), partnershipOf(record)];
    return ref && hasLetter(record, actionLetter)
      ? { ask: 'action.undo', in: partnership, ref, seen: version }
      : undefined;
  },
  openLists: (partnership) => ({ actions: openList(partnership) }),
  openAmong: (ids) => ids.filter((id) => hasLetter(id, actionLetter)).length,
};

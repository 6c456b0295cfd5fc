import { loadRecords, personNow } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { defined } from '../../lib/defined.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue, Wake } from '../../model/feature-due.ts';
import { type PartnershipId, partnershipOf } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { isStopped } from '../../subject/stopped.ts';
import type { Action } from './action.ts';
import { batchSubject } from './batch.ts';
import { actionBrief } from './brief.ts';
import { carriedOver } from './carried-over.ts';
import { actionFigures } from './figures.ts';
import { listFrom, loadActions, openActions } from './gather.ts';
import { nudgeDecision } from './nudge.ts';
import { putTo } from './put-to.ts';
import { openList } from './shapes.ts';
import { nextNudge, ownerOf, stepAfter } from './steps.ts';
import { actionWeek } from './week.ts';

/** The cards of so many are drawn anew at once, where their partnership is closed or reopened. */
const mostAtOnce = 1_000;

/** An action's morning has come: it is put to whoever it concerns. False after a conflict. */
const nudge: Wake = async (record, { programme, now, ports }) => {
  const action = record as Stored<Action>;
  const id = partnershipOf(action.id);
  const morning = nextNudge(action.state);
  if (id === undefined || morning === undefined || morning > now) return true;
  const owner = ownerOf(action.state);
  const person = owner && (await personNow(programme, owner, ports));
  const home = (await loadRecords(ports.store, programme, [id])).get(id) as
    | StoredPartnership
    | undefined;
  const { store } = ports;
  if (home && isStopped(home.state)) {
    // Its date stays, and the step that falls into this time is not made up for.
    await store.putOff(programme, action.id, now, stepAfter(action.state, now));
    return true;
  }
  const others = home ? await putTo(action.state, home, { programme, store }) : [];
  const decided = nudgeDecision(action, now, person?.state, home?.state.chair, others);
  if (!decided) return true;
  return systemCommit(
    {
      programme,
      partnership: home,
      records: [action],
      changes: [{ record: action.id, kind: 'action', events: decided.events }],
      effects: decided.effects,
      now,
    },
    ports,
  );
};

/**
 * On a partnership's Monday whatever is overdue for a nudge gets it: what was stored before there were weekly ones stands
 * on no due index. One that is being changed has its turn next week.
 */
const sweep: Wake = async (record, context) => {
  const { programme, now, ports } = context;
  const { nextDigest, stopped } = (record as StoredPartnership).state;
  if (stopped || nextDigest === undefined || nextDigest > now) return true;
  const open = await openActions(ports.store, programme, record.id as PartnershipId);
  for (const action of open) await nudge(action, context);
  return true;
};

/** Every open action that is due by a meeting gets its new day; one that was changed meanwhile is left to its owner. */
const follow: FeatureDue['moved'] = async ({ partnership: home, ref, day }, context) => {
  const { programme, now, ports } = context;
  const open = await openActions(ports.store, programme, home);
  const within = home;
  const partnership = (await loadRecords(ports.store, programme, [within])).get(within);
  for (const action of open) {
    if (action.state.follows !== ref || action.state.due === day) continue;
    const event = { event: 'ActionDueSet', due: day, follows: ref } as const;
    await systemCommit(
      {
        programme,
        partnership: partnership as StoredPartnership | undefined,
        records: [action],
        changes: [{ record: action.id, kind: 'action', events: [event] }],
        effects: [{ to: 'places', body: { kind: 'card', subject: action.id } }],
        now,
      },
      ports,
    );
  }
};

/** What happens to actions with nobody asking. */
export const actionDue: FeatureDue = {
  brief: actionBrief,
  wakes: { action: nudge, partnership: sweep },
  moved: follow,
  figures: actionFigures,
  goesOn: async (partnership, { programme, ports: { store } }, from) => {
    const { ids, next } = await listFrom(store, programme, openList(partnership), {
      most: mostAtOnce,
      from,
    });
    const open = await loadActions(store, programme, ids);
    const batches = open.flatMap(({ state }) =>
      state.batch ? [batchSubject(partnership, state.batch)] : [],
    );
    return { stays: [...ids, ...new Set(batches)], ...defined({ next }) };
  },
  week: actionWeek,
  goesOver: carriedOver,
};

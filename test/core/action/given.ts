import type { Action, ActionEvent } from '../../../core/features/action/action.ts';
import { nudgeDecision } from '../../../core/features/action/nudge.ts';
import { actionKind } from '../../../core/features/action/shapes.ts';
import type { Nation } from '../../../core/model/clock.ts';
import type { Person } from '../../../core/model/context.ts';
import { type PersonId, type Ref, subjectId } from '../../../core/model/ids.ts';
import type { Found } from '../../../core/model/kind.ts';
import type { Entry, Stored } from '../../../core/model/record.ts';
import type { AnyEvent } from '../../../core/model/register.ts';
import { doneBy } from '../../support/southport/deciding.ts';
import { asha, council, sam, southport } from '../../support/southport/ids.ts';
import * as people from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { addPerson, newSouthport, type Southport } from '../../support/southport/world.ts';

/** Asha on Teams, everybody else on Slack, most of them for an organisation; Eve observes. */
const seats = [
  { who: people.somebody('Asha', 'teams'), organisation: 'Sefton Council' },
  { who: people.sam, organisation: 'Harbour Trust' },
  { who: people.jo, organisation: 'Merseyside Police' },
  { who: people.cleo },
  { who: people.eve, role: 'observer' },
] as const;
export const newWorld = (at = people.monday, nation?: Nation): Promise<Southport> =>
  newSouthport({
    seats,
    places: [people.onSlack, people.onTeams],
    at,
    ...(nation ? { nation } : {}),
  });

/** "Replace the lamps on Mill Lane", Sam, Friday 8 January: made by the chair. */
export const withLamps = async (world: Southport, more: object = {}): Promise<void> => {
  const item = {
    title: 'Replace the lamps on Mill Lane',
    owner: { person: sam },
    due: '2027-01-08',
    ...more,
  };
  await doneBy(world, asha, { ask: 'action.create', items: [item], sure: true });
};

export const recordIn = (world: Southport, ref: Ref): Stored<Action> =>
  world.records.get(subjectId(southport, ref)) as Stored<Action>;
export const stateIn = (world: Southport, ref: Ref): Action => recordIn(world, ref).state;
/** By what the store finds it. */
export const foundIn = (world: Southport, ref: Ref): Found =>
  actionKind.found(stateIn(world, ref), subjectId(southport, ref));
/** All that was written of it, oldest first. */
export const journalOf = (world: Southport, ref: Ref): Promise<readonly Entry[]> =>
  world.store.journal(council, subjectId(southport, ref), { limit: 1000 });

/** Somebody comes in by an act of theirs, and has a seat. */
export const comesIn = async (
  world: Southport,
  { id, name, account }: people.Somebody,
): Promise<void> => {
  await addPerson(world, id, name, account);
  const seat = { event: 'SeatGiven', seat: 'seat-6', holder: id, role: 'member' } as const;
  const events = [{ ...seat, came: 'act' }] as const;
  await happen(world, [{ record: southport, kind: 'partnership', events }]);
};

/** A nudge's events, as the wake writes them. */
export const happened = (
  world: Southport,
  ref: Ref,
  events: readonly ActionEvent[],
): Promise<void> => happen(world, [{ record: subjectId(southport, ref), kind: 'action', events }]);
/** What somebody has wished of their own accord. */
export const wished = (world: Southport, person: PersonId, event: AnyEvent): Promise<void> =>
  happen(world, [{ record: person, kind: 'person', events: [event] }]);

/** The wake of an action at an instant, written where it comes to something. */
export const wake = async (world: Southport, ref: Ref, at: string) => {
  world.clock.now = at;
  const owner = world.records.get(sam)?.state as Person;
  const decided = nudgeDecision(recordIn(world, ref), at, owner);
  if (decided) await happened(world, ref, decided.events);
  return decided;
};

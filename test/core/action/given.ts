import { today } from '../../../core/calendar/days.ts';
import { compose } from '../../../core/engine/compose-commit.ts';
import { loadNeeds } from '../../../core/engine/load.ts';
import type { Action, ActionEvent } from '../../../core/features/action/action.ts';
import { nudgeDecision } from '../../../core/features/action/nudge.ts';
import { ruleNamed } from '../../../core/features/in.ts';
import type {
  CardContext,
  Context,
  Loaded,
  Needs,
  Standing,
  StoredPartnership,
  StoredPerson,
} from '../../../core/model/context.ts';
import {
  accountId,
  directPlace,
  type PersonId,
  type PlaceId,
  partsOf,
  type Ref,
  subjectId,
} from '../../../core/model/ids.ts';
import type { Found } from '../../../core/model/kind.ts';
import type { Done, Outcome } from '../../../core/model/outcome.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { Command, Question } from '../../../core/model/register.ts';
import { answererOf, deciderOf } from '../../../core/model/rule.ts';
import type { Form, View } from '../../../core/view/view.ts';
import { said } from './seen.ts';
import {
  accounts,
  asha,
  clerk,
  council,
  eve,
  hash,
  people,
  personState,
  sam,
  slackChannel,
  southport,
  storeOf,
  teamsChannel,
  type World,
  write,
} from './world.ts';

const standings: Readonly<Record<string, Standing>> = {
  [asha]: 'chair',
  [clerk]: 'clerk',
  [eve]: 'observer',
};

export interface Asking {
  readonly place?: PlaceId;
  readonly standing?: Standing;
  readonly name?: string;
}

export const contextOf = (world: World, me: PersonId, asking: Asking = {}): Context => {
  const account = accounts[me] ?? accountId('slack', 'T1', me.slice(7));
  const home = partsOf(account).platform === 'teams' ? teamsChannel : slackChannel;
  const place = asking.place ?? home;
  world.asked += 1;
  const request = world.asked;
  return {
    now: world.now,
    today: today(world.now, 'Europe/London'),
    locale: 'en-GB',
    where: { place, kind: place === directPlace(account) ? 'direct' : 'channel' },
    asker: { account, name: asking.name ?? 'Someone', home: true, guest: false },
    lookup: {
      install: { n: 0, row: undefined },
      place: { n: 0, row: undefined },
      accounts: new Map(
        [...world.doors].map(([known, person]) => [
          known,
          { n: 1, row: { people: [{ programme: council, person }] } },
        ]),
      ),
    },
    programme: council,
    me,
    standing: asking.standing ?? standings[me] ?? 'member',
    partnership: world.records.get(southport)?.stored as StoredPartnership,
    fresh: (what, index) => hash(`${request}/${what}/${index}`).slice(0, 16),
    hash,
  };
};

const needs = (world: World, context: Context) => ({
  store: storeOf(world),
  programme: council,
  lookup: context.lookup,
  partnership: context.partnership,
});

export const loadFor = (world: World, context: Context, wanted: Needs): Promise<Loaded> =>
  loadNeeds(wanted, needs(world, context));

/** What is decided on a command, references drawn; nothing is written. */
export const decide = async (world: World, me: PersonId, command: Command, asking: Asking = {}) => {
  const context = contextOf(world, me, asking);
  const rule = deciderOf(ruleNamed(command.ask));
  const loaded = await loadNeeds(
    { ...(rule.needs?.(command, context) ?? {}) },
    needs(world, context),
  );
  const outcome = rule.decide(command, context, loaded);
  if (outcome.kind !== 'numbered') return { outcome, context, loaded };
  const refs = Array.from({ length: outcome.count }, () => {
    world.numbers += 1;
    return `A-${world.numbers}`;
  });
  return { outcome: outcome.make(refs), context, loaded };
};

/** A command decided and, where the answer is yes, written. */
export const act = async (
  world: World,
  me: PersonId,
  command: Command,
  asking: Asking = {},
): Promise<Outcome> => {
  const { outcome, context, loaded } = await decide(world, me, command, asking);
  if (outcome.kind !== 'done') return outcome;
  const trace = { at: context.now, by: me, via: context.where.place };
  write(world, compose(outcome, { context, trace, hash, records: loaded.records }).records);
  return outcome;
};

export const doneBy = async (...asked: Parameters<typeof act>): Promise<Done> => {
  const outcome = await act(...asked);
  if (outcome.kind !== 'done') throw new Error(`not done: ${said(outcome)}`);
  return outcome;
};

/** A nudge's events, as the wake writes them. */
export const happened = (world: World, ref: Ref, events: readonly ActionEvent[]): void => {
  const context = contextOf(world, asha);
  const record = recordIn(world, ref);
  const change = { record: record.id, kind: 'action', events } as const;
  const done: Done = {
    kind: 'done',
    changes: [change],
    effects: [],
    reply: { saying: { code: 'busy', values: {} } },
  };
  const records = new Map([[record.id, record as Stored]]);
  write(world, compose(done, { context, trace: { at: world.now }, hash, records }).records);
};

export const recordIn = (world: World, ref: Ref): Stored<Action> =>
  world.records.get(subjectId(southport, ref))?.stored as Stored<Action>;
export const stateIn = (world: World, ref: Ref): Action => recordIn(world, ref).state;
export const foundIn = (world: World, ref: Ref): Found =>
  world.records.get(subjectId(southport, ref))?.found as Found;

/** "Replace the lamps on Mill Lane", Sam, Friday 8 January: made by the chair. */
export const withLamps = async (world: World, more: object = {}): Promise<void> => {
  const item = {
    title: 'Replace the lamps on Mill Lane',
    owner: { person: sam },
    due: '2027-01-08',
    ...more,
  };
  await doneBy(world, asha, { ask: 'action.create', items: [item], sure: true });
};

export const ask = async (
  world: World,
  me: PersonId,
  question: Question,
  asking: Asking = {},
): Promise<View | Form | Outcome> => {
  const context = contextOf(world, me, asking);
  const answerer = answererOf(ruleNamed(question.ask));
  return answerer(question, context, {
    store: storeOf(world),
    load: (wanted) => loadNeeds(wanted, needs(world, context)),
  });
};
export const viewOf = async (...asked: Parameters<typeof ask>): Promise<View> => {
  const answer = await ask(...asked);
  if (!('blocks' in answer)) throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer;
};

export const cardContext = (world: World, place: PlaceId = slackChannel): CardContext => ({
  now: world.now,
  today: today(world.now, 'Europe/London'),
  locale: 'en-GB',
  place,
  partnership: world.records.get(southport)?.stored as StoredPartnership,
  people: new Map(
    [...people.keys()].map((id) => [id, world.records.get(id)?.stored as StoredPerson]),
  ),
});

/** The wake of an action at an instant, written where it comes to something. */
export const wake = (world: World, ref: string, at: string) => {
  world.now = at;
  const decided = nudgeDecision(recordIn(world, ref), at, personState(world, sam));
  if (decided) happened(world, ref, decided.events);
  return decided;
};

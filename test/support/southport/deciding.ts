import { sha256 } from '../../../adapters/aws/hash.ts';
import { today } from '../../../core/calendar/days.ts';
import { derivedIds } from '../../../core/engine/derived-ids.ts';
import { loadNeeds } from '../../../core/engine/load.ts';
import { ruleNamed } from '../../../core/features/in.ts';
import type {
  CardContext,
  Context,
  Loaded,
  Needs,
  Person,
  StoredPartnership,
  StoredPerson,
} from '../../../core/model/context.ts';
import {
  type AccountId,
  directPlace,
  type PersonId,
  type PlaceId,
  partsOf,
} from '../../../core/model/ids.ts';
import type { Done, Outcome } from '../../../core/model/outcome.ts';
import type { Command, Question } from '../../../core/model/register.ts';
import { answererOf, deciderOf, type Reading } from '../../../core/model/rule.ts';
import { standing } from '../../../core/subject/standing.ts';
import type { Form, View } from '../../../core/view/view.ts';
import { fresh } from '../fresh.ts';
import { council } from './ids.ts';
import { asha, channelNames, joOnTeams, onSlack, sam, somebody } from './people.ts';
import { home, type Records, write } from './records.ts';
import { doneOf } from './said.ts';

/** How something is asked: in the channel of the asker's chat unless said, of Southport unless nowhere. */
export interface Asking extends Partial<Context> {
  readonly place?: PlaceId;
  readonly nowhere?: true;
}

/** Who they are where no door knows them yet. */
const newcomers = new Map([asha, sam, joOnTeams].map((one) => [one.id, one]));
const whoIs = ({ accounts, records }: Records, me: PersonId) => {
  const unknown = newcomers.get(me) ?? somebody(me.replace(/^\w+:/, ''));
  const doors = [...accounts].find(([, { row }]) =>
    row?.people.some(({ person }) => person === me),
  );
  const known = records.get(me)?.state as Person | undefined;
  return { account: doors?.[0] ?? unknown.account, name: known?.name ?? unknown.name };
};
const placeOf = ({ places }: Records, account: AccountId): PlaceId => {
  const { platform } = partsOf(account);
  const here = [...places.keys()];
  return here.find((place) => partsOf(place).platform === platform) ?? here[0] ?? onSlack;
};

/** All that is known when somebody asks something, as the way in has it. */
export const contextOf = (
  world: Records,
  me: PersonId,
  { place, nowhere, ...more }: Asking = {},
): Context => {
  const who = whoIs(world, me);
  const partnership = nowhere ? undefined : home(world);
  const there = more.where?.place ?? place ?? placeOf(world, who.account);
  const name = channelNames[there];
  const kind = there === directPlace(who.account) ? 'direct' : 'channel';
  const now = more.now ?? world.clock.now;
  return {
    now,
    today: today(now, 'Europe/London'),
    locale: 'en-GB',
    where: { place: there, kind, ...(name ? { name } : {}) },
    asker: { ...who, home: true, guest: false },
    lookup: {
      install: { n: 0, row: undefined },
      place: world.places.get(there) ?? { n: 0, row: undefined },
      accounts: world.accounts,
    },
    programme: council,
    me,
    standing: partnership ? standing(partnership.state, me) : 'outside',
    partnership,
    fresh: derivedIds(fresh(16), sha256),
    hash: sha256,
    ...more,
  };
};

/** What was said to be needed, loaded as the product does it, the asker among it. */
export const loadFor = (
  { store }: Records,
  context: Context,
  needs: Needs = {},
): Promise<Loaded> => {
  const records = [...(needs.records ?? []), context.me];
  return loadNeeds({ ...needs, records }, { ...context, store });
};
/** What a question may read. */
export const reading = ({ store }: Records, context: Context): Reading => ({
  store,
  load: (needs) => loadNeeds(needs, { ...context, store }),
});

const decide = async (world: Records, command: Command, context: Context) => {
  const rule = deciderOf(ruleNamed(command.ask));
  const loaded = await loadFor(world, context, rule.needs?.(command, context));
  const outcome = rule.decide(command, context, loaded);
  if (outcome.kind !== 'numbered' || !context.partnership) return { outcome, loaded };
  const { letter, count, make } = outcome;
  const { id } = context.partnership;
  const numbers = await world.store.takeNumbers(council, id, letter, count);
  return { outcome: make(numbers.map((number) => `${letter}-${number}`)), loaded };
};

/** What is decided on a command; nothing is written. */
export const decided = async (
  world: Records,
  me: PersonId,
  command: Command,
  asking?: Asking,
): Promise<Outcome> => (await decide(world, command, contextOf(world, me, asking))).outcome;

/** A command decided and, where the answer is yes, written. */
export const act = async (
  world: Records,
  me: PersonId,
  command: Command,
  asking?: Asking,
): Promise<Outcome> => {
  const context = contextOf(world, me, asking);
  const { outcome, loaded } = await decide(world, command, context);
  const trace = { at: context.now, by: me, via: context.where.place };
  if (outcome.kind === 'done') await write(world, outcome, trace, loaded.records);
  return outcome;
};

/** The same, which must be a yes. */
export const doneBy = async (...asked: Parameters<typeof act>): Promise<Done> =>
  doneOf(await act(...asked));

/** What a question is answered with. */
export const ask = (
  world: Records,
  me: PersonId,
  question: Question,
  asking?: Asking,
): Promise<View | Form | Outcome> => {
  const context = contextOf(world, me, asking);
  return answererOf(ruleNamed(question.ask))(question, context, reading(world, context));
};
/** The same, which must be a view. */
export const see = async (...asked: Parameters<typeof ask>): Promise<View> => {
  const answer = await ask(...asked);
  if (!('blocks' in answer)) throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer;
};

/** What Southport's cards are drawn from, everybody at hand. */
export const cardContext = (world: Records, place: PlaceId = onSlack): CardContext => ({
  now: world.clock.now,
  today: today(world.clock.now, 'Europe/London'),
  locale: 'en-GB',
  place,
  partnership: home(world) as StoredPartnership,
  people: new Map(
    [...world.records.values()]
      .filter((one): one is StoredPerson => one.kind === 'person')
      .map((one) => [one.id, one]),
  ),
});

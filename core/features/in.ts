import { today } from '../calendar/days.ts';
import { openedIn, searchedIn } from '../engine/asked-form.ts';
import { briefFrom } from '../engine/brief.ts';
import { numbersFrom } from '../engine/card-numbers.ts';
import { homeFrom } from '../engine/home-from.ts';
import { defined } from '../lib/defined.ts';
import { lazy } from '../lib/lazy.ts';
import type { AllIn } from '../model/all-in.ts';
import type { AskOf } from '../model/ask.ts';
import type { Context, Loaded, Needs, Numbers } from '../model/context.ts';
import type { Admits, Deed, FeatureIn, Happens } from '../model/feature-in.ts';
import type { NumbersAsked } from '../model/figures.ts';
import { partnershipOf } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Ask, AskName, Command, Question } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import type { Access } from '../model/rights.ts';
import type { FormRule, Reading, Rule } from '../model/rule.ts';
import { answererOf, deciderOf, replierOf } from '../model/rule.ts';
import type { Store } from '../ports/store.ts';
import { homesOf } from '../subject/homes.ts';
import { actionIn } from './action/in.ts';
import { features, readKept } from './asks.ts';
import type * as general from './general/commands.ts';
import { generalIn } from './general/in.ts';
import { meetingIn } from './meeting/in.ts';
import { frontDoor } from './partnership/front-door.ts';
import { partnershipIn } from './partnership/in.ts';
import { ledBy } from './partnership/overview.ts';
import { personIn } from './person/in.ts';
import { pollIn } from './poll/in.ts';
import { reviewIn } from './review/in.ts';
import { termsIn } from './terms/in.ts';

/** What each feature makes of what comes in; typed lines are tried in this order. */
export const featuresIn: readonly FeatureIn[] = [
  actionIn,
  meetingIn,
  pollIn,
  reviewIn,
  termsIn,
  partnershipIn,
  personIn,
  generalIn,
];

/** The short facts of a partnership, as they are on a day. */
export const numbersOf = (asked: NumbersAsked, store: Store): Promise<Numbers> =>
  numbersFrom(featuresIn, asked, store);

/** The same of the partnership in question. */
const numbersIn = async (context: Context, { store }: Reading): Promise<Numbers> => {
  const { partnership, programme, today: day, locale } = context;
  if (!partnership) return { open: 0, overdue: 0 };
  return numbersOf({ programme, partnership: partnership.id, day, locale }, store);
};

/** The asker, and where they have a place. */
const asker = async (context: Context, read: Reading) => {
  const person = (await read.load({ people: [context.me] })).people.get(context.me);
  if (!person) return undefined;
  const homes = await homesOf(person, async (ids) => (await read.load({ records: ids })).records);
  return { person, homes, names: [person.id, ...(person.state.also ?? [])] };
};

const homesIn: AllIn['homes'] = (...asked) =>
  asker(...asked).then((me) => ({ all: me?.homes ?? [], names: me?.names ?? [] }));

/** Everything open with the asker's name on it, out of every feature. */
const mineRows: AllIn['mine'] = async (context, read) => {
  const me = await asker(context, read);
  if (!me) return { rows: [], leads: false };
  const asked = { ...me, context, read };
  const rows = await Promise.all(featuresIn.map(({ mine }) => mine?.(asked) ?? []));
  // What must be answered for a partnership stands first.
  return { rows: rows.reverse().flat(), leads: ledBy(me.homes, me.names).length > 0 };
};

/** What a partnership comes to at this moment. */
const briefIn: AllIn['brief'] = (partnership, { programme, now, hash }, { store }) => {
  const day = today(now, partnership.state.zone);
  return briefFrom(featuresIn, { programme, partnership, day, now }, store, hash);
};

/** The rows of the table of rights. */
export const deeds = /* @__PURE__ */ lazy((): readonly Deed[] =>
  featuresIn.flatMap((feature) => feature.deeds ?? []).sort((one, other) => one.rank - other.rank),
);

/** How many of these records are open things of a partnership with somebody's name on them. */
export const openIn: AllIn['openIn'] = (partnership, ids) => {
  const own = ids.filter((id) => partnershipOf(id) === partnership);
  return featuresIn.reduce((sum, { openAmong }) => sum + (openAmong?.(own) ?? 0), 0);
};

const openLists: AllIn['openLists'] = (partnership) =>
  Object.assign(
    { actions: '', polls: '', meetings: '' },
    ...featuresIn.map((one) => one.openLists?.(partnership)),
  );

/** What can be typed as it stands, in the order in which help shows it. */
export const examples: AllIn['examples'] = () =>
  [...byName().values()]
    .flatMap(({ name, example }) => (example ? [{ ...example, name }] : []))
    .sort((one, other) => one.rank - other.rank);

/** The words that commands begin with. */
export const commandWords = (): ReadonlySet<string> =>
  new Set([
    ...featuresIn.flatMap(({ reads }) => reads?.nouns ?? []).flatMap(({ words }) => words),
    ...[...byName().values()].flatMap(({ typed = [] }) => typed).flatMap(({ verbs }) => verbs),
  ]);
/** What the rules of features take from all features. */
const allIn = (): AllIn => ({
  numbers: numbersIn,
  frontDoor: (context, read) => frontDoor(context, read, numbersIn),
  mine: mineRows,
  leads: async (...asked) => {
    const { all, names } = await homesIn(...asked);
    return ledBy(all, names).length > 0;
  },
  homes: homesIn,
  brief: briefIn,
  home: async (context, read, turned) => {
    const me = await asker(context, read);
    return me ? homeFrom(featuresIn, { ...me, context, read, turned }) : [];
  },
  deeds: deeds(),
  help: featuresIn.flatMap(({ help }) => help ?? []),
  examples,
  words: commandWords,
  openIn,
  openLists,
  inPause: inPause(),
  meets: theOne((one) => one.meets),
  stops: stops(),
  newcomer: (partnership, person) => admits().newcomer(partnership, person),
  rightOf: (name) => ruleNamed(name).right,
  isQuestion,
  canEscalate: (ask) => {
    if (ask.ask === 'form') return true;
    const { right, ofOwnSeat } = accessOf(ask);
    return !isQuestion(ask) && right !== 'anyone' && right !== 'asked' && !ofOwnSeat;
  },
  readKept,
  open: (form, given, context, read) => openedIn(formRule(form), given, context, read),
  searched: (asked, context, read) => searchedIn(formRule(asked.form), asked, context, read),
});

type RuledName = ReturnType<(typeof features)[number]['rules']>[number]['name'];
let named: ReadonlyMap<string, Rule> | undefined;
const byName = (): ReadonlyMap<string, Rule> => {
  named ??= new Map(
    features.flatMap((one): readonly Rule[] => one.rules(allIn())).map((rule) => [rule.name, rule]),
  );
  return named;
};
/** What is done with an ask of that name; an ask without a rule does not compile. */
export const ruleNamed = (name: RuledName & AskName): Rule => {
  const rule = byName().get(name);
  if (!rule) throw new Error(`No rule for ${name}.`);
  return rule;
};

/** Every form, by its name. */
export const formRules = /* @__PURE__ */ lazy(
  (): ReadonlyMap<string, FormRule> =>
    new Map([...byName().values()].flatMap(({ forms }) => forms.map((form) => [form.name, form]))),
);
/** A form of that name; undefined where there is none. */
export const formRule = (form: string): FormRule | undefined => formRules().get(form);

/** What of the rule whose form it is holds for the form too. */
const formAccess = (form: string): Pick<Access, 'toSee' | 'whileClosed' | 'whileProposed'> => {
  const owner = [...byName().values()].find(({ forms }) => forms.some(({ name }) => name === form));
  const { right: toSee, whileClosed, whileProposed } = owner ?? {};
  return defined({ toSee, whileClosed, whileProposed });
};

/** Commands that belong to no feature, and change no record of one. */
export type GeneralCommand = AskOf<ReturnType<(typeof general)['commands']>[number]>;
export const isGeneral = (asked: Ask): asked is GeneralCommand =>
  ruleNamed(asked.ask).is === 'general';
/** Commands that a feature decides. */
export type FeatureCommand = Exclude<Command, GeneralCommand>;

/** Whether it is only to be shown. */
export const isQuestion = (asked: Ask): asked is Question => ruleNamed(asked.ask).is === 'question';

/** Who may ask it, and what must be known first: a form's depends on whether it stands in a partnership, as all do that are not known. */
export const accessOf = (asked: Ask): Access =>
  asked.ask === 'form'
    ? {
        ...ruleNamed('form'),
        reach: formRule(asked.form)?.reach ?? 'partnership',
        ...formAccess(asked.form),
      }
    : ruleNamed(asked.ask);

/** What a command must know, and its rule. */
export const commandRule = (ask: FeatureCommand) => {
  const rule = deciderOf<FeatureCommand>(ruleNamed(ask.ask));
  return {
    needs: (context: Context): Needs => rule.needs?.(ask, context) ?? {},
    decide: (context: Context, loaded: Loaded): Outcome => rule.decide(ask, context, loaded),
  };
};

/** The answer to a question; it reads only. */
export const answered = (question: Question, context: Context, read: Reading) =>
  answererOf<Question>(ruleNamed(question.ask))(question, context, read);

/** What is said to a command of no feature; undefined where the way in does it. */
export const repliedTo = (ask: GeneralCommand): Reply | undefined =>
  replierOf<GeneralCommand>(ruleNamed(ask.ask))?.(ask);

const first = <Part>(part: (one: FeatureIn) => Part | undefined): Part | undefined => {
  for (const one of featuresIn) {
    const found = part(one);
    if (found !== undefined) return found;
  }
  return undefined;
};
const theOne = <Part>(part: (one: FeatureIn) => Part | undefined): Part => {
  const found = first(part);
  if (found === undefined) throw new Error('No feature has a part that one must have.');
  return found;
};
/** How people come in. */
export const admits = (): Admits => theOne((one) => one.admits);
/** What follows from what happens to places and people. */
export const happens = (): Happens => theOne((one) => one.happens);

/** What is asked about one by one where a partnership is paused. */
const inPause = (): AllIn['inPause'] =>
  first((one) => one.inPause) ?? { needs: {}, first: () => undefined };
/** How a partnership is closed and paused. */
const stops = (): AllIn['stops'] => theOne((one) => one.stops)({ openLists, inPause: inPause() });

/** Whether a request is worth a first round over stale reads: most of those that pass here end with it. */
export const mayReadStale = ({ input }: Request): boolean =>
  (input.kind === 'pressed' && accessOf(input.ask).ofOwnSeat?.(input.ask) === true) ||
  (input.kind === 'typed' &&
    featuresIn.some(({ ofOwnSeat }) => ofOwnSeat?.test(input.typed.text) === true));

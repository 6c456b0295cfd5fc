import { numbersFrom } from '../engine/card-numbers.ts';
import type { Context, Loaded, Needs, Numbers } from '../model/context.ts';
import {
  type Answerers,
  answererFor,
  type Deciders,
  type FormRule,
  type Reading,
  ruleFor,
} from '../model/feature.ts';
import type { Admits, FeatureIn, Happens, MineRow } from '../model/feature-in.ts';
import type { NumbersAsked } from '../model/figures.ts';
import { partnershipIdOf } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FormValues, Request } from '../model/request.ts';
import { allows, type Right, type Rights, type Rule } from '../model/rights.ts';
import type { Store } from '../ports/store.ts';
import { homesOf } from '../subject/homes.ts';
import { actionAnswerers } from './action/answer.ts';
import { actionDeciders } from './action/decide.ts';
import { actionForms } from './action/forms.ts';
import { actionIn } from './action/in.ts';
import { actionRights } from './action/rights.ts';
import type { Ask, AskName, Command, Question } from './asks.ts';
import { generalAnswerers } from './general/answer.ts';
import { generalRights } from './general/rights.ts';
import { meetingAnswerers } from './meeting/answer.ts';
import { meetingDeciders } from './meeting/decide.ts';
import { meetingForms } from './meeting/forms.ts';
import { meetingIn } from './meeting/in.ts';
import { meetingRights } from './meeting/rights.ts';
import { frontDoor, partnershipAnswerers } from './partnership/answer.ts';
import { partnershipDeciders } from './partnership/decide.ts';
import { partnershipForms } from './partnership/forms.ts';
import { partnershipIn } from './partnership/in.ts';
import { partnershipRights } from './partnership/rights.ts';
import { personAnswerers } from './person/answer.ts';
import { personDeciders } from './person/decide.ts';
import { personForms } from './person/forms.ts';
import { personIn } from './person/in.ts';
import { personRights } from './person/rights.ts';
import { pollAnswerers } from './poll/answer.ts';
import { pollDeciders } from './poll/decide.ts';
import { pollForms } from './poll/forms.ts';
import { pollIn } from './poll/in.ts';
import { pollRights } from './poll/rights.ts';
import { reviewAnswerers } from './review/answer.ts';
import { reviewDeciders } from './review/decide.ts';
import { reviewForms } from './review/forms.ts';
import { reviewIn } from './review/in.ts';
import { reviewRights } from './review/rights.ts';

/** Commands that belong to no feature, and change no record of one. */
export type GeneralCommand = Extract<
  Command,
  { ask: 'undo' | 'read' | 'never-mind' | 'post-again' }
>;
export const isGeneral = (asked: Ask): asked is GeneralCommand =>
  asked.ask === 'undo' ||
  asked.ask === 'read' ||
  asked.ask === 'never-mind' ||
  asked.ask === 'post-again';

/** Commands that a feature decides. */
export type FeatureCommand = Exclude<Command, GeneralCommand>;

/** Every command's rule. */
const deciders = {
  ...partnershipDeciders,
  ...personDeciders,
  ...actionDeciders,
  ...meetingDeciders,
  ...pollDeciders,
  ...reviewDeciders,
} satisfies Deciders<FeatureCommand>;

/** Every form, by its name. */
export const formRules: Readonly<Record<string, FormRule>> = {
  ...partnershipForms,
  ...personForms,
  ...actionForms,
  ...meetingForms,
  ...pollForms,
  ...reviewForms,
};

const rights: Rights<AskName> = {
  ...generalRights,
  ...partnershipRights,
  ...personRights,
  ...actionRights,
  ...meetingRights,
  ...pollRights,
  ...reviewRights,
};

/** Who may ask something, by its name. */
export const rightOf = (name: AskName): Right => rights[name].right;

/** A form of that name; undefined where there is none. */
export const formRule = (form: string): FormRule | undefined =>
  Object.hasOwn(formRules, form) ? formRules[form] : undefined;

/** The rule of an ask: a form's depends on whether it stands in a partnership, as all do that are not known. */
export const ruleOf = (asked: Ask): Rule =>
  asked.ask === 'form'
    ? { ...rights.form, reach: formRule(asked.form)?.reach ?? 'partnership' }
    : rights[asked.ask];

/** What each feature makes of what comes in, in the order in which their things stand among somebody's own. */
export const featuresIn: readonly FeatureIn[] = [
  personIn,
  partnershipIn,
  reviewIn,
  pollIn,
  meetingIn,
  actionIn,
];

/** The short facts of a partnership, as they are on a day. */
export const numbersOf = (asked: NumbersAsked, store: Store): Promise<Numbers> =>
  numbersFrom(featuresIn, asked, store);

/** The same of the partnership in question. */
const numbersIn = async (context: Context, { store }: Reading): Promise<Numbers> => {
  const { partnership, programme, today: day } = context;
  if (!partnership) return { open: 0, overdue: 0 };
  return numbersOf({ programme, partnership: partnershipIdOf(partnership.id), day }, store);
};

/** Everything open with the asker's name on it, out of every feature. */
const mineRows = async (context: Context, read: Reading): Promise<readonly MineRow[]> => {
  const person = (await read.load({ people: [context.me] })).people.get(context.me);
  if (!person) return [];
  const homes = await homesOf(person, async (ids) => (await read.load({ records: ids })).records);
  const request = { person, homes, context, read };
  return (await Promise.all(featuresIn.map(({ mine }) => mine?.(request) ?? []))).flat();
};

/** What a form was opened with, as a button carries it. */
const givenBack = (values: FormValues): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]),
  );

const around = {
  numbers: numbersIn,
  rightOf,
};

/** How every question is answered. */
const answerers = {
  ...partnershipAnswerers(around),
  ...personAnswerers({ mine: mineRows }),
  ...actionAnswerers,
  ...meetingAnswerers,
  ...pollAnswerers,
  ...reviewAnswerers,
  ...generalAnswerers({
    frontDoor: (context, read) => frontDoor(context, read, around),
    may: (name, standing) => allows(rightOf(name), standing),
    open: async (form, given, context, read) => {
      const rule = formRule(form);
      if (!rule) return undefined;
      const loaded = await read.load(
        rule.needs?.(context, { ask: 'form', form, given: givenBack(given) }) ?? {},
      );
      return rule.open(given, context, loaded);
    },
  }),
} satisfies Answerers<Question>;

/** Whether it is only to be shown; said by who answers it, so that no schema need be built to know. */
export const isQuestion = (asked: Ask): asked is Question => asked.ask in answerers;

/** What a command must know, and its rule. */
export const commandRule = (ask: FeatureCommand) => {
  const rule = ruleFor(deciders, ask);
  return {
    needs: (context: Context): Needs => rule.needs?.(ask, context) ?? {},
    decide: (context: Context, loaded: Loaded): Outcome => rule.decide(ask, context, loaded),
  };
};

/** The answer to a question; it reads only. */
export const answered = (question: Question, context: Context, read: Reading) =>
  answererFor(answerers, question)(question, context, read);

const only = <Part>(part: (one: FeatureIn) => Part | undefined, what: string): Part => {
  for (const one of featuresIn) {
    const found = part(one);
    if (found !== undefined) return found;
  }
  throw new Error(`No feature ${what}.`);
};
/** How people come in. */
export const admits = (): Admits => only((one) => one.admits, 'lets people in');
/** What follows from what happens to places and people. */
export const happens = (): Happens => only((one) => one.happens, 'knows what happens to places');

/** Whether a request is worth a first round over stale reads: most of those that pass here end with it. */
export const mayReadStale = ({ input }: Request): boolean =>
  (input.kind === 'pressed' && ruleOf(input.ask).ofOwnSeat?.(input.ask) === true) ||
  (input.kind === 'typed' &&
    featuresIn.some(({ ofOwnSeat }) => ofOwnSeat?.test(input.typed.text) === true));

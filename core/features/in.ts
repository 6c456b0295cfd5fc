import { numbersFrom } from '../engine/card-numbers.ts';
import type { Context, Numbers } from '../model/context.ts';
import type { Answerers, Deciders, FormRule, Reading } from '../model/feature.ts';
import type { Deed, FeatureIn, MineRow } from '../model/feature-in.ts';
import type { NumbersAsked } from '../model/figures.ts';
import type { Ask, AskName, Command, Question } from '../model/register.ts';
import { allows, type Right, type Rights } from '../model/rights.ts';
import type { Store } from '../ports/store.ts';
import { homesOf } from '../subject/homes.ts';
import { actionAnswerers } from './action/answer.ts';
import { actionDeciders } from './action/decide.ts';
import { actionForms } from './action/forms.ts';
import { actionIn } from './action/in.ts';
import { actionRights } from './action/rights.ts';
import { generalAnswerers } from './general/answer.ts';
import { generalIn } from './general/in.ts';
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
export const deciders = {
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

/** Who may ask what, and what must be known for it. */
export const rights: Rights<AskName> = {
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

/** What each feature makes of what comes in; typed lines are tried in this order. */
export const featuresIn: readonly FeatureIn[] = [
  actionIn,
  meetingIn,
  pollIn,
  reviewIn,
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

/** Everything open with the asker's name on it, out of every feature. */
const mineRows = async (context: Context, read: Reading): Promise<readonly MineRow[]> => {
  const person = (await read.load({ people: [context.me] })).people.get(context.me);
  if (!person) return [];
  const homes = await homesOf(person, async (ids) => (await read.load({ records: ids })).records);
  const request = { person, homes, context, read };
  const rows = await Promise.all(featuresIn.map(({ mine }) => mine?.(request) ?? []));
  // What must be answered for a partnership stands first, the many actions last.
  return rows.reverse().flat();
};

/** The rows of the table of rights. */
export const deeds: readonly Deed[] = featuresIn
  .flatMap((feature) => feature.deeds ?? [])
  .sort((one, other) => one.rank - other.rank);

const around = {
  numbers: numbersIn,
  rightOf,
  deeds,
};

/** How every question is answered. */
export const answerers = {
  ...partnershipAnswerers(around),
  ...personAnswerers({ mine: mineRows }),
  ...actionAnswerers,
  ...meetingAnswerers,
  ...pollAnswerers,
  ...reviewAnswerers,
  ...generalAnswerers({
    frontDoor: (context, read) => frontDoor(context, read, around),
    explained: {
      features: featuresIn.flatMap(({ help }) => help ?? []),
      may: (name, standing) => allows(rightOf(name), standing),
    },
    open: async (form, given, context, read) => {
      const rule = formRule(form);
      if (!rule) return undefined;
      const loaded = await read.load(rule.needs?.(context, { ask: 'form', form, given }) ?? {});
      return rule.open(given, context, loaded);
    },
  }),
} satisfies Answerers<Question>;

/** Whether it is only to be shown; said by who answers it, so that no schema need be built to know. */
export const isQuestion = (asked: Ask): asked is Question => asked.ask in answerers;

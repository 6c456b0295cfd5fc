import { numbersFrom } from '../engine/card-numbers.ts';
import type { Context, Numbers } from '../model/context.ts';
import type { Answerer, Decider, FormRule, Reading } from '../model/feature.ts';
import type { FeatureIn, MineRow } from '../model/feature-in.ts';
import type { NumbersAsked } from '../model/figures.ts';
import { partnershipIdOf } from '../model/ids.ts';
import type { Store } from '../ports/store.ts';
import { homesOf } from '../subject/homes.ts';
import { actionAnswerers } from './action/answer.ts';
import { actionDeciders } from './action/decide.ts';
import { actionForms } from './action/forms.ts';
import { actionIn } from './action/in.ts';
import { generalAnswerers } from './general/answer.ts';
import { meetingAnswerers } from './meeting/answer.ts';
import { meetingDeciders } from './meeting/decide.ts';
import { meetingForms } from './meeting/forms.ts';
import { meetingIn } from './meeting/in.ts';
import { frontDoor, partnershipAnswerers } from './partnership/answer.ts';
import { partnershipDeciders } from './partnership/decide.ts';
import { partnershipForms } from './partnership/forms.ts';
import { partnershipIn } from './partnership/in.ts';
import { allows, permissions } from './permissions.ts';
import { personAnswerers } from './person/answer.ts';
import { personDeciders } from './person/decide.ts';
import { personForms } from './person/forms.ts';
import { pollAnswerers } from './poll/answer.ts';
import { pollDeciders } from './poll/decide.ts';
import { pollForms } from './poll/forms.ts';
import { pollIn } from './poll/in.ts';
import { reviewAnswerers } from './review/answer.ts';
import { reviewDeciders } from './review/decide.ts';
import { reviewForms } from './review/forms.ts';
import { reviewIn } from './review/in.ts';
import type { Ask, Command, Question } from './shapes.ts';

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
} as { readonly [Name in FeatureCommand['ask']]: Decider<never> };

/** Every form, by its name. */
export const formRules: Readonly<Record<string, FormRule>> = {
  ...partnershipForms,
  ...personForms,
  ...actionForms,
  ...meetingForms,
  ...pollForms,
  ...reviewForms,
};

/** What each feature makes of what comes in, in the order in which their things stand among somebody's own. */
export const featuresIn: readonly FeatureIn[] = [
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

const around = {
  numbers: numbersIn,
  rightOf: (name: keyof typeof permissions) => permissions[name].right,
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
    may: (name, standing) => allows(permissions[name].right, standing),
    open: async (form, given, context, read) => {
      const rule = Object.hasOwn(formRules, form) ? formRules[form] : undefined;
      if (!rule) return undefined;
      const loaded = await read.load(rule.needs?.(context, { ask: 'form', form, given }) ?? {});
      return rule.open(given, context, loaded);
    },
  }),
} as { readonly [Name in Question['ask']]: Answerer<never> };

/** Whether it is only to be shown; said by who answers it, so that no schema need be built to know. */
export const isQuestion = (asked: Ask): asked is Question => asked.ask in answerers;

import type { Answerer, Decider, FormRule } from '../model/feature.ts';
import { actionAnswerers } from './action/answer.ts';
import { actionDeciders } from './action/decide.ts';
import { actionForms } from './action/forms.ts';
import { generalAnswerers } from './general/answer.ts';
import { meetingAnswerers } from './meeting/answer.ts';
import { meetingDeciders } from './meeting/decide.ts';
import { meetingForms } from './meeting/forms.ts';
import { mineRows } from './mine.ts';
import { frontDoor, partnershipAnswerers } from './partnership/answer.ts';
import { partnershipDeciders } from './partnership/decide.ts';
import { partnershipForms } from './partnership/forms.ts';
import { allows, permissions } from './permissions.ts';
import { personAnswerers } from './person/answer.ts';
import { personDeciders } from './person/decide.ts';
import { personForms } from './person/forms.ts';
import { numbersIn } from './policy.ts';
import { pollAnswerers } from './poll/answer.ts';
import { pollDeciders } from './poll/decide.ts';
import { pollForms } from './poll/forms.ts';
import { reviewAnswerers } from './review/answer.ts';
import { reviewDeciders } from './review/decide.ts';
import { reviewForms } from './review/forms.ts';
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

import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';

export const show = /* @__PURE__ */ ask('partnership.show', scope);

export const showRule = (all: AllIn) =>
  question(show, {
    right: 'anyone',
    answer: (_, context, read) => all.frontDoor(context, read),
  });

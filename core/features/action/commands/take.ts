import { ask } from '../../../model/ask.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { onAction } from '../decide/about.ts';
import { take as takeIt } from '../decide/people.ts';
import { bare } from '../reads/tails.ts';
import { taking } from '../reads/words.ts';

export const take = /* @__PURE__ */ ask('action.take', about);

export const takeRule = () =>
  command(take, {
    right: 'member',
    typed: bare(taking, 'action.take'),
    ...onAction(takeIt),
  });

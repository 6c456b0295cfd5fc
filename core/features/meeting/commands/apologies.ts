import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { command } from '../../../model/rule.ts';
import { answer, inPlace } from '../ask-fields.ts';
import { answerer } from '../decide/answer.ts';
import { answered } from '../reads/tails.ts';
import { answersOwn } from '../rights.ts';

export const apologies = /* @__PURE__ */ ask('meeting.apologies', () => ({
  ...answer(),
  why: z.string().max(500).optional(),
  /** Who comes instead, where that was said with it. */
  instead: inPlace().optional(),
}));

export const apologiesRule = () =>
  command(apologies, {
    right: 'member',
    example: { topic: 'meeting', rank: 20, typed: say('example.meeting.apologies', {}) },
    typed: [
      {
        verbs: ['apologies', 'apology', 'sorry'],
        read: (said) => answered(false, said, true),
      },
      { verbs: ['no'], read: (said) => answered(false, said, false) },
    ],
    ofOwnSeat: answersOwn,
    ...answerer,
  });

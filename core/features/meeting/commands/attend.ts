import { ask } from '../../../model/ask.ts';
import { command } from '../../../model/rule.ts';
import { answer } from '../ask-fields.ts';
import { answerer } from '../decide/answer.ts';
import { answered } from '../reads/tails.ts';
import { answersOwn } from '../rights.ts';

export const attend = /* @__PURE__ */ ask('meeting.attend', answer);

export const attendRule = () =>
  command(attend, {
    right: 'member',
    typed: {
      verbs: ['attend', 'attending', 'yes'],
      read: (said) => answered(true, said, false),
    },
    ofOwnSeat: answersOwn,
    ...answerer,
  });

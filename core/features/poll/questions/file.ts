import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { about } from '../ask-fields.ts';
import { pollView } from '../card.ts';
import { aboutPoll } from '../decide/about.ts';
import { bare } from '../reads/tails.ts';

export const file = /* @__PURE__ */ ask('poll.file', about);

/** Links to the result of a vote as a file and as a table; its card where there is none to show. */
export const fileRule = () =>
  question(file, {
    right: 'observer',
    ofPeople: true,
    typed: bare(['file'], 'poll.file'),
    answer: aboutPoll<Named<'poll.file'>>(
      ({ poll, thing, record, items, drawing, ref }, context) =>
        poll.standing.is === 'closed'
          ? fileView({ of: 'vote', title: poll.question, about: [thing.ref] }, context)
          : pollView(record, items, drawing, ref),
    ),
  });

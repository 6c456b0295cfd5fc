import { ask } from '../../../model/ask.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { about } from '../ask-fields.ts';
import { aboutMeeting } from '../decide/about.ts';
import { bare } from '../reads/tails.ts';

export const file = /* @__PURE__ */ ask('meeting.file', about);

/** Links to the answers to a meeting as a file and as a table. */
export const fileRule = () =>
  question(file, {
    right: 'observer',
    ofPeople: true,
    typed: bare('file'),
    answer: aboutMeeting<Named<'meeting.file'>>(({ meeting, thing }, context) =>
      fileView({ of: 'answers', title: meeting.title, about: [thing.ref] }, context),
    ),
  });

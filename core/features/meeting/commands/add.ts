import { line, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { messageLine, seenBesides } from '../../../forms/from-message.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { once } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { about, item } from '../ask-fields.ts';
import { type About, onMeeting, settled } from '../decide/about.ts';
import { did } from '../decide/told.ts';
import { aboutOne, known } from '../forms.ts';
import { offers } from '../offers.ts';
import { agendaItem } from '../reads/tails.ts';

/** In signs. */
const longestItem = 300;

export const add = /* @__PURE__ */ ask('meeting.add', () => ({
  ...about(),
  once: once(),
  item: item(),
}));

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Something for the agenda; anyone who sits here may suggest it. */
const decide = (about: About<Named<'meeting.add'>>): Outcome => {
  const { command, meeting, ref, thing } = about;
  const over = settled(about);
  if (over) return over;
  const item = command.item.trim();
  if (meeting.agenda.some(({ text }) => plain(text) === plain(item))) {
    return refused(say('meeting.on-agenda-already', { ref, item }), [offers.agenda(thing)]);
  }
  return did(
    about,
    { event: 'MeetingItemAdded', text: item },
    {
      saying: say('meeting.added', { ref, title: meeting.title, item }),
      offers: [offers.undo(thing), offers.agenda(thing)],
    },
  );
};

export const addRule = () =>
  command(add, {
    right: 'member',
    example: { topic: 'meeting', rank: 30, typed: say('example.meeting.add', {}) },
    typed: { verbs: ['add'], read: agendaItem },
    ...onMeeting(decide),
    forms: [
      form(aboutOne, 'meeting.add', {
        of: known,
        title: 'meeting.form.add',
        intro: seenBesides,
        fields: {
          item: needed(
            'meeting.error.item',
            line({
              label: 'meeting.field.item',
              max: longestItem,
              given: ({ typed, values }) => typed ?? messageLine(values, longestItem),
            }),
          ),
        },
        carries: ({ thing: { thing } }) => ({ ref: thing.ref }),
        ask: ({ item }, { about }) => ({ ask: 'meeting.add', in: about.in, ref: about.ref, item }),
      }),
    ],
  });

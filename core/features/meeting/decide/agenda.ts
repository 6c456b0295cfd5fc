import { say } from '../../../language/saying.ts';
import type { Deciders } from '../../../model/feature.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { bringTo } from '../../../subject/done.ts';
import { offers } from '../offers.ts';
import type { MeetingCommand } from '../shapes.ts';
import { type About, onMeeting, settled } from './about.ts';
import { did } from './told.ts';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Something for the agenda; anyone who sits here may suggest it. */
const add = (about: About<Named<'meeting.add'>>): Outcome => {
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

const bring = (about: About<unknown>): Outcome =>
  bringTo(about, {
    brought: say('meeting.brought', { ref: about.ref }),
    elsewhere: say('meeting.bring-in-channel', {}),
    show: offers.show(about.thing),
  });

/** The rules of the agenda and of the card. */
export const showing: Pick<Deciders<MeetingCommand>, 'meeting.add' | 'meeting.bring'> = {
  'meeting.add': onMeeting(add),
  'meeting.bring': onMeeting(bring),
};

import { say } from '../../../language/saying.ts';
import type { Deciders, Named } from '../../../model/feature.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { offers } from '../offers.ts';
import type { MeetingCommand } from '../shapes.ts';
import { type About, onMeeting, settled } from './about.ts';
import { did } from './told.ts';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Something for the agenda; anyone who sits here may suggest it. */
const add = (about: About<Named<MeetingCommand, 'meeting.add'>>): Outcome => {
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

/** The one live card moves to the bottom of the channel in which it is asked; nothing else changes. */
const bring = ({ partnership, ref, record, context, thing }: About<unknown>): Outcome => {
  const { place } = context.where;
  const bound = partnership.state.places.find((one) => one.place === place);
  if (bound?.is !== 'live') {
    return refused(say('meeting.bring-in-channel', {}), [offers.show(thing)]);
  }
  return {
    kind: 'done',
    changes: [],
    effects: [{ to: place, body: { kind: 'card', subject: record.id, bottom: true } }],
    reply: { saying: say('meeting.brought', { ref }), made: record.id },
  };
};

/** The rules of the agenda and of the card. */
export const showing: Pick<Deciders<MeetingCommand>, 'meeting.add' | 'meeting.bring'> = {
  'meeting.add': onMeeting(add),
  'meeting.bring': onMeeting(bring),
};

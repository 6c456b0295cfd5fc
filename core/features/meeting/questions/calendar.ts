import { fileLink, linkLife, linkUntil } from '../../../engine/file-links.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { buttonsOf } from '../../../view/button.ts';
import { text, type View } from '../../../view/view.ts';
import { about } from '../ask-fields.ts';
import { meetingFile } from '../calendar/link.ts';
import { aboutMeeting, type MeetingFound, settled } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { isSet } from '../steps.ts';
import { placeAloud } from '../view/parts.ts';

export const calendar = /* @__PURE__ */ ask('meeting.calendar', about);

const shown = (found: MeetingFound, url: string, { locale }: Context): View => {
  const { meeting, ref } = found;
  const { title, day, time, ends, place, rule } = meeting;
  const off = !isSet(meeting);
  const said = { ref, title, day, time, ends, place: placeAloud(place) };
  const more = { off, series: rule !== undefined, minutes: linkLife / 60 };
  const again = sentence(say('meeting.calendar-again', {}), locale);
  const aloud = sentence(say('meeting.calendar', defined({ ...said, ...more })), locale);
  const all: Offer = {
    label: say('label.meeting.feed', {}),
    ask: { ask: 'meeting.feed', in: found.partnership.id },
  };
  const link = sentence(say('meeting.calendar-link', { ref, title, off }), locale);
  return {
    aloud: off ? aloud : `${aloud} ${again}`,
    blocks: [
      { kind: 'text', spans: [text(aloud)] },
      { kind: 'text', spans: [{ kind: 'link', text: link, url }] },
      ...(off ? [] : [{ kind: 'status', spans: [text(again)] } as const]),
      { kind: 'buttons', buttons: buttonsOf([all], locale) },
    ],
  };
};

/** A link to the meeting as a file for calendars, for whoever asks and for a quarter of an hour. */
export const calendarRule = () =>
  question(calendar, {
    right: 'observer',
    typed: bare('calendar'),
    answer: aboutMeeting<Named<'meeting.calendar'>>((found, context) => {
      const { partnership, meeting, thing } = found;
      const { links, programme, now } = context;
      const over = meeting.standing.is === 'cancelled' ? undefined : settled(found);
      if (over) return over;
      if (!links) return refused(say('calendar.no-links', {}), [offers.show(thing)]);
      const asked = {
        kind: meetingFile,
        programme,
        about: [partnership.id, thing.ref],
        until: linkUntil(now),
      };
      return shown(found, fileLink(asked, links), context);
    }),
  });

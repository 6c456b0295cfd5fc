import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { asTextOffer, listView } from '../../../subject/list.ts';
import { nameOf, teller } from '../../../subject/names.ts';
import { copiedList } from '../../../view/document.ts';
import { nextPage, pageOf, plainRows } from '../../../view/pages.ts';
import { about, pages } from '../ask-fields.ts';
import { aboutMeeting, type MeetingFound } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { isSet } from '../steps.ts';
import { heldWords } from '../view/held.ts';

export const agenda = /* @__PURE__ */ ask('meeting.agenda', () => ({ ...about(), ...pages() }));

const further = ({ meeting, thing }: MeetingFound, next: number | undefined): Offer[] => {
  const ask = { ask: 'meeting.agenda', in: thing.in, ref: thing.ref } as const;
  return [
    ...nextPage(ask, next),
    ...(isSet(meeting) ? [offers.add(thing)] : []),
    ...(meeting.agenda.length > 0 ? [offers.agendaChange(thing), asTextOffer(ask)] : []),
    offers.show(thing),
  ];
};

/** What has been suggested to talk about, in that order: ten a page, or all of it as text. */
export const agendaRule = () =>
  question(agenda, {
    right: 'observer',
    typed: bare('agenda'),
    answer: aboutMeeting<Named<'meeting.agenda'>>((one, context, asked) => {
      const { meeting, drawing, ref } = one;
      const tell = teller(context.locale);
      const rows = meeting.agenda.map(({ by, text }, index) =>
        tell(
          'meeting.agenda.row',
          defined({ number: index + 1, text, who: nameOf(by, drawing.people) || undefined }),
        ),
      );
      const title = tell('meeting.agenda.title', { title: meeting.title, ref });
      if (asked.asText && rows.length > 0) {
        return copiedList(heldWords(one, 'meeting.text.agenda'), rows);
      }
      const none = tell('meeting.agenda.none', { ref });
      const { shown, next } = pageOf(rows, asked.page);
      return listView(
        {
          aloud: rows.length > 0 ? tell('meeting.agenda.aloud', { title, rows: shown }) : none,
          title,
          rows: plainRows(rows.length > 0 ? shown : [none]),
          offers: further(one, next),
        },
        context,
      );
    }),
  });

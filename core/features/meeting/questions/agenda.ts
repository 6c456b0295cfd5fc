import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { labelOf } from '../../../subject/labels.ts';
import { asTextOffer, listView } from '../../../subject/list.ts';
import { teller } from '../../../subject/names.ts';
import { copiedList } from '../../../view/document.ts';
import { nextPage, type Page, pageOf, plainRows } from '../../../view/pages.ts';
import { about, pages } from '../ask-fields.ts';
import { aboutMeeting, type MeetingFound } from '../decide/about.ts';
import type { Meeting } from '../meeting.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { isSet } from '../steps.ts';
import { heldWords } from '../view/held.ts';

export const agenda = /* @__PURE__ */ ask('meeting.agenda', () => ({ ...about(), ...pages() }));

const further = ({ meeting, thing }: MeetingFound, page: Page<unknown>): Offer[] => {
  const ask = { ask: 'meeting.agenda', in: thing.in, ref: thing.ref } as const;
  return [
    ...nextPage(ask, page),
    ...(isSet(meeting) ? [offers.add(thing)] : []),
    ...(meeting.agenda.length > 0 ? [offers.agendaChange(thing), asTextOffer(ask)] : []),
    offers.show(thing),
  ];
};

/** What an item is called wherever it stands, which has no name of its own: by its words, and which of those that are equal. */
const nameIn = ({ agenda }: Meeting, at: number, { hash }: Context): string => {
  const words = agenda[at]?.text ?? '';
  const equal = agenda.slice(0, at).filter(({ text }) => text === words).length;
  return hash(`${equal} ${words}`).slice(0, 10);
};

/** What has been suggested to talk about, in that order: ten a page, or all of it as text. */
export const agendaRule = () =>
  question(agenda, {
    right: 'observer',
    typed: bare('agenda'),
    answer: aboutMeeting<Named<'meeting.agenda'>>((one, context, asked) => {
      const { meeting, drawing, ref } = one;
      const tell = teller(context.locale);
      const items = meeting.agenda.map(({ by, text }, index) => ({
        name: nameIn(meeting, index, context),
        row: tell(
          'meeting.agenda.row',
          defined({
            number: index + 1,
            text,
            who: labelOf(by, drawing.people, drawing.partnership.state) || undefined,
          }),
        ),
      }));
      const title = tell('meeting.agenda.title', { title: meeting.title, ref });
      if (asked.asText && items.length > 0) {
        const rows = items.map(({ row }) => row);
        return copiedList(heldWords(one, 'meeting.text.agenda'), rows);
      }
      const none = tell('meeting.agenda.none', { ref });
      const page = pageOf(items, asked, { nameOf: ({ name }) => name });
      const shown = page.shown.map(({ row }) => row);
      return listView(
        {
          aloud: items.length > 0 ? tell('meeting.agenda.aloud', { title, rows: shown }) : none,
          title,
          rows: plainRows(items.length > 0 ? shown : [none]),
          page: items.length > 0 ? page : undefined,
          offers: further(one, page),
        },
        context,
      );
    }),
  });

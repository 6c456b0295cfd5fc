import { say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { Named } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { teller } from '../../../subject/names.ts';
import { buttonsOf } from '../../../view/button.ts';
import { copied, nextPage, pageOf, plainRows } from '../../../view/pages.ts';
import type { Row, View } from '../../../view/view.ts';
import { offers } from '../offers.ts';
import type { MeetingQuestion } from '../shapes.ts';
import { isSet } from '../steps.ts';
import { aboutMeeting, type Found, heldWords } from './found.ts';

const further = ({ record, thing }: Found, { next }: { readonly next?: number }): Offer[] => {
  const ask = { ask: 'meeting.agenda', in: thing.in, ref: thing.ref } as const;
  return [
    ...nextPage(ask, next),
    ...(isSet(record.state) ? [offers.add(thing)] : []),
    ...(record.state.agenda.length > 0
      ? [{ label: say('label.as-text', {}), ask: { ...ask, asText: true } }]
      : []),
    offers.show(thing),
  ];
};
const agendaView = (
  heading: string,
  aloud: string,
  rows: readonly Row[],
  offered: readonly Offer[],
  { locale }: Context,
): View => ({
  aloud,
  blocks: [
    { kind: 'title', text: heading },
    { kind: 'rows', rows },
    { kind: 'buttons', buttons: buttonsOf(offered, locale) },
  ],
});

/** What has been suggested to talk about, in that order: ten a page, or all of it as text. */
export const agenda = aboutMeeting<Named<MeetingQuestion, 'meeting.agenda'>>(
  (one, context, asked) => {
    const { record, drawing, shown } = one;
    const tell = teller(context.locale);
    const { title, agenda: items } = record.state;
    const rows = items.map((item, index) => {
      const who = item.by && drawing.people.get(item.by)?.state.name;
      const row = { number: index + 1, text: item.text, ...(who ? { who } : {}) };
      return tell('meeting.agenda.row', row);
    });
    const heading = tell('meeting.agenda.title', { title, ref: shown });
    if (rows.length === 0) {
      const none = tell('meeting.agenda.none', { ref: shown });
      return agendaView(heading, none, plainRows([none]), further(one, {}), context);
    }
    if (asked.asText) return copied(heldWords(one, 'meeting.text.agenda'), rows);
    const page = pageOf(rows, asked.page);
    const aloud = tell('meeting.agenda.aloud', { title: heading, rows: page.shown });
    return agendaView(heading, aloud, plainRows(page.shown), further(one, page), context);
  },
);

import { readable } from '../../../engine/load.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { asTextOffer, listView, nothingFound, rowOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn, shownIn } from '../../../subject/thing.ts';
import { copiedList } from '../../../view/document.ts';
import { titleInRow } from '../../../view/one-line.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { naming, type Words } from '../../../view/view.ts';
import { pages } from '../ask-fields.ts';
import { meetingLetter } from '../letter.ts';
import type { Meeting } from '../meeting.ts';
import { newMeeting, offers, thingOf } from '../offers.ts';
import { alone } from '../reads/tails.ts';
import { orderOf } from '../shapes.ts';
import { isSet } from '../steps.ts';

export const list = /* @__PURE__ */ ask('meeting.list', () => ({ ...scope(), ...pages() }));

const furthest = 100;

const toCome = '0';
const placeOf = ({ state, id }: Stored<Meeting>): [part: string, order: string] => [
  isSet(state) ? toCome : '1',
  orderOf(state, id),
];
/** Those to come first, the soonest first; then those that are over, the last first. */
const compare = (
  [part = '', one = '']: readonly string[],
  [its, other = '']: readonly string[],
) => {
  if (part !== its) return part === toCome ? -1 : 1;
  if (one === other) return 0;
  return one < other === (part === toCome) ? -1 : 1;
};

const newButton = (context: Context): Offer[] =>
  isOfficer(context) ? [newMeeting(within(context).id, 'label.new-meeting')] : [];

const marks = { set: 'open', passed: 'done', cancelled: 'off', 'taken-back': 'off' } as const;

const stateOf = ({ standing: { is } }: Meeting) => (is === 'taken-back' ? 'cancelled' : is);
const wholeRow = ({ state }: Stored<Meeting>, ref: string, { locale }: Context): string => {
  const tell = teller(locale);
  const { title, day, time } = state;
  const said = tell('meeting.list.state', { is: stateOf(state) });
  return tell('meeting.list.row', { ref, title, day, time, state: said });
};
/** The same as one line, as a link to the card where one stands. */
const lineOf = (record: Stored<Meeting>, ref: string, { locale }: Context): Words => {
  const { day, time, title } = record.state;
  const words = (called: string) =>
    teller(locale)('meeting.list.line', {
      ref,
      title: called,
      day,
      time,
      is: stateOf(record.state),
    });
  const called = titleInRow(title, words);
  return naming(words(called), { record: record.id, title: called });
};

/** The meetings of a partnership, ten a page or all as text: what is to come, and the last ones. */
const answer: Answerer<Named<'meeting.list'>> = async (asked, context, { store }) => {
  const partnership = within(context);
  const id = partnership.id;
  const stored = await store.newest(context.programme, id, meetingLetter, { limit: furthest });
  const meetings = readable<Meeting>(stored, store)
    .filter(({ state }) => state.standing.is !== 'taken-back')
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
  const tell = teller(context.locale);
  const { name } = partnership.state;
  const where = called(partnership.state);
  const coming = meetings.filter(({ state }) => isSet(state)).length;
  const title = tell('meeting.list.title', { where, coming });
  if (meetings.length === 0) {
    return nothingFound(tell('meeting.list.none', { where }), newButton(context), context);
  }
  if (asked.asText) {
    return copiedList(
      tell('meeting.text.list', { where: name, day: context.today }),
      meetings.map((record) => wholeRow(record, refIn(record), context)),
    );
  }
  const page = pageOf(meetings, asked, { nameOf: refIn, placeOf, compare });
  const { shown } = page;
  const refOf = (record: Stored<Meeting>) => shownIn(record, partnership, context.where.place);
  const ask = { ask: 'meeting.list', in: partnership.id } as const;
  return listView(
    {
      aloud: tell('meeting.list.aloud', {
        title,
        rows: shown.map((record) => wholeRow(record, refOf(record), context)),
      }),
      title,
      rows: shown.map((record) => {
        const thing = thingOf(record, refIn(record), partnership, refOf(record));
        const mark = marks[record.state.standing.is];
        const words = lineOf(record, refOf(record), context);
        return rowOf(words, [offers.show(thing)], context.locale, mark);
      }),
      page,
      least: stored.length >= furthest,
      offers: [...nextPage(ask, page), asTextOffer(ask), ...newButton(context)],
    },
    context,
  );
};

export const listRule = () =>
  question(list, {
    right: 'observer',
    typed: alone('list', { ask: 'meeting.list' }),
    answer,
  });

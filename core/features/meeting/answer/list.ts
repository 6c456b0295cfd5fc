import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Answerer, Named } from '../../../model/feature.ts';
import { partnershipIdOf, refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { called, shownRef, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { buttonsOf } from '../../../view/button.ts';
import { copied, nextPage, pageOf } from '../../../view/pages.ts';
import { type Block, text } from '../../../view/view.ts';
import { isOfficer } from '../../permissions.ts';
import type { Meeting } from '../meeting.ts';
import { newMeeting, offers, thingOf } from '../offers.ts';
import type { MeetingQuestion } from '../shapes.ts';
import { orderOf } from '../shapes.ts';
import { isSet } from '../steps.ts';
import { readMeeting } from '../stored.ts';

const furthest = 100;

/** Those to come first, the soonest first; then those that are over, the last first. */
const inOrder = (meetings: readonly Stored<Meeting>[]): Stored<Meeting>[] => {
  const place = ({ state, id }: Stored<Meeting>) => orderOf(state, id);
  const sorted = [...meetings].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const [coming, rest] = [true, false].map((is) =>
    sorted.filter(({ state }) => isSet(state) === is),
  );
  return [...(coming ?? []), ...(rest ?? []).reverse()];
};

const newButton = (context: Context): Offer[] =>
  isOfficer(context) ? [newMeeting(within(context).id, say('label.new-meeting', {}))] : [];
const buttonBlock = (offered: readonly Offer[], { locale }: Context): Block[] =>
  offered.length > 0 ? [{ kind: 'buttons', buttons: buttonsOf(offered, locale) }] : [];

const lineOf = ({ state }: Stored<Meeting>, ref: string, { locale }: Context): string => {
  const tell = teller(locale);
  const { title, day, time, standing } = state;
  const is = standing.is === 'taken-back' ? 'cancelled' : standing.is;
  const said = tell('meeting.list.state', { is });
  return tell('meeting.list.row', defined({ ref, title, day, time, state: said }));
};

const further = (context: Context, next: number | undefined): Offer[] => {
  const { id } = within(context);
  const ask = { ask: 'meeting.list', in: id } as const;
  return [
    ...nextPage(ask, next),
    { label: say('label.as-text', {}), ask: { ...ask, asText: true } },
    ...newButton(context),
  ];
};

/** The meetings of a partnership, ten a page or all as text: what is to come, and the last ones. */
export const list: Answerer<Named<MeetingQuestion, 'meeting.list'>> = async (
  asked,
  context,
  { store },
) => {
  const partnership = within(context);
  const id = partnershipIdOf(partnership.id);
  const stored = await store.newest(context.programme, id, 'M', { limit: furthest });
  const meetings = inOrder(
    stored.map((record) => ({ ...record, state: readMeeting(record.state) })),
  ).filter(({ state }) => state.standing.is !== 'taken-back');
  const tell = teller(context.locale);
  const { name } = partnership.state;
  const where = called(partnership.state);
  const title = tell('meeting.list.title', { where });
  const own = (record: Stored<Meeting>) => refOf(record.id) ?? '';
  if (meetings.length === 0) {
    const none = tell('meeting.list.none', { where });
    return {
      aloud: none,
      blocks: [{ kind: 'text', spans: [text(none)] }, ...buttonBlock(newButton(context), context)],
    };
  }
  if (asked.asText) {
    const heading = tell('meeting.text.list', { where: name, day: context.today });
    return copied(
      heading,
      meetings.map((record) => lineOf(record, own(record), context)),
    );
  }
  const { shown, next } = pageOf(meetings, asked.page);
  const rows = shown.map((record) => {
    const ref = shownRef(own(record), partnership.state, context.where.place);
    const thing = thingOf(record, own(record), partnership, ref);
    return {
      line: lineOf(record, ref, context),
      buttons: buttonsOf([offers.show(thing)], context.locale),
    };
  });
  return {
    aloud: tell('meeting.list.aloud', { title, rows: rows.map(({ line }) => line) }),
    blocks: [
      { kind: 'title', text: title },
      { kind: 'rows', rows: rows.map(({ line, buttons }) => ({ spans: [text(line)], buttons })) },
      ...buttonBlock(further(context, next), context),
    ],
  };
};

import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import { directAccount } from '../../../model/ids.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { question } from '../../../model/rule.ts';
import { teller } from '../../../subject/names.ts';
import { seatOf } from '../../../subject/seats.ts';
import { type Block, text } from '../../../view/view.ts';
import { about } from '../ask-fields.ts';
import { meetingView } from '../card.ts';
import { aboutMeeting, type MeetingFound } from '../decide/about.ts';
import { type MeetingThing, offers } from '../offers.ts';
import { alone, bare } from '../reads/tails.ts';
import { isSet } from '../steps.ts';
import { placesOf } from '../tally.ts';

export const show = /* @__PURE__ */ ask('meeting.show', about);

const ownAnswer = ({ record, loaded, drawing }: MeetingFound, context: Context): Block[] => {
  const seat = seatOf(drawing.partnership.state, context.me);
  const mine = placesOf(record, drawing.partnership.state, loaded.records).find(
    (one) => one.seat.id === seat?.id,
  );
  if (!mine || !isSet(record.state)) return [];
  const line = teller(context.locale)('meeting.mine', { says: mine.says });
  return [{ kind: 'text', spans: [text(line)] }];
};

/** The card for one person alone, with their own answer. */
export const showRule = () =>
  question(show, {
    right: 'observer',
    typed: [bare('show'), alone('next', { ask: 'meeting.show' })],
    answer: aboutMeeting<Named<'meeting.show'>>((one, context) => {
      const extra = (thing: MeetingThing) =>
        directAccount(context.where.place) || !isOfficer(context) ? [] : [offers.bring(thing)];
      const view = meetingView(one.record, one.loaded.records, one.drawing, one.ref, extra);
      const own = ownAnswer(one, context);
      const last = view.blocks.length - 1;
      return {
        aloud: view.aloud,
        blocks: [...view.blocks.slice(0, last), ...own, ...view.blocks.slice(last)],
      };
    }),
  });

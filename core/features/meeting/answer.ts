import type { Answerers } from '../../model/feature.ts';
import { agenda } from './answer/agenda.ts';
import { history } from './answer/history.ts';
import { list } from './answer/list.ts';
import { minutes, show } from './answer/show.ts';
import { who } from './answer/who.ts';
import type { MeetingQuestion } from './shapes.ts';

/** How each question about meetings is answered; they read only. */
export const meetingAnswerers: Answerers<MeetingQuestion> = {
  'meeting.show': show,
  'meeting.list': list,
  'meeting.agenda': agenda,
  'meeting.who': who,
  'meeting.history': history,
  'meeting.minutes': minutes,
};

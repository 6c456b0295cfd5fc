import type { FeatureOut } from '../../model/feature-out.ts';
import { asMeeting, asReminder, drawMeeting } from './draw.ts';
import { meetingNews } from './figures.ts';
import { holidayThings } from './holiday-asked.ts';
import { stillTrue } from './line.ts';
import type { Meeting } from './meeting.ts';
import { meetingNumbers } from './numbers.ts';
import { meetingTold } from './told.ts';
import { meetingDigest } from './view/digest.ts';

/** How meetings are shown and told of. */
export const meetingOut: FeatureOut = {
  cards: { meeting: (subject, request) => drawMeeting(subject, asMeeting, request) },
  notices: {
    meeting: (notice, request) => drawMeeting(notice.meeting, asReminder(notice), request),
  },
  told: { meeting: meetingTold },
  worthSaying: { meeting: ({ state }, { saying }) => stillTrue(state as Meeting, saying) },
  dayThings: ({ store, programme, homes, reader, context }) =>
    holidayThings(store, programme, homes, reader, context),
  digest: meetingDigest,
  numbers: meetingNumbers,
  news: meetingNews,
};

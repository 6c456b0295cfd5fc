import { defined } from '../../lib/defined.ts';
import type { CountNumbers } from '../../model/figures.ts';
import { nextMeetingLine } from './gather.ts';

/** The next meeting, in one line. */
export const meetingNumbers: CountNumbers = async ({ programme, partnership }, store) => {
  const said = { locale: 'en-GB', year: true } as const;
  return defined({ nextMeeting: await nextMeetingLine(store, programme, partnership, said) });
};
